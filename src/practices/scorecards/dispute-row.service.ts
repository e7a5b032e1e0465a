import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { findRow, holdDispute, holdScorecard, touch } from './hold-scorecard.ts';
import { ScorecardDisputeEntity, type ScorecardDisputeRecord, ScorecardRowEntity, type ScorecardRowRecord } from './scorecard.entity.ts';
import type { DecideScorecardDisputeInput, DisputeScorecardRowInput, ScorecardDisputeInput } from './scorecard.input.ts';
import { scorecardMessages } from './scorecards.messages.ts';
import { decideDisputeRule, disputeRowRule, withdrawDisputeRule } from './scorecards.policy.ts';
import { valueOn } from './score-value.ts';

/** What acts on disputes answer. A type, as the payload's index asks. */
export type DisputeRowAnswer = { readonly scorecardDisputeId: string; readonly scorecardId: string };

const rowField = ['input', 'scorecardRowId'];
const twice: UserErrorFacts = { code: 'DUPLICATE', message: scorecardMessages.disputedAlready, field: rowField };

/** Disputes a row for the side scored. The row stays as it is; the scoring side decides. */
export function disputeScorecardRow(ctx: Context, input: DisputeScorecardRowInput): Promise<WriteAnswer<DisputeRowAnswer>> {
  return write(ctx, { rule: disputeRowRule, input, idempotencyKey: input.idempotencyKey, constraints: { scorecard_dispute_once: twice } }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const row = await findRow(tx, input.scorecardRowId, rowField);
    const { workspaceId, relationshipId, id: scorecardId } = await holdScorecard(tx, disputeRowRule, row.scorecardId, rowField);
    if (await tx.em.count(ScorecardDisputeEntity, { workspaceId, rowId: row.id, state: { $ne: 'WITHDRAWN' } }) > 0) throw new Refusal(twice);
    const dispute = tx.em.create(ScorecardDisputeEntity, {
      workspaceId, id: newId(), relationshipId, scorecardId, rowId: row.id, state: 'OPEN', raisedBySide: sideOf(ctx.principal), raisedBy: ctx.principal.id, raisedAt: ctx.now, reason,
    } as ScorecardDisputeRecord);
    return answered(tx, dispute);
  });
}

/** Decides what is disputed, for the scoring side. What counts is reckoned from the snapshot and the decisions. */
export function decideScorecardDispute(ctx: Context, input: DecideScorecardDisputeInput): Promise<WriteAnswer<DisputeRowAnswer>> {
  return write(ctx, { rule: decideDisputeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { decision, newValue = null } = input;
    const decisionNote = requiredText(input.note, ['input', 'note'], 2_000);
    if ((decision === 'CHANGED') !== (newValue !== null)) throw new Refusal({ code: 'INVALID', message: scorecardMessages.valueWithChange, field: ['input', 'newValue'] });
    const dispute = await holdDispute(tx, decideDisputeRule, input.scorecardDisputeId, input);
    const row = await findVisible<ScorecardRowRecord>(tx.em, ScorecardRowEntity, ctx, dispute.rowId, ['input', 'scorecardDisputeId']);
    const value = newValue === null ? null : valueOn(row, newValue, ['input', 'newValue']);
    tx.em.assign(dispute, { state: decision, decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionNote, ...(value !== null && { newValue: value }) });
    return answered(tx, dispute);
  });
}

/** Takes a dispute back, for the side that raised it. */
export function withdrawScorecardDispute(ctx: Context, input: ScorecardDisputeInput): Promise<WriteAnswer<DisputeRowAnswer>> {
  return write(ctx, { rule: withdrawDisputeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const dispute = await holdDispute(tx, withdrawDisputeRule, input.scorecardDisputeId, input);
    tx.em.assign(dispute, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now });
    return answered(tx, dispute);
  });
}

function answered(tx: Write, { id, scorecardId, relationshipId }: ScorecardDisputeRecord): DisputeRowAnswer {
  touch(tx, { id: scorecardId, relationshipId });
  return { scorecardDisputeId: id, scorecardId };
}
