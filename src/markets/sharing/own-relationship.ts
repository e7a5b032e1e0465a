import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { requireAlive } from '../change-relationship.ts';
import { marketMessages } from '../markets.messages.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';

/**
 * The relationship that the asker is one side of: staff for the firm, a partner for itself. Anybody else's is not found.
 * @throws {Refusal} NOT_FOUND, INVALID for one between two departments, where the firm is no side
 */
export async function findOwnRelationship(em: EntityManager, ctx: Context, id: string | null, field: readonly string[]): Promise<RelationshipRecord> {
  const relationship = await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, id, field);
  const { isStaff, partyId, focalPartyId } = ctx.principal;
  if (!isStaff && relationship.partnerId !== partyId) throw notFound(...field);
  if (relationship.focalId !== focalPartyId) throw new Refusal({ code: 'INVALID', message: marketMessages.betweenDepartments, field });
  return relationship;
}

/** The same, of one that still lives. */
export async function findOwnLiving(em: EntityManager, ctx: Context, id: string | null, field: readonly string[]): Promise<RelationshipRecord> {
  const relationship = await findOwnRelationship(em, ctx, id, field);
  requireAlive(relationship);
  return relationship;
}
