import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { pastDay } from '../past-day.ts';
import { changeTie } from './change-tie.ts';
import { networkMessages } from './network.messages.ts';
import { endTieRule } from './network.policy.ts';
import type { EndTieInput } from './tie.input.ts';

/** Ends a current tie. It stays as history; what comes after is a new tie. */
export function endTie(ctx: Context, input: EndTieInput): Promise<WriteAnswer<{ tieId: string }>> {
  return write(ctx, { rule: endTieRule, input, idempotencyKey: input.idempotencyKey }, (tx) => {
    const endedOn = pastDay(ctx, input.endedOn, ['input', 'endedOn']) ?? ctx.now.toISOString().slice(0, 10);
    return changeTie(tx, endTieRule, input, ({ startedOn }) => {
      if (startedOn != null && endedOn < startedOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: networkMessages.endsBeforeStart, field: ['input', 'endedOn'] });
      return { endedOn };
    });
  });
}
