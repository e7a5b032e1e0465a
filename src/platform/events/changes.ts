import type { Context } from '../context.ts';
import { RequestError } from '../errors/request-error.ts';
import { createChannel } from './channel.ts';
import { eventsOf } from './dispatcher.ts';
import { eventMessages } from './events.messages.ts';
import { generatorOf } from './generator.ts';
import { mayHear } from './hearing.ts';
import type { DomainEvent } from './outbox.ts';

/** What a subscription to a record is told: that it begins, and then each change. Null stands for the beginning. */
export type Change = DomainEvent | null;

/** What a subscription's source is made from, as TypeGraphQL hands it over. */
export interface SubscribedWith {
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/**
 * The changes to one record of the asker's workspace, whether or not the asker may see it, and to those of its parts that the asker sees:
 * what is told is read by the subscriber's own rules, and what is kept from them does not wake them either. Begins with a sign of its own,
 * by which the client learns that from now on nothing is missed.
 */
export async function changesOf(ctx: Context, recordId: string | null): Promise<AsyncGenerator<Change>> {
  const { database, principal } = ctx;
  const channel = createChannel<Change>(mostWaiting, () => tooSlow());
  // An id that we never gave out names nothing that could change; like one of somebody else's, it is simply never heard of.
  if (recordId === null) return channel;
  const leave = await eventsOf(database).subscribe(principal.workspaceId, recordId, { next: (event) => channel.push(event), lost: () => channel.fail(interrupted()) });
  channel.onEnd(leave);
  channel.push(null);
  return heard(ctx, channel);
}

/** What of it the asker may hear. */
function heard(ctx: Context, changes: AsyncGenerator<Change, void, void>): AsyncGenerator<Change> {
  const next = async (): Promise<IteratorResult<Change, void>> => {
    for (;;) {
      const change = await changes.next();
      if (change.done === true || change.value === null || await mayHear(ctx, change.value)) return change;
    }
  };
  return generatorOf(next, () => void changes.return());
}

/** Events that may wait for a slow client. */
const mostWaiting = 100;

function tooSlow(): RequestError {
  return new RequestError('LIMIT_EXCEEDED', eventMessages.tooSlow, { limit: mostWaiting });
}

function interrupted(): RequestError {
  return new RequestError('INTERRUPTED', eventMessages.interrupted);
}
