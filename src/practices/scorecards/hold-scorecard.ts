import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { Message } from '../../platform/messages.ts';
import { type ActRule, can } from '../../platform/rules.ts';
import { checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { disputeActions, scorecardActions } from './scorecard.actions.ts';
import { PeriodScorecardEntity, type PeriodScorecardRecord, ScorecardDisputeEntity, type ScorecardDisputeRecord } from './scorecard.entity.ts';
import { scorecardMessages } from './scorecards.messages.ts';
import type { ScorecardDisputeSubject, ScorecardSubject } from './scorecards.policy.ts';

interface Held {
  readonly expectedVersion?: number | null;
}

const conflicts: readonly Message[] = [scorecardMessages.notNow, scorecardMessages.disputeOver, scorecardMessages.termOver, scorecardMessages.periodRuns];

/** Holds a card of the asker's own relationship for an act that its rule allows. */
export async function holdScorecard(tx: Write, rule: ActRule<ScorecardSubject>, id: string | null, field: readonly string[], { expectedVersion }: Held = {}): Promise<PeriodScorecardRecord> {
  const card = await lockVisible<PeriodScorecardRecord>(tx.em, PeriodScorecardEntity, tx.ctx, id, field);
  await findOwnRelationship(tx.em, tx.ctx, card.relationshipId, field);
  checkVersion(card, 'PeriodScorecard', expectedVersion);
  ask(tx, rule, card, scorecardActions, field);
  return card;
}

/** Holds a dispute, and its card before, so that whoever closes that comes before the act or after it. */
export async function holdDispute(tx: Write, rule: ActRule<ScorecardDisputeSubject>, globalId: string, { expectedVersion }: Held): Promise<ScorecardDisputeRecord> {
  const field = ['input', 'scorecardDisputeId'];
  const id = idOf('ScorecardDispute', globalId);
  const { scorecardId } = await findVisible<ScorecardDisputeRecord>(tx.em, ScorecardDisputeEntity, tx.ctx, id, field);
  const card = await lockVisible<PeriodScorecardRecord>(tx.em, PeriodScorecardEntity, tx.ctx, scorecardId, field);
  await findOwnRelationship(tx.em, tx.ctx, card.relationshipId, field);
  const dispute = await lockVisible<ScorecardDisputeRecord>(tx.em, ScorecardDisputeEntity, tx.ctx, id, field);
  checkVersion(dispute, 'ScorecardDispute', expectedVersion);
  ask(tx, rule, dispute, disputeActions, field);
  return dispute;
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
