import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { MembershipEntity } from '../../partners/member.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { marketMessages } from '../markets.messages.ts';

/**
 * The user behind an id, who must be an active member of the focal firm. Held until the transaction ends: nobody is sent away while being
 * given work, and of two who give work to one person the second sees what the first gave. Hold the relationship first, always.
 */
export async function findManager(em: EntityManager, ctx: Context, globalId: string | null | undefined, field: readonly string[] = ['input', 'managerId']): Promise<string | null> {
  if (globalId == null) return null;
  const userId = idOf('User', globalId);
  if (userId === null) throw notFound(...field);
  await holdManager(em, ctx, userId, field);
  return userId;
}

/** The same for somebody known already. */
export async function holdManager(em: EntityManager, { principal: { workspaceId, focalPartyId } }: Context, userId: string, field: readonly string[]): Promise<void> {
  const memberships = await em.find(MembershipEntity, { workspaceId, userId }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  if (memberships.length === 0) throw notFound(...field);
  if (memberships.some(({ partyId, status }) => partyId === focalPartyId && status === 'ACTIVE')) return;
  throw new Refusal({ code: 'INVALID', message: marketMessages.managerNotStaff, field });
}
