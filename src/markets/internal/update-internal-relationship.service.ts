import type { EntityManager } from '@mikro-orm/postgresql';
import { PartyEntity, type PartyRecord } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { changeRelationship } from '../change-relationship.ts';
import { marketMessages } from '../markets.messages.ts';
import { updateRelationshipRule } from '../markets.policy.ts';
import { requireMarket } from '../market-change.ts';
import type { UpdateInternalRelationshipInput } from './internal.input.ts';

/** Changes which department owes which service to whom. */
export function updateInternalRelationship(ctx: Context, input: UpdateInternalRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: updateRelationshipRule, input: { internal: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const providingDepartmentId = await departmentOf(tx.em, ctx, input.providingDepartmentId, 'providingDepartmentId');
    const receivingDepartmentId = await departmentOf(tx.em, ctx, input.receivingDepartmentId, 'receivingDepartmentId');
    return changeRelationship(tx, updateRelationshipRule, input, (relationship) => {
      requireMarket(relationship, 'INTERNAL');
      const changes = {
        ...(providingDepartmentId !== null && { providingDepartmentId }),
        ...(receivingDepartmentId !== null && { receivingDepartmentId }),
        ...(input.serviceOwed !== undefined && { serviceOwed: textOf(input.serviceOwed, ['input', 'serviceOwed'], { max: 2_000 }) }),
      };
      const { providingDepartmentId: provider, receivingDepartmentId: receiver } = { ...relationship, ...changes };
      if (provider === receiver) throw notADepartment('receivingDepartmentId');
      // Between two departments the service is rendered by one of them to the other.
      const isOwn = relationship.focalId === ctx.principal.focalPartyId || [provider, receiver].every((id) => id === relationship.focalId || id === relationship.partnerId);
      if (!isOwn) throw new Refusal({ code: 'INVALID', message: marketMessages.betweenDepartments, field: ['input', 'relationshipId'] });
      return changes;
    });
  });
}

/** A department of the firm, or the firm itself; null where the input leaves the field as it is. */
async function departmentOf(em: EntityManager, ctx: Context, globalId: string | null | undefined, field: string): Promise<string | null> {
  if (globalId === undefined) return null;
  const party = await findVisible<PartyRecord>(em, PartyEntity, ctx, globalId === null ? null : idOf('Party', globalId), ['input', field]);
  const { focalPartyId } = ctx.principal;
  const isInside = party.id === focalPartyId || (party.kind === 'DEPARTMENT' && party.parentId === focalPartyId);
  if (!isInside) throw notADepartment(field);
  return party.id;
}

function notADepartment(field: string): Refusal {
  return new Refusal({ code: 'INVALID', message: marketMessages.notADepartment, field: ['input', field] });
}
