import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { BenefitAnswerEntity } from './benefit.entity.ts';
import type { AcknowledgeBenefitInput, DisputeBenefitInput } from './benefit.input.ts';
import { answerBenefitRule } from './benefits.policy.ts';
import { benefitConstraints, type BenefitAnswered, findBenefit } from './find-benefit.ts';

/** Says for the receiver that it got it; from now on it counts. */
export function acknowledgeBenefit(ctx: Context, input: AcknowledgeBenefitInput): Promise<WriteAnswer<BenefitAnswered>> {
  return write(ctx, { rule: answerBenefitRule, input: { acknowledge: input }, idempotencyKey: input.idempotencyKey, constraints: benefitConstraints }, (tx) => answer(tx, input.benefitId, null));
}

/** Says for the receiver that it did not get it, or not so. The other side may correct it. */
export function disputeBenefit(ctx: Context, input: DisputeBenefitInput): Promise<WriteAnswer<BenefitAnswered>> {
  return write(ctx, { rule: answerBenefitRule, input: { dispute: input }, idempotencyKey: input.idempotencyKey, constraints: benefitConstraints }, (tx) => answer(tx, input.benefitId, requiredText(input.reason, ['input', 'reason'], 2_000)));
}

/** @param reason why it is disputed; null where it is acknowledged */
async function answer(tx: Write, globalId: string, reason: string | null): Promise<BenefitAnswered> {
  const { workspaceId, id: benefitId, relationshipId } = await findBenefit(tx, answerBenefitRule, globalId);
  const { id: answeredBy, isStaff: isByFocal } = tx.ctx.principal;
  tx.em.create(BenefitAnswerEntity, { workspaceId, id: newId(), relationshipId, benefitId, isAcknowledged: reason === null, reason, isByFocal, answeredBy, answeredAt: tx.ctx.now });
  return { benefitId };
}
