import { ApiKeyEntity } from '../../partners/member.entity.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { PartnerPromiseRecord } from './promise.entity.ts';
import { promiseMessages } from './promises.messages.ts';

/** A person who claimed, reported or contested by a key of their own making is the same person. */
export async function refuseKeysOwner({ em, ctx }: Write, { workspaceId, claimedBy, reportedBy, contestedBy }: PartnerPromiseRecord): Promise<void> {
  const actors = [claimedBy, reportedBy, contestedBy].filter((id) => id != null);
  const own = await em.count(ApiKeyEntity, { workspaceId, id: { $in: actors }, createdBy: ctx.principal.id });
  if (own > 0) throw new Refusal({ code: 'NOT_ALLOWED', message: promiseMessages.fourEyes });
}
