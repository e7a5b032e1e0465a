import { Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import type { ActRule } from '../platform/rules.ts';
import { applyChanges } from '../platform/writes/changes.ts';
import { authorize, checkVersion, lockVisible } from '../platform/writes/lock.ts';
import type { Write } from '../platform/writes/write.ts';
import { marketMessages } from './markets.messages.ts';
import { RelationshipEntity, type RelationshipRecord } from './relationship.entity.ts';

interface RelationshipChange {
  readonly relationshipId: string;
  readonly expectedVersion?: number | null;
}

/** The new values, or what they follow from. */
type Change = Partial<RelationshipRecord> | ((relationship: RelationshipRecord) => Partial<RelationshipRecord> | Promise<Partial<RelationshipRecord>>);

/** Locks a relationship, asks its rule, and changes it. A change that changes nothing is recorded as such: the act was done. */
export async function changeRelationship(tx: Write, rule: ActRule<RelationshipRecord>, input: RelationshipChange, change: Change): Promise<{ relationshipId: string }> {
  const relationship = await lockLiving(tx, rule, input);
  const changed = typeof change === 'function' ? await change(relationship) : change;
  applyChanges(tx, 'Relationship', relationship, changed);
  return { relationshipId: relationship.id };
}

/** Locks a living relationship for an act that its rule allows. */
export async function lockLiving(tx: Write, rule: ActRule<RelationshipRecord>, input: RelationshipChange): Promise<RelationshipRecord> {
  const relationship = await lockVisible<RelationshipRecord>(tx.em, RelationshipEntity, tx.ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
  checkVersion(relationship, 'Relationship', input.expectedVersion);
  requireAlive(relationship);
  authorize(tx.ctx, rule, relationship);
  return relationship;
}

/** Refuses to act on a relationship that has ended. */
export function requireAlive({ stage }: Pick<RelationshipRecord, 'stage'>): void {
  if (stage === 'TERMINATED') throw new Refusal({ code: 'STATE_CONFLICT', message: marketMessages.alreadyEnded, currentState: stage, allowedActions: [] });
}
