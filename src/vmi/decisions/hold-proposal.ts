import { obstacleTo, proposalActs } from '../../domain/replenishment/proposal-course.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { roleOf } from '../agreement-role.ts';
import { type VmiAgreementRecord, VmiAgreementVersionEntity, type VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { holdAgreement } from '../agreements/own-agreement.ts';
import { ReplenishmentProposalEntity, type ReplenishmentProposalRecord } from '../proposals/proposal.entity.ts';
import { actionOf } from './proposal-actions.ts';
import { decisionMessages } from './decisions.messages.ts';
import { obstacleMessages, type ProposalActRule, type ProposalSubject, standingOf } from './decisions.policy.ts';

/** A proposal held for a decision, its agreement before it. */
export interface HeldProposal {
  readonly agreement: VmiAgreementRecord;
  /** Of the version that it was computed under. */
  readonly terms: VmiAgreementVersionRecord;
  readonly proposal: ReplenishmentProposalRecord;
  readonly subject: ProposalSubject;
  readonly isInsideFreeze: boolean;
}

/** What races can meet between the look and the write. */
const changed: UserErrorFacts = { code: 'STATE_CONFLICT', message: decisionMessages.changedMeanwhile, field: ['input', 'replenishmentProposalId'] };
export const decisionConstraints = {
  proposal_course: changed, proposal_side: changed, proposal_line_is_decided: changed, replenishment_order_of_proposal_once: changed,
} as const satisfies Record<string, UserErrorFacts>;

/**
 * Holds a proposal until the transaction ends. The agreement is held first, as by everybody, so that nobody waits for somebody who waits for
 * them, and so that two proposals under one liability cap are decided one after the other.
 */
export async function holdProposal(tx: Write, id: string | null, field: readonly string[]): Promise<HeldProposal> {
  const { em, ctx } = tx;
  const { workspaceId } = ctx.principal;
  const [seen] = id === null ? [] : await em.execute<{ agreement_id: string }[]>('select agreement_id from replenishment_proposal where workspace_id = ? and id = ?', [workspaceId, id]);
  if (seen === undefined) throw notFound(...field);
  const agreement = await holdAgreement(tx, seen.agreement_id, field);
  const proposal = await lockVisible<ReplenishmentProposalRecord>(em, ReplenishmentProposalEntity, ctx, id, field);
  const terms = await em.findOneOrFail(VmiAgreementVersionEntity, { workspaceId, id: proposal.versionId }) as VmiAgreementVersionRecord;
  const [facts] = await em.execute<{ approvers: ProposalSubject['approvers']; is_inside_freeze: boolean }[]>('select proposal_approvers(?) as approvers, proposal_is_inside_freeze(?) as is_inside_freeze', [id, id]);
  const { vendorSide, status: agreementStatus } = agreement;
  return { agreement, terms, proposal, isInsideFreeze: facts!.is_inside_freeze, subject: { ...proposal, vendorSide, agreementStatus, approvers: facts!.approvers } };
}

/** What an act on a proposal names. */
export interface ProposalChange {
  readonly replenishmentProposalId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Holds a proposal for an act of one side, and refuses the act where the course or the rule does. */
export async function holdForAct(tx: Write, rule: ProposalActRule, { replenishmentProposalId, expectedVersion }: ProposalChange, field: readonly string[] = ['input', 'replenishmentProposalId']): Promise<HeldProposal> {
  const held = await holdProposal(tx, idOf('ReplenishmentProposal', replenishmentProposalId), field);
  checkVersion(held.proposal, 'ReplenishmentProposal', expectedVersion);
  refuseOffCourse(tx, rule, held, field);
  authorize(tx.ctx, rule, held.subject, field);
  return held;
}

/** Refuses what the proposal's state does not allow, whoever asks; whose act it is, the rule says. */
function refuseOffCourse({ ctx }: Write, { act }: ProposalActRule, { subject }: HeldProposal, field: readonly string[]): void {
  const role = roleOf(ctx.principal, subject);
  const standing = standingOf(subject, ctx.now);
  const obstacle = obstacleTo(act, standing, role);
  if (obstacle === null || obstacle === 'NOT_ASKED' || obstacle === 'OTHER_SIDE') return;
  const allowedActions = proposalActs.filter((other) => obstacleTo(other, standing, role) === null).map((other) => actionOf[other]);
  throw new Refusal({ code: 'STATE_CONFLICT', message: obstacleMessages[obstacle], currentState: subject.status, allowedActions, field });
}
