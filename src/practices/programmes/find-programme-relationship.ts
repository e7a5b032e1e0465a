import { requireAlive } from '../../markets/change-relationship.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { programmeMessages } from './programmes.messages.ts';

const field = ['input', 'relationshipId'];

/** The living relationship that an act is about: with an external partner or, for what is within it, with a department. */
export async function findProgrammeRelationship({ em, ctx }: Write, globalId: string): Promise<RelationshipRecord> {
  const relationship = await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', globalId), field);
  requireAlive(relationship);
  if (relationship.focalId !== ctx.principal.focalPartyId) throw new Refusal({ code: 'INVALID', message: programmeMessages.betweenDepartments, field });
  return relationship;
}

/** The same with an external partner alone: departments are told nothing. */
export async function findPartnerRelationship(tx: Write, globalId: string): Promise<RelationshipRecord> {
  const relationship = await findProgrammeRelationship(tx, globalId);
  if (relationship.market === 'INTERNAL') throw new Refusal({ code: 'INVALID', message: programmeMessages.externalOnly, field });
  return relationship;
}
