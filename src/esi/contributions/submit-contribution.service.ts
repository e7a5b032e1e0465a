import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { amountOf, wholeWithin } from '../exact-amount.ts';
import { joinPart, turnConstraints } from '../hold-turn.ts';
import { EsiContributionEntity, type EsiContributionRecord } from './contribution.entity.ts';
import type { SubmitContributionInput } from './contribution.input.ts';
import { submitContributionRule } from './contributions.policy.ts';

/** What acts on contributions answer. A type, as the payloads' index asks. */
export type ContributionAnswer = { readonly contributionId: string };

const usualAnswerDays = 14;
const day = 86_400_000;

/** Brings an idea of one's own side into an active part of a project under way. */
export function submitContribution(ctx: Context, input: SubmitContributionInput): Promise<WriteAnswer<ContributionAnswer>> {
  return write(ctx, { rule: submitContributionRule, input, idempotencyKey: input.idempotencyKey, constraints: turnConstraints }, async (tx) => {
    const { of, project } = await joinPart(tx, input.esiInvolvementId);
    authorize(ctx, submitContributionRule, undefined);
    const contribution = tx.em.create(EsiContributionEntity, {
      ...of, id: newId(), kind: input.kind, title: requiredText(input.title, ['input', 'title'], 200), description: requiredText(input.description, ['input', 'description'], 10_000),
      submittedBySide: sideOf(ctx.principal), submittedBy: ctx.principal.id, submittedAt: ctx.now, currency: project.currency, state: 'SUBMITTED', ...estimateOf(input), ...termOf(ctx, input),
    } as EsiContributionRecord);
    return { contributionId: contribution.id };
  });
}

function estimateOf({ estimatedAmount, estimatedDays }: SubmitContributionInput): Pick<EsiContributionRecord, 'estimatedAmount' | 'estimatedDays'> {
  return {
    estimatedAmount: estimatedAmount == null ? null : amountOf(estimatedAmount, ['input', 'estimatedAmount'], { isBelowZeroAllowed: true }),
    estimatedDays: estimatedDays == null ? null : wholeWithin(estimatedDays, [-3650, 3650], ['input', 'estimatedDays']),
  };
}

function termOf({ now }: Context, input: SubmitContributionInput): Pick<EsiContributionRecord, 'answerDays' | 'answerDueAt'> {
  const answerDays = wholeWithin(input.answerDays ?? usualAnswerDays, [7, 60], ['input', 'answerDays']);
  return { answerDays, answerDueAt: new Date(now.getTime() + answerDays * day) };
}
