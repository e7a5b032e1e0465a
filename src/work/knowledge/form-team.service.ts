import { personNamed } from '../../partners/person-named.ts';
import { lockLiving } from '../../markets/lock-living.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { PartyEntity } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, findVisible, lockVisible, requireVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findActiveStaff } from '../staff/active-staff.ts';
import { assignOrNote } from '../staff/assign-or-note.ts';
import { knowledgeMessages } from './knowledge.messages.ts';
import { indexTeam } from './search/indexed.ts';
import { addMemberRule, changeTeamRule, dissolveTeamRule, endMembershipRule, formTeamRule, type TeamSubject } from './teams.policy.ts';
import { VirtualTeamEntity, VirtualTeamMemberEntity, type VirtualTeamMemberRecord, type VirtualTeamRecord } from './virtual-team.entity.ts';
import type { AddVirtualTeamMemberInput, ChangeVirtualTeamInput, DissolveVirtualTeamInput, EndVirtualTeamMembershipInput, FormVirtualTeamInput } from './virtual-team.input.ts';

export type TeamAnswer = { readonly virtualTeamId: string };
export type TeamMemberAnswer = TeamAnswer & { readonly virtualTeamMemberId: string };

const changed: UserErrorFacts = { code: 'STALE_VERSION', message: knowledgeMessages.changedMeanwhile };
const constraints = {
  virtual_team_course: changed, virtual_team_member_course: changed,
  virtual_team_one_active: { code: 'DUPLICATE', message: knowledgeMessages.oneTeam, field: ['input', 'relationshipId'] },
  virtual_team_member_once: { code: 'DUPLICATE', message: knowledgeMessages.memberAlready, field: ['input', 'userId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Forms a virtual team for a partner. Its members are added one by one. */
export function formVirtualTeam(ctx: Context, input: FormVirtualTeamInput): Promise<WriteAnswer<TeamAnswer>> {
  return write(ctx, { rule: formTeamRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    if (!ctx.principal.isStaff) throw notFound('input', 'relationshipId');
    const relationship = await lockLiving(tx, formTeamRule, input.relationshipId);
    if (relationship.market === 'INTERNAL') throw new Refusal({ code: 'INVALID', message: knowledgeMessages.notExternal, field: ['input', 'relationshipId'] });
    const team = tx.em.create(VirtualTeamEntity, {
      workspaceId: relationship.workspaceId, id: newId(), relationshipId: relationship.id, name: requiredText(input.name, ['input', 'name'], 200), purpose: requiredText(input.purpose, ['input', 'purpose'], 4_000),
      state: 'ACTIVE', formedBy: ctx.principal.id, formedAt: ctx.now,
    } as VirtualTeamRecord);
    await indexTeam(tx.em, team);
    return { virtualTeamId: team.id };
  });
}

/** Changes what a team is called and for. */
export function changeVirtualTeam(ctx: Context, input: ChangeVirtualTeamInput): Promise<WriteAnswer<TeamAnswer>> {
  return write(ctx, { rule: changeTeamRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { team } = await holdTeam(tx, changeTeamRule, input);
    assignOrNote(tx, { subjectType: 'VirtualTeam', ownerId: null }, team, {
      name: input.name == null ? team.name : requiredText(input.name, ['input', 'name'], 200), purpose: input.purpose == null ? team.purpose : requiredText(input.purpose, ['input', 'purpose'], 4_000),
    });
    await indexTeam(tx.em, team);
    return { virtualTeamId: team.id };
  });
}

/** Dissolves a team: its notes are their owners' alone from now on. */
export function dissolveVirtualTeam(ctx: Context, input: DissolveVirtualTeamInput): Promise<WriteAnswer<TeamAnswer>> {
  return write(ctx, { rule: dissolveTeamRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const dissolutionReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { team } = await holdTeam(tx, dissolveTeamRule, input);
    tx.em.assign(team, { state: 'DISSOLVED', dissolvedBy: ctx.principal.id, dissolvedAt: ctx.now, dissolutionReason });
    await indexTeam(tx.em, team);
    return { virtualTeamId: team.id };
  });
}

/** Says who else is of a team: its notes are open to that person in that time. */
export function addVirtualTeamMember(ctx: Context, input: AddVirtualTeamMemberInput): Promise<WriteAnswer<TeamMemberAnswer>> {
  return write(ctx, { rule: addMemberRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    await requireVisible(tx, personNamed(input.userId, 'userId'), { entity: PartyEntity, type: 'Party', id: input.departmentId, field: 'departmentId' });
    const { team } = await holdTeam(tx, addMemberRule, input);
    const untilOn = input.untilOn ?? null;
    if (untilOn !== null && untilOn < input.fromOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: knowledgeMessages.wrongTime, field: ['input', 'untilOn'] });
    const member = tx.em.create(VirtualTeamMemberEntity, {
      workspaceId: team.workspaceId, id: newId(), teamId: team.id, userId: await findActiveStaff(tx, input.userId, ['input', 'userId']), departmentId: await findDepartment(tx, input.departmentId),
      role: requiredText(input.role, ['input', 'role'], 200), fromOn: input.fromOn, untilOn, state: 'NAMED', addedBy: ctx.principal.id, addedAt: ctx.now,
    } as VirtualTeamMemberRecord);
    return { virtualTeamId: team.id, virtualTeamMemberId: member.id };
  });
}

/** Ends a membership: the team's notes are closed to that person after its last day. */
export function endVirtualTeamMembership(ctx: Context, input: EndVirtualTeamMembershipInput): Promise<WriteAnswer<TeamMemberAnswer>> {
  return write(ctx, { rule: endMembershipRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const path = ['input', 'virtualTeamMemberId'];
    if (!ctx.principal.isStaff) throw notFound(...path);
    const id = idOf('VirtualTeamMember', input.virtualTeamMemberId);
    const found = id === null ? null : await tx.em.findOne(VirtualTeamMemberEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
    if (found === null) throw notFound(...path);
    const { team, relationship } = await hold(tx, found.teamId, path);
    const member = await lockVisible<VirtualTeamMemberRecord>(tx.em, VirtualTeamMemberEntity, ctx, id, path);
    checkVersion(member, 'VirtualTeamMember', input.expectedVersion);
    if (member.state === 'ENDED') throw new Refusal({ code: 'STATE_CONFLICT', message: knowledgeMessages.memberEnded, currentState: member.state, allowedActions: [] });
    authorize(ctx, endMembershipRule, { state: member.state, teamState: team.state, managerId: relationship.managerId ?? null });
    const isWithin = input.untilOn >= member.fromOn && (member.untilOn == null || input.untilOn <= member.untilOn);
    if (!isWithin) throw new Refusal({ code: 'OUT_OF_RANGE', message: knowledgeMessages.wrongTime, field: ['input', 'untilOn'] });
    tx.em.assign(member, { state: 'ENDED', untilOn: input.untilOn, endedBy: ctx.principal.id, endedAt: ctx.now });
    return { virtualTeamId: team.id, virtualTeamMemberId: member.id };
  });
}

async function hold({ em, ctx }: Write, id: string | null, path: readonly string[]) {
  // It is the firm's own: for a partner there is none.
  if (!ctx.principal.isStaff) throw notFound(...path);
  const team = await lockVisible<VirtualTeamRecord>(em, VirtualTeamEntity, ctx, id, path);
  return { team, relationship: await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, team.relationshipId, path) };
}

async function holdTeam(tx: Write, rule: ActRule<TeamSubject>, input: { readonly virtualTeamId: string; readonly expectedVersion?: number | null }) {
  const held = await hold(tx, idOf('VirtualTeam', input.virtualTeamId), ['input', 'virtualTeamId']);
  checkVersion(held.team, 'VirtualTeam', input.expectedVersion);
  if (held.team.state === 'DISSOLVED') throw new Refusal({ code: 'STATE_CONFLICT', message: knowledgeMessages.dissolved, currentState: held.team.state, allowedActions: [] });
  authorize(tx.ctx, rule, { state: held.team.state, managerId: held.relationship.managerId ?? null });
  return held;
}

/** A department of the firm. */
async function findDepartment({ em, ctx }: Write, departmentId: string | null | undefined): Promise<string | null> {
  if (departmentId == null) return null;
  const field = ['input', 'departmentId'];
  const party = await findVisible<{ id: string; kind: string; parentId?: string | null }>(em, PartyEntity, ctx, idOf('Party', departmentId), field);
  if (party.kind !== 'DEPARTMENT' || party.parentId !== ctx.principal.focalPartyId) throw new Refusal({ code: 'INVALID', message: knowledgeMessages.notDepartment, field });
  return party.id;
}
