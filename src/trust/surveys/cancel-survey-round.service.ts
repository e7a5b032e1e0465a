import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockOpenRound } from './lock-survey.ts';
import type { CancelSurveyRoundInput } from './survey.input.ts';
import { cancelSurveyRoundRule } from './surveys.policy.ts';

/** Calls an open round off. What was answered stays where it is, and is never used. */
export function cancelSurveyRound(ctx: Context, input: CancelSurveyRoundInput): Promise<WriteAnswer<{ surveyRoundId: string }>> {
  return write(ctx, { rule: cancelSurveyRoundRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const round = await lockOpenRound(tx, input);
    tx.em.assign(round, { state: 'CANCELLED', endedAt: ctx.now, endReason });
    return { surveyRoundId: round.id };
  });
}
