import { MembershipEntity } from '../../partners/member.entity.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { permissionsOfRole } from '../../platform/principal.ts';
import type { Write } from '../../platform/writes/write.ts';
import { staffMessages } from './staff.messages.ts';

/**
 * Somebody of the firm to whom work is given: an active person whose role deals with partners.
 * @returns the uuid of the user
 * @throws {Refusal} NOT_FOUND for whom the asker does not see, INVALID for anybody else
 */
export async function findActiveStaff({ em, ctx }: Write, userId: string, path: readonly string[]): Promise<string> {
  const { workspaceId, focalPartyId } = ctx.principal;
  const id = idOf('User', userId);
  const memberships = id === null ? [] : await em.find(MembershipEntity, { workspaceId, userId: id });
  if (memberships.length === 0) throw notFound(...path);
  const deals = memberships.some(({ partyId, status, role }) => partyId === focalPartyId && status === 'ACTIVE' && permissionsOfRole[role].has('DEALING_WRITE'));
  if (!deals) throw new Refusal({ code: 'INVALID', message: staffMessages.notStaff, field: path });
  return id!;
}
