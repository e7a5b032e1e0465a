import { personNamed } from '../../partners/person-named.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PartyEntity, type PartyRecord } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { findVisible, requireVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findManager } from '../managers/find-manager.ts';
import { marketMessages } from '../markets.messages.ts';
import { connectDepartmentsRule } from '../markets.policy.ts';
import { newRelationship } from '../new-relationship.ts';
import { RelationshipEntity } from '../relationship.entity.ts';
import type { ConnectDepartmentsInput } from './internal.input.ts';

/** Two calls that race for the same two departments, from whichever end: the index lets one through. */
const constraints = {
  relationship_one_alive: { code: 'DUPLICATE', message: marketMessages.departmentsConnected, field: ['input', 'providingDepartmentId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Begins a relationship between two departments of the firm; identified, or established when its first day is known. */
export function connectDepartments(ctx: Context, input: ConnectDepartmentsInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: connectDepartmentsRule, input, idempotencyKey: input.idempotencyKey, constraints }, async ({ em }) => {
    const serviceOwed = textOf(input.serviceOwed, ['input', 'serviceOwed'], { max: 2_000 });
    await requireVisible({ em, ctx }, ...(['providingDepartmentId', 'receivingDepartmentId'] as const).map((field) => ({ entity: PartyEntity, type: 'Party', id: input[field], field })),
      personNamed(input.managerId, 'managerId'));
    const providing = await departmentOf(em, ctx, input, 'providingDepartmentId');
    const receiving = await departmentOf(em, ctx, input, 'receivingDepartmentId');
    if (providing.id === receiving.id) throw notTwo('receivingDepartmentId');
    await checkFree(em, providing, receiving);
    const managerId = await findManager(em, ctx, input.managerId);
    const begun = newRelationship(ctx, { market: 'INTERNAL', startedOn: input.startedOn ?? null, note: input.note ?? null, idempotencyKey: input.idempotencyKey ?? null }, providing, managerId);
    const relationship = em.create(RelationshipEntity, { ...begun, focalId: receiving.id, receivingDepartmentId: receiving.id, serviceOwed });
    return { relationshipId: relationship.id };
  });
}

/** A department of the firm, not the firm itself. */
async function departmentOf(em: EntityManager, ctx: Context, input: ConnectDepartmentsInput, field: 'providingDepartmentId' | 'receivingDepartmentId'): Promise<PartyRecord> {
  const party = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', input[field]), ['input', field]);
  if (party.kind !== 'DEPARTMENT' || party.parentId !== ctx.principal.focalPartyId) throw notTwo(field);
  return party;
}

async function checkFree(em: EntityManager, { workspaceId, id }: PartyRecord, { id: other }: PartyRecord): Promise<void> {
  const alive = await em.count(RelationshipEntity, { workspaceId, market: 'INTERNAL', stage: { $ne: 'TERMINATED' }, $or: [{ focalId: id, partnerId: other }, { focalId: other, partnerId: id }] });
  if (alive > 0) throw new Refusal(constraints.relationship_one_alive);
}

function notTwo(field: string): Refusal {
  return new Refusal({ code: 'INVALID', message: marketMessages.twoDepartments, field: ['input', field] });
}
