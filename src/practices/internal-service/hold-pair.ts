import { requireAlive } from '../../markets/change-relationship.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { PartyEntity } from '../../partners/party.entity.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize, lockVisible, requireVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { actingFor } from './acting-people.ts';
import { serviceMessages } from './internal-service.messages.ts';
import type { ServiceRule } from './internal-service.policy.ts';

/** Two departments between which something begins: the one that provides it and the one that receives it; uuids. */
export interface Pair {
  readonly relationship: RelationshipRecord;
  readonly first: string;
  readonly second: string;
}

interface Beginning {
  readonly relationshipId: string;
  readonly providingDepartmentId?: string;
  readonly receivingDepartmentId?: string;
}

/**
 * Holds the living relationship between two departments of which an input names one, so that it does not end meanwhile, and asks the rule.
 * @throws {Refusal} NOT_FOUND, INVALID for a relationship or a department that is none of these, STATE_CONFLICT for one that has ended, NOT_ALLOWED
 */
export async function holdPair(tx: Write, rule: ServiceRule, input: Beginning): Promise<Pair> {
  const { em, ctx } = tx;
  // What departments do for each other is the firm's own: for a partner there is none of it.
  if (!ctx.principal.isStaff) throw notFound('input', 'relationshipId');
  const field = endOf(input);
  await requireVisible(tx, { entity: PartyEntity, type: 'Party', id: input[field], field });
  const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
  if (relationship.focalId === ctx.principal.focalPartyId) throw new Refusal({ code: 'INVALID', message: serviceMessages.notBetweenDepartments, field: ['input', 'relationshipId'] });
  requireAlive(relationship);
  const ends = endsOf(relationship, input);
  const [first, second] = await actingFor(em, relationship.workspaceId, [ends.first, ends.second]);
  authorize(ctx, rule, { state: '', first: first!, second: second! });
  return { relationship, ...ends };
}

/** Which of its fields names a department. */
function endOf({ providingDepartmentId }: Beginning): 'providingDepartmentId' | 'receivingDepartmentId' {
  return providingDepartmentId === undefined ? 'receivingDepartmentId' : 'providingDepartmentId';
}

function endsOf({ focalId, partnerId }: RelationshipRecord, input: Beginning): Omit<Pair, 'relationship'> {
  const { providingDepartmentId, receivingDepartmentId } = input;
  const id = idOf('Party', (providingDepartmentId ?? receivingDepartmentId)!)!;
  if (id !== focalId && id !== partnerId) throw new Refusal({ code: 'INVALID', message: serviceMessages.notAnEnd, field: ['input', endOf(input)] });
  const other = id === focalId ? partnerId : focalId;
  return providingDepartmentId === undefined ? { first: other, second: id } : { first: id, second: other };
}
