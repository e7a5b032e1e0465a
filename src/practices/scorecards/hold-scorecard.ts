import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { Message } from '../../platform/messages.ts';
import { type ActRule, can } from '../../platform/rules.ts';
import { checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { disputeActions, scorecardActions } from './scorecard.actions.ts';
import { PeriodScorecardEntity, type PeriodScorecardRecord, ScorecardDisputeEntity, type ScorecardDisputeRecord, ScorecardRowEntity, type ScorecardRowRecord } from './scorecard.entity.ts';
import { scorecardMessages } from './scorecards.messages.ts';
import type { ScorecardDisputeSubject, ScorecardSubject } from './scorecards.policy.ts';

interface Held {
  readonly expectedVersion?: number | null;
}

const conflicts: readonly Message[] = [scorecardMessages.notNow, scorecardMessages.disputeOver, scorecardMessages.termOver, scorecardMessages.periodRuns];

/** Holds a card of the asker's own relationship for an act that its rule allows. */
export async function holdScorecard(tx: Write, rule: ActRule<ScorecardSubject>, id: string | null, field: readonly string[], { expectedVersion }: Held = {}): Promise<PeriodScorecardRecord> {
  const card = await lockSeen(tx, id, field);
  checkVersion(card, 'PeriodScorecard', expectedVersion);
  ask(tx, rule, card, scorecardActions, field);
  return card;
}

/** Holds a dispute, and its card before, so that whoever closes that comes before the act or after it. */
export async function holdDispute(tx: Write, rule: ActRule<ScorecardDisputeSubject>, globalId: string, { expectedVersion }: Held): Promise<ScorecardDisputeRecord> {
  const field = ['input', 'scorecardDisputeId'];
  const id = idOf('ScorecardDispute', globalId);
  const { scorecardId } = await findVisible<ScorecardDisputeRecord>(tx.em, ScorecardDisputeEntity, tx.ctx, id, field);
  await lockSeen(tx, scorecardId, field);
  const dispute = await lockVisible<ScorecardDisputeRecord>(tx.em, ScorecardDisputeEntity, tx.ctx, id, field);
  checkVersion(dispute, 'ScorecardDispute', expectedVersion);
  ask(tx, rule, dispute, disputeActions, field);
  return dispute;
}

/** A row of a card that the asker sees: the other side's once that is issued. */
export async function findRow(tx: Write, globalId: string, field: readonly string[]): Promise<ScorecardRowRecord> {
  const row = await findVisible<ScorecardRowRecord>(tx.em, ScorecardRowEntity, tx.ctx, idOf('ScorecardRow', globalId), field);
  const card = await findVisible<PeriodScorecardRecord>(tx.em, PeriodScorecardEntity, tx.ctx, row.scorecardId, field);
  if (card.issuedAt == null && card.raterSide !== sideOf(tx.ctx.principal)) throw notFound(...field);
  return row;
}

/** The same that the policies let a session see, asked once more: what one may not see is not found. */
async function lockSeen({ em, ctx }: Write, id: string | null, field: readonly string[]): Promise<PeriodScorecardRecord> {
  const card = await lockVisible<PeriodScorecardRecord>(em, PeriodScorecardEntity, ctx, id, field);
  await findOwnRelationship(em, ctx, card.relationshipId, field);
  if (ctx.principal.isStaff || card.raterSide === 'PARTNER') return card;
  const agreed = await em.execute<unknown[]>(
    `select from sharing_in_force where workspace_id = ? and relationship_id = ? and category = 'SCORECARD' and direction = 'FOCAL_TO_PARTNER' and level in ('AGGREGATED', 'ALL') limit 1`, [card.workspaceId, card.relationshipId],
  );
  if (card.issuedAt == null || agreed.length === 0) throw notFound(...field);
  return card;
}

function ask<Subject extends { readonly state: string }>({ ctx }: Write, rule: ActRule<Subject>, subject: Subject, actions: Readonly<Record<string, ActRule<Subject>>>, field: readonly string[]): void {
  const { reason } = can(ctx.principal, rule, subject);
  if (reason === null) return;
  if (!conflicts.includes(reason)) throw new Refusal({ code: 'NOT_ALLOWED', message: reason, field });
  const allowedActions = Object.entries(actions).filter(([, other]) => can(ctx.principal, other, subject).isAllowed).map(([name]) => name);
  throw new Refusal({ code: 'STATE_CONFLICT', message: reason, currentState: subject.state, allowedActions, field });
}

/** Says on the card's own history that something about it has happened, so that those who watch it hear. */
export function touch(tx: Write, { id, relationshipId }: Pick<PeriodScorecardRecord, 'id' | 'relationshipId'>): void {
  tx.record({ subjectType: 'PeriodScorecard', subjectId: id, ownerId: relationshipId, changes: {} });
}
