import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdScorecard } from './hold-scorecard.ts';
import { issueCard } from './issue-card.ts';
import type { ScorecardAnswer } from './open-scorecard.service.ts';
import type { ScorecardInput, WithdrawScorecardInput } from './scorecard.input.ts';
import { issueScorecardRule, withdrawScorecardRule } from './scorecards.policy.ts';

const field = ['input', 'scorecardId'];

/** Issues a card for the scoring side: both see it from now on, and nothing of its rows changes. */
export function issueScorecard(ctx: Context, input: ScorecardInput): Promise<WriteAnswer<ScorecardAnswer>> {
  return write(ctx, { rule: issueScorecardRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const card = await holdScorecard(tx, issueScorecardRule, idOf('PeriodScorecard', input.scorecardId), field, input);
    await issueCard(tx, card);
    return { scorecardId: card.id };
  });
}

/** Gives a card up before it is issued; another may be opened for the period. */
export function withdrawScorecard(ctx: Context, input: WithdrawScorecardInput): Promise<WriteAnswer<ScorecardAnswer>> {
  return write(ctx, { rule: withdrawScorecardRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const card = await holdScorecard(tx, withdrawScorecardRule, idOf('PeriodScorecard', input.scorecardId), field, input);
    tx.em.assign(card, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { scorecardId: card.id };
  });
}
