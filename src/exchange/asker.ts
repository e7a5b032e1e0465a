import { type Asker, recallPrincipal } from '../partners/recall-principal.ts';
import type { Context } from '../platform/context.ts';
import { type BehindOptions, createBehindContext } from '../platform/system.ts';

/** What a record of work keeps of who asked for it. */
export interface Requested {
  readonly requestedBy: string;
  readonly requestedKind: Asker['kind'];
  readonly partyId: string;
}

export function requestedBy({ principal: { id, kind, partyId } }: Context): Requested {
  return { requestedBy: id, requestedKind: kind, partyId };
}

/** Who asked for work is no longer somebody who may. */
export class AskerGoneError extends Error {
  override readonly name = 'AskerGoneError';
}

/**
 * The context of who asked for work, as they are at this moment: what was taken from them since, the work does not have either.
 * @throws {AskerGoneError} when they are no active member, or the key has ended
 */
export async function askerContext(job: Context, { requestedBy: id, requestedKind: kind, partyId }: Requested, options?: BehindOptions): Promise<Context> {
  const { workspaceId, workspaceSlug, focalPartyId } = job.principal;
  const principal = await recallPrincipal(job.database, { workspaceId, workspaceSlug, focalPartyId }, { kind, id, partyId });
  if (principal === null) throw new AskerGoneError('Who asked for this is no active member any more.');
  return createBehindContext(job.database, principal, options);
}
