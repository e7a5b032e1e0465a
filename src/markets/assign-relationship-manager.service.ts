import type { EntityManager } from '@mikro-orm/postgresql';
import { MembershipEntity } from '../partners/member.entity.ts';
import type { Context } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changeRelationship } from './change-relationship.ts';
import { marketMessages } from './markets.messages.ts';
import { assignManagerRule } from './markets.policy.ts';
import type { AssignRelationshipManagerInput } from './relationship.input.ts';

/** Names who manages a relationship for the firm, or that nobody does. */
export function assignRelationshipManager(ctx: Context, input: AssignRelationshipManagerInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: assignManagerRule, input, idempotencyKey: input.idempotencyKey }, async ({ em, record }) => {
    const managerId = await findManager(em, ctx, input.managerId);
    return changeRelationship({ em, ctx, record }, assignManagerRule, input, { managerId });
  });
}

/** The user behind an id, who must be an active member of the focal firm. */
export async function findManager(em: EntityManager, ctx: Context, globalId: string | null | undefined): Promise<string | null> {
  if (globalId == null) return null;
  const userId = idOf('User', globalId);
  const { workspaceId, focalPartyId } = ctx.principal;
  const memberships = userId === null ? [] : await em.find(MembershipEntity, { workspaceId, userId });
  if (memberships.length === 0) throw notFound('input', 'managerId');
  if (memberships.some(({ partyId, status }) => partyId === focalPartyId && status === 'ACTIVE')) return userId;
  throw new Refusal({ code: 'INVALID', message: marketMessages.managerNotStaff, field: ['input', 'managerId'] });
}
