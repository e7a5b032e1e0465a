import { pastDay } from '../../markets/past-day.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { BenefitEntity, type BenefitRecordRow } from './benefit.entity.ts';
import type { BenefitFacts, CorrectBenefitInput, RecordBenefitInput, TakeBackBenefitInput } from './benefit.input.ts';
import { benefitMessages } from './benefits.messages.ts';
import { correctBenefitRule, recordBenefitRule } from './benefits.policy.ts';
import { benefitConstraints, type BenefitAnswered, findBenefit } from './find-benefit.ts';

/** Records what one side gave the other. */
export function recordBenefit(ctx: Context, input: RecordBenefitInput): Promise<WriteAnswer<BenefitAnswered>> {
  return write(ctx, { rule: recordBenefitRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const relationship = await findOwnLiving(em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    const benefit = em.create(BenefitEntity, { ...recordedBy(ctx), relationshipId: relationship.id, giver: input.giver, ...factsOf(ctx, input) } as BenefitRecordRow);
    return { benefitId: benefit.id };
  });
}

/** Says anew what was wrong. The receiver answers it anew, unless it was the receiver that recorded it. */
export function correctBenefit(ctx: Context, input: CorrectBenefitInput): Promise<WriteAnswer<BenefitAnswered>> {
  return write(ctx, { rule: correctBenefitRule, input: { correct: input }, idempotencyKey: input.idempotencyKey, constraints: benefitConstraints }, async (tx) => {
    const { id: correctsId, relationshipId, giver } = await findBenefit(tx, correctBenefitRule, input.benefitId);
    const benefit = tx.em.create(BenefitEntity, { ...recordedBy(ctx), relationshipId, giver, correctsId, ...factsOf(ctx, input) } as BenefitRecordRow);
    return { benefitId: benefit.id };
  });
}

/** Takes back what should never have been recorded. */
export function takeBackBenefit(ctx: Context, input: TakeBackBenefitInput): Promise<WriteAnswer<BenefitAnswered>> {
  return write(ctx, { rule: correctBenefitRule, input: { takeBack: input }, idempotencyKey: input.idempotencyKey, constraints: benefitConstraints }, async (tx) => {
    const note = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { id: correctsId, relationshipId, giver, kind, fromOn, untilOn } = await findBenefit(tx, correctBenefitRule, input.benefitId);
    const benefit = tx.em.create(BenefitEntity, { ...recordedBy(ctx), relationshipId, giver, kind, fromOn, untilOn, note, correctsId, isTakenBack: true } as BenefitRecordRow);
    return { benefitId: benefit.id };
  });
}

function recordedBy({ principal: { workspaceId, id, isStaff }, now }: Context): Partial<BenefitRecordRow> {
  return { workspaceId, id: newId(), isRecordedByFocal: isStaff, recordedBy: id, recordedAt: now, isTakenBack: false };
}

function factsOf(ctx: Context, { kind, worth, ...input }: BenefitFacts): Partial<BenefitRecordRow> {
  const fromOn = pastDay(ctx, input.fromOn, ['input', 'fromOn'])!;
  const untilOn = pastDay(ctx, input.untilOn, ['input', 'untilOn']) ?? fromOn;
  if (untilOn < fromOn) throw new Refusal({ code: 'INVALID', message: benefitMessages.periodReversed, field: ['input', 'untilOn'] });
  const known = worth == null ? null : moneyOf(worth, ['input', 'worth']);
  return {
    kind, fromOn, untilOn, note: requiredText(input.note, ['input', 'note'], 2_000),
    worthMinor: known === null ? null : String(known.minorUnits), worthCurrency: known?.currencyCode ?? null,
  };
}
