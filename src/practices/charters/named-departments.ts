import { RelationshipEntity } from '../../markets/relationship.entity.ts';
import { MembershipEntity } from '../../partners/member.entity.ts';
import { PartyEntity } from '../../partners/party.entity.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { permissionsOfRole } from '../../platform/principal.ts';
import type { Write } from '../../platform/writes/write.ts';
import { charterMessages } from './charters.messages.ts';
import type { CharterDepartmentInput } from './charter.input.ts';

/** A department that is to sign, and who speaks for it; uuids. */
export interface NamedDepartment {
  readonly departmentId: string;
  readonly spokespersonId: string;
}

const most = 20;

/**
 * The departments of an input, in its order.
 * @throws {Refusal} LIMIT_EXCEEDED, DUPLICATE for a department or a person named twice, NOT_FOUND, INVALID for what is no department of the firm or nobody who speaks for one
 */
export async function readDepartments(tx: Write, inputs: readonly CharterDepartmentInput[]): Promise<NamedDepartment[]> {
  if (inputs.length > most) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: most }, field: ['input', 'departments'] });
  const pathOf = (index: number, name: string) => ['input', 'departments', String(index), name];
  const named = inputs.map(({ departmentId, spokespersonId }, index) => ({
    departmentId: idOf('Party', departmentId) ?? missing(pathOf(index, 'departmentId')), spokespersonId: idOf('User', spokespersonId) ?? missing(pathOf(index, 'spokespersonId')),
  }));
  for (const name of ['departmentId', 'spokespersonId'] as const) {
    const twice = named.findIndex((one, index) => named.findIndex((other) => other[name] === one[name]) !== index);
    if (twice >= 0) throw new Refusal({ code: 'DUPLICATE', message: charterMessages.departmentTwice, field: pathOf(twice, name) });
  }
  await checkDepartments(tx, named.map(({ departmentId }) => departmentId), (index) => pathOf(index, 'departmentId'));
  await checkSpeakers(tx, named.map(({ spokespersonId }) => spokespersonId), (index) => pathOf(index, 'spokespersonId'));
  return named;
}

async function checkDepartments({ em, ctx }: Write, ids: readonly string[], pathOf: (index: number) => string[]): Promise<void> {
  const { workspaceId, focalPartyId } = ctx.principal;
  const parties = await em.find(PartyEntity, { workspaceId, id: { $in: [...ids] } });
  const living = await em.find(RelationshipEntity, { workspaceId, market: 'INTERNAL', focalId: focalPartyId, partnerId: { $in: [...ids] }, stage: { $ne: 'TERMINATED' } });
  for (const [index, id] of ids.entries()) {
    const party = parties.find((one) => one.id === id) ?? missing(pathOf(index));
    const isDepartment = party.kind === 'DEPARTMENT' && party.parentId === focalPartyId && living.some(({ partnerId }) => partnerId === id);
    if (!isDepartment) throw new Refusal({ code: 'INVALID', message: charterMessages.notDepartment, field: pathOf(index) });
  }
}

/** Who speaks for departments: active people of the firm whose role deals with partners. */
export async function checkSpeakers({ em, ctx }: Write, ids: readonly string[], pathOf: (index: number) => readonly string[]): Promise<void> {
  const { workspaceId, focalPartyId } = ctx.principal;
  const memberships = await em.find(MembershipEntity, { workspaceId, userId: { $in: [...ids] } });
  for (const [index, id] of ids.entries()) {
    const own = memberships.filter(({ userId }) => userId === id);
    if (own.length === 0) missing(pathOf(index));
    const speaks = own.some(({ partyId, status, role }) => partyId === focalPartyId && status === 'ACTIVE' && permissionsOfRole[role].has('DEALING_WRITE'));
    if (!speaks) throw new Refusal({ code: 'INVALID', message: charterMessages.speakerNotStaff, field: pathOf(index) });
  }
}

function missing(path: readonly string[]): never {
  throw notFound(...path);
}
