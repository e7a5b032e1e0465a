import { hasRoomForKey, keyLimitOf } from '../../domain/manager-load.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import type { Write } from '../../platform/writes/write.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { LoadOverrideEntity } from './load-override.entity.ts';
import { ManagerLimitEntity } from './manager-limit.entity.ts';
import { managerMessages } from './managers.messages.ts';

/** What acts carry that may go over a manager's limit. */
export interface WithOverride { readonly overrideReason?: string | null }

/** The database asks once more at the end: whoever got there first between our look and our commit. */
export const loadConstraints = {
  relationship_within_limit: { code: 'LIMIT_EXCEEDED', message: managerMessages.limitReached, field: ['input', 'overrideReason'] },
} as const satisfies Record<string, UserErrorFacts>;

/**
 * Refuses one more key relationship for a manager who has no room for it, unless the input tells why; the reason is then kept. The manager
 * must be held (`findManager`), or two could be given the last place at the same time.
 */
export async function checkLoad(tx: Write, { id, workspaceId }: Pick<RelationshipRecord, 'id' | 'workspaceId'>, managerId: string, { overrideReason }: WithOverride): Promise<void> {
  const { em, ctx } = tx;
  const reason = textOf(overrideReason, ['input', 'overrideReason'], { max: 2_000 });
  const managed = await em.count(RelationshipEntity, { workspaceId, managerId, isKey: true, stage: { $ne: 'TERMINATED' }, id: { $ne: id } });
  const limit = await limitOf(tx, managerId);
  if (hasRoomForKey(managed, limit)) return;
  if (reason === null) {
    throw new Refusal({ code: 'LIMIT_EXCEEDED', message: managerMessages.overLimit, values: { managed: managed + 1, limit }, field: ['input', 'overrideReason'] });
  }
  em.create(LoadOverrideEntity, {
    workspaceId, id: newId(), relationshipId: id, userId: managerId, keyRelationships: managed + 1, keyLimit: limit, reason, overriddenAt: ctx.now, overriddenBy: ctx.principal.id,
  });
}

async function limitOf({ em, ctx }: Write, managerId: string): Promise<number> {
  const limits = await em.find(ManagerLimitEntity, { workspaceId: ctx.principal.workspaceId, $or: [{ userId: managerId }, { userId: null }] });
  const find = (userId: string | null) => limits.find((limit) => (limit.userId ?? null) === userId)?.keyLimit ?? null;
  return keyLimitOf(find(managerId), find(null));
}
