import { MembershipEntity } from '../partners/member.entity.ts';
import { notFound, Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import type { Message } from '../platform/messages.ts';
import { permissionsOfRole } from '../platform/principal.ts';
import type { Write } from '../platform/writes/write.ts';

/**
 * The firm's people behind ids, who may all decide in development projects.
 * @throws {Refusal} NOT_FOUND for somebody who is not in the workspace, `message` for one who may not decide
 */
export async function findDeciders({ em, ctx }: Write, globalIds: readonly string[], field: readonly string[], message: Message): Promise<string[]> {
  const { workspaceId, focalPartyId } = ctx.principal;
  const ids = [...new Set(globalIds)].map((id) => idOf('User', id) ?? missing(field));
  const memberships = await em.find(MembershipEntity, { workspaceId, userId: { $in: ids } });
  for (const id of ids) {
    const own = memberships.filter(({ userId }) => userId === id);
    if (own.length === 0) missing(field);
    const decides = own.some(({ partyId, status, role }) => partyId === focalPartyId && status === 'ACTIVE' && permissionsOfRole[role].has('ESI_DECIDE'));
    if (!decides) throw new Refusal({ code: 'INVALID', message, field });
  }
  return ids;
}

function missing(field: readonly string[]): never {
  throw notFound(...field);
}
