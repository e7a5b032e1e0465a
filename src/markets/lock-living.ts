import { Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import type { ActRule } from '../platform/rules.ts';
import { authorize, lockVisible } from '../platform/writes/lock.ts';
import type { Write } from '../platform/writes/write.ts';
import { marketMessages } from './markets.messages.ts';
import { RelationshipEntity, type RelationshipRecord } from './relationship.entity.ts';

const field = ['input', 'relationshipId'];

/** Locks a living relationship for something that is added to it, so that it does not end meanwhile, and asks the rule. */
export async function lockLiving({ em, ctx }: Write, rule: ActRule<RelationshipRecord>, relationshipId: string): Promise<RelationshipRecord> {
  const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', relationshipId), field);
  if (relationship.stage === 'TERMINATED') {
    throw new Refusal({ code: 'STATE_CONFLICT', message: marketMessages.alreadyEnded, currentState: relationship.stage, allowedActions: [], field });
  }
  authorize(ctx, rule, relationship);
  return relationship;
}
