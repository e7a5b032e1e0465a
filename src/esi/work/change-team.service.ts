import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { MembershipEntity } from '../../partners/member.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requireOpen } from '../involvements/open-project.ts';
import { findGoingOn, partIn, projectOverConstraint } from './find-part.ts';
import { EsiTeamMemberEntity, type EsiTeamMemberRecord } from './work.entity.ts';
import type { AddEsiTeamMemberInput, EndEsiTeamMemberInput } from './work.input.ts';
import { workMessages } from './work.messages.ts';
import { addTeamMemberRule, endTeamMemberRule } from './work.policy.ts';

type TeamAnswer = { readonly teamMemberId: string };

const constraints: Record<string, UserErrorFacts> = { esi_team_member_once: { code: 'DUPLICATE', message: workMessages.inTeam, field: ['input', 'userId'] }, ...projectOverConstraint };

/** Takes somebody of one's own side into the team of a project. */
export function addEsiTeamMember(ctx: Context, input: AddEsiTeamMemberInput): Promise<WriteAnswer<TeamAnswer>> {
  return write(ctx, { rule: addTeamMemberRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await findGoingOn(tx, input.esiProjectId);
    const part = await partIn(tx, project, input.esiInvolvementId);
    authorize(ctx, addTeamMemberRule, part, ['input', 'esiInvolvementId']);
    const member = tx.em.create(EsiTeamMemberEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), projectId: project.id, ...part, userId: await findColleague(tx, idOf('User', input.userId)), role: input.role,
      duty: textOf(input.duty, ['input', 'duty'], { max: 500 }), joinedOn: input.joinedOn ?? ctx.now.toISOString().slice(0, 10), leftOn: null,
    } as EsiTeamMemberRecord);
    return { teamMemberId: member.id };
  });
}

/** Somebody who acts for the asker's own side. */
async function findColleague({ em, ctx }: Write, userId: string | null): Promise<string> {
  const { workspaceId, partyId } = ctx.principal;
  const membership = userId === null ? null : await em.findOne(MembershipEntity, { workspaceId, userId, partyId, status: 'ACTIVE' });
  if (membership === null) throw notFound('input', 'userId');
  return userId!;
}

/** Says that somebody of one's own side has left a team. */
export function endEsiTeamMember(ctx: Context, input: EndEsiTeamMemberInput): Promise<WriteAnswer<TeamAnswer>> {
  return write(ctx, { rule: endTeamMemberRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const path = ['input', 'esiTeamMemberId'];
    const member = await lockVisible<EsiTeamMemberRecord>(tx.em, EsiTeamMemberEntity, ctx, idOf('EsiTeamMember', input.esiTeamMemberId), path);
    if (member.relationshipId != null) await findOwnRelationship(tx.em, ctx, member.relationshipId, path);
    await requireOpen(tx, member.projectId, path);
    checkVersion(member, 'EsiTeamMember', input.expectedVersion);
    if (member.leftOn != null) throw new Refusal({ code: 'STATE_CONFLICT', message: workMessages.leftAlready, currentState: 'LEFT', allowedActions: [] });
    authorize(ctx, endTeamMemberRule, member, path);
    const leftOn = input.leftOn ?? ctx.now.toISOString().slice(0, 10);
    if (leftOn < member.joinedOn) throw new Refusal({ code: 'INVALID', message: workMessages.leavesEarly, field: ['input', 'leftOn'] });
    member.leftOn = leftOn;
    return { teamMemberId: member.id };
  });
}
