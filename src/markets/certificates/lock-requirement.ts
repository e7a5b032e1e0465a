import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { certificateMessages } from './certificates.messages.ts';
import type { RequirementSubject } from './certificates.policy.ts';
import { RequirementEntity, type RequirementRecord } from './requirement.entity.ts';

interface OfRequirement {
  readonly requirementId: string;
  readonly expectedVersion?: number | null;
}

/** Holds a requirement that stands, and its relationship before it, as whoever goes by the requirement does. */
export async function lockRequirement({ em, ctx }: Write, rule: ActRule<RequirementSubject>, { requirementId, expectedVersion }: OfRequirement): Promise<RequirementRecord> {
  const field = ['input', 'requirementId'];
  const aside = em.fork({ keepTransactionContext: true });
  const { id, relationshipId } = await findVisible<RequirementRecord>(aside, RequirementEntity, ctx, idOf('RelationshipRequirement', requirementId), field);
  await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, relationshipId, field);
  const requirement = await lockVisible<RequirementRecord>(em, RequirementEntity, ctx, id, field);
  checkVersion(requirement, 'RelationshipRequirement', expectedVersion);
  if (requirement.endedOn != null) throw new Refusal({ code: 'STATE_CONFLICT', message: certificateMessages.requirementEnded, currentState: 'ENDED', allowedActions: [] });
  authorize(ctx, rule, requirement);
  return requirement;
}
