import { otherSide } from '../../domain/sides.ts';
import type { Context } from '../../platform/context.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { showAnswer } from '../answer-evidence.ts';
import { holdTurn } from '../hold-turn.ts';
import { contributionKind } from './contribution.actions.ts';
import type { EsiContributionRecord } from './contribution.entity.ts';
import type { AcceptContributionInput, ChangeContributionInput, EndContributionInput } from './contribution.input.ts';
import { beginEvaluationRule, evaluateContributionRule } from './contributions.policy.ts';
import type { ContributionAnswer } from './submit-contribution.service.ts';

/** Begins to evaluate what the other side brought in. */
export function beginContributionEvaluation(ctx: Context, input: ChangeContributionInput): Promise<WriteAnswer<ContributionAnswer>> {
  return write(ctx, { rule: beginEvaluationRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const contribution = await holdTurn(tx, contributionKind, beginEvaluationRule, input);
    tx.em.assign(contribution, { state: 'EVALUATING', evaluationBegunBy: ctx.principal.id, evaluationBegunAt: ctx.now });
    return { contributionId: contribution.id };
  });
}

/** Accepts it: it is to be done. */
export function acceptContribution(ctx: Context, input: AcceptContributionInput): Promise<WriteAnswer<ContributionAnswer>> {
  return write(ctx, { rule: evaluateContributionRule, input: { accept: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const evaluationNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const contribution = await holdTurn(tx, contributionKind, evaluateContributionRule, input);
    await answer(tx, contribution, { state: 'ACCEPTED', evaluationNote });
    return { contributionId: contribution.id };
  });
}

/** Rejects it, with the reason. */
export function rejectContribution(ctx: Context, input: EndContributionInput): Promise<WriteAnswer<ContributionAnswer>> {
  return write(ctx, { rule: evaluateContributionRule, input: { reject: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const evaluationNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const contribution = await holdTurn(tx, contributionKind, evaluateContributionRule, input);
    await answer(tx, contribution, { state: 'REJECTED', evaluationNote });
    return { contributionId: contribution.id };
  });
}

/** How long the firm took is evidence at once; of a supplier's answer the platform notes it. */
async function answer(tx: Write, contribution: EsiContributionRecord, said: Pick<EsiContributionRecord, 'state' | 'evaluationNote'>): Promise<void> {
  const { principal, now } = tx.ctx;
  tx.em.assign(contribution, { ...said, evaluatedBy: principal.id, evaluatedAt: now });
  const { id, relationshipId, submittedBySide, submittedAt, answerDueAt } = contribution;
  if (principal.isStaff) await showAnswer(tx, 'EsiContribution', { id, key: '', relationshipId, side: otherSide(submittedBySide), askedAt: submittedAt, dueAt: answerDueAt, answeredAt: now });
}
