import { Refusal } from '../../platform/errors/refusal.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { marketMessages } from '../markets.messages.ts';
import type { RelationshipSubject } from '../markets.policy.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';

/**
 * Holds a living relationship that the rule lets the asker add to. Whoever takes it to another stage holds it too, so that what is
 * required and what is done to it come one after the other.
 */
export async function lockLiving({ em, ctx }: Write, rule: ActRule<RelationshipSubject>, id: string | null, field: readonly string[]): Promise<RelationshipRecord> {
  const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, id, field);
  if (relationship.stage === 'TERMINATED') {
    throw new Refusal({ code: 'STATE_CONFLICT', message: marketMessages.alreadyEnded, currentState: relationship.stage, allowedActions: [] });
  }
  authorize(ctx, rule, relationship);
  return relationship;
}
