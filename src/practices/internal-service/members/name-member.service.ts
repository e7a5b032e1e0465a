import { PartyEntity, type PartyRecord } from '../../../partners/party.entity.ts';
import type { Context } from '../../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../../platform/errors/refusal.ts';
import { idOf, newId } from '../../../platform/ids.ts';
import { requiredText } from '../../../platform/text.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { checkSpeakers } from '../../charters/named-departments.ts';
import { serviceMessages } from '../internal-service.messages.ts';
import { endMembershipRule, nameMemberRule } from '../internal-service.policy.ts';
import { DepartmentMemberEntity, type DepartmentMemberRecord } from './department-member.entity.ts';
import type { EndDepartmentMembershipInput, NameDepartmentMemberInput } from './department-member.input.ts';

export type MemberAnswer = { readonly departmentMemberId: string };

/** Two who name at once: each department has one head, and each person one place in it. */
const twice: UserErrorFacts = { code: 'DUPLICATE', message: serviceMessages.memberTwice, field: ['input', 'userId'] };
const constraints = { department_member_one_head: twice, department_member_once: twice } as const;

/** Names somebody who acts for a department. A new head takes the place of the present one; who acted for it otherwise does so no more. */
export function nameDepartmentMember(ctx: Context, input: NameDepartmentMemberInput): Promise<WriteAnswer<MemberAnswer>> {
  return write(ctx, { rule: nameMemberRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { em } = tx;
    const department = await departmentOf(tx, input.departmentId);
    const acting = await em.find<DepartmentMemberRecord>(DepartmentMemberEntity, { workspaceId: department.workspaceId, departmentId: department.id, state: 'ACTIVE' }, { orderBy: { id: 'asc' } });
    authorize(ctx, nameMemberRule, { acting, role: input.role });
    const userId = await personOf(tx, input.userId);
    if (acting.some((one) => one.userId === userId && one.role === input.role)) throw new Refusal({ code: 'DUPLICATE', message: serviceMessages.memberAlready, field: ['input', 'userId'] });
    await endOthers(tx, acting.filter((one) => one.userId === userId || (input.role === 'HEAD' && one.role === 'HEAD')), input);
    const member = em.create(DepartmentMemberEntity, {
      workspaceId: department.workspaceId, id: newId(), departmentId: department.id, userId, role: input.role, state: 'ACTIVE', namedBy: ctx.principal.id, namedAt: ctx.now,
    } as DepartmentMemberRecord);
    return { departmentMemberId: member.id };
  });
}

async function departmentOf({ em, ctx }: Write, globalId: string): Promise<PartyRecord> {
  const field = ['input', 'departmentId'];
  // Who acts for a department is the firm's own affair: for a partner there is none.
  if (!ctx.principal.isStaff) throw notFound(...field);
  const party = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', globalId), field);
  if (party.kind !== 'DEPARTMENT' || party.parentId !== ctx.principal.focalPartyId) throw new Refusal({ code: 'INVALID', message: serviceMessages.notDepartment, field });
  return party;
}

async function personOf(tx: Write, globalId: string): Promise<string> {
  const field = ['input', 'userId'];
  const userId = idOf('User', globalId);
  if (userId === null) throw notFound(...field);
  await checkSpeakers(tx, [userId], () => field);
  return userId;
}

async function endOthers({ em, ctx }: Write, former: readonly DepartmentMemberRecord[], input: NameDepartmentMemberInput): Promise<void> {
  if (former.length === 0) return;
  const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
  for (const one of former) em.assign(one, { state: 'ENDED', endedBy: ctx.principal.id, endedAt: ctx.now, endReason });
  // At no moment has a department two heads.
  await em.flush();
}

/** Says that somebody no longer acts for a department. */
export function endDepartmentMembership(ctx: Context, input: EndDepartmentMembershipInput): Promise<WriteAnswer<MemberAnswer>> {
  return write(ctx, { rule: endMembershipRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const member = await lockVisible<DepartmentMemberRecord>(em, DepartmentMemberEntity, ctx, idOf('DepartmentMember', input.departmentMemberId), ['input', 'departmentMemberId']);
    checkVersion(member, 'DepartmentMember', input.expectedVersion);
    if (member.state === 'ENDED') throw new Refusal({ code: 'STATE_CONFLICT', message: serviceMessages.notNow, currentState: 'ENDED', allowedActions: [] });
    const acting = await em.find<DepartmentMemberRecord>(DepartmentMemberEntity, { workspaceId: member.workspaceId, departmentId: member.departmentId, state: 'ACTIVE' });
    authorize(ctx, endMembershipRule, { acting, role: member.role, state: member.state });
    em.assign(member, { state: 'ENDED', endedBy: ctx.principal.id, endedAt: ctx.now, endReason });
    return { departmentMemberId: member.id };
  });
}
