import { requireAlive } from '../../markets/change-relationship.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { programmeMessages } from './programmes.messages.ts';

/** The living relationship with an external partner that an act of the firm is about. */
export async function findPartnerRelationship({ em, ctx }: Write, globalId: string): Promise<RelationshipRecord> {
  const field = ['input', 'relationshipId'];
  const relationship = await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', globalId), field);
  if (relationship.market === 'INTERNAL') throw new Refusal({ code: 'INVALID', message: programmeMessages.externalOnly, field });
  requireAlive(relationship);
  return relationship;
}
