import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { acknowledgeBenefit, disputeBenefit } from './answer-benefit.service.ts';
import { BenefitMeasure } from './benefit-measure.type.ts';
import {
  AcknowledgeBenefitInput, CorrectBenefitInput, DisputeBenefitInput, RecordBenefitInput, RecordGainSharedInput, RecordShareOfWalletInput, TakeBackBenefitInput, TakeBackBenefitMeasureInput,
} from './benefit.input.ts';
import { BenefitRecord } from './benefit.type.ts';
import { answerBenefitRule, correctBenefitRule, recordBenefitRule, recordMeasureRule, seeBenefit, takeBackMeasureRule } from './benefits.policy.ts';
import { correctBenefit, recordBenefit, takeBackBenefit } from './record-benefit.service.ts';
import { recordGainShared, recordShareOfWallet, takeBackBenefitMeasure } from './record-measure.service.ts';

const benefits = { benefit: { type: BenefitRecord, from: 'benefitId', description: 'The record as it now is; null when refused.' } };
const measures = { benefitMeasure: { type: BenefitMeasure, from: 'benefitMeasureId', description: 'The figure as it now is; null when refused.' } };
const recorded = definePayload('RecordBenefitPayload', 'The answer of recordBenefit.', benefits);
const corrected = definePayload('CorrectBenefitPayload', 'The answer of correctBenefit, with the new record.', benefits);
const takenBack = definePayload('TakeBackBenefitPayload', 'The answer of takeBackBenefit, with the record that takes the other back.', benefits);
const acknowledged = definePayload('AcknowledgeBenefitPayload', 'The answer of acknowledgeBenefit.', benefits);
const disputed = definePayload('DisputeBenefitPayload', 'The answer of disputeBenefit.', benefits);
const wallet = definePayload('RecordShareOfWalletPayload', 'The answer of recordShareOfWallet.', measures);
const gain = definePayload('RecordGainSharedPayload', 'The answer of recordGainShared.', measures);
const measureTakenBack = definePayload('TakeBackBenefitMeasurePayload', 'The answer of takeBackBenefitMeasure.', measures);

export const benefitPayloads = [recorded, corrected, takenBack, acknowledged, disputed, wallet, gain, measureTakenBack].map(({ resolver }) => resolver);

@Resolver()
export class BenefitResolver {
  @Query(() => BenefitRecord, { nullable: true, description: 'A record of a benefit by id; null when there is none, or none to see.' })
  @Ruled(seeBenefit)
  async benefit(@Arg('id', () => ID, { description: 'Id of a record of a benefit.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('BenefitRecord', id);
    return uuid === null ? null : readById(ctx, info, BenefitRecord, uuid);
  }

  @Mutation(() => recorded.type, { nullable: true, description: 'Records what one side gave the other.' })
  @Ruled(recordBenefitRule)
  recordBenefit(@Arg('input', () => RecordBenefitInput, { description: 'What was given.' }) input: RecordBenefitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordBenefit(ctx, input);
  }

  @Mutation(() => corrected.type, { nullable: true, description: 'Says anew what was recorded wrongly; the earlier record stays as history.' })
  @Ruled(correctBenefitRule)
  correctBenefit(@Arg('input', () => CorrectBenefitInput, { description: 'What is right.' }) input: CorrectBenefitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return correctBenefit(ctx, input);
  }

  @Mutation(() => takenBack.type, { nullable: true, description: 'Takes a record back that should never have been; it stays as history.' })
  @Ruled(correctBenefitRule)
  takeBackBenefit(@Arg('input', () => TakeBackBenefitInput, { description: 'What is taken back, and why.' }) input: TakeBackBenefitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return takeBackBenefit(ctx, input);
  }

  @Mutation(() => acknowledged.type, { nullable: true, description: 'Says for the receiver that it got it.' })
  @Ruled(answerBenefitRule)
  acknowledgeBenefit(@Arg('input', () => AcknowledgeBenefitInput, { description: 'What is acknowledged.' }) input: AcknowledgeBenefitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acknowledgeBenefit(ctx, input);
  }

  @Mutation(() => disputed.type, { nullable: true, description: 'Says for the receiver that it did not get it, or not so.' })
  @Ruled(answerBenefitRule)
  disputeBenefit(@Arg('input', () => DisputeBenefitInput, { description: 'What is disputed, and why.' }) input: DisputeBenefitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return disputeBenefit(ctx, input);
  }

  @Mutation(() => wallet.type, { nullable: true, description: 'Records the share of wallet of a quarter that is over; the firm’s own view.' })
  @Ruled(recordMeasureRule)
  recordShareOfWallet(@Arg('input', () => RecordShareOfWalletInput, { description: 'The figure.' }) input: RecordShareOfWalletInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordShareOfWallet(ctx, input);
  }

  @Mutation(() => gain.type, { nullable: true, description: 'Records what was received of an agreed gain in a quarter that is over; the firm’s own view.' })
  @Ruled(recordMeasureRule)
  recordGainShared(@Arg('input', () => RecordGainSharedInput, { description: 'The figure.' }) input: RecordGainSharedInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordGainShared(ctx, input);
  }

  @Mutation(() => measureTakenBack.type, { nullable: true, description: 'Takes a figure back, with the evidence that followed from it.' })
  @Ruled(takeBackMeasureRule)
  takeBackBenefitMeasure(@Arg('input', () => TakeBackBenefitMeasureInput, { description: 'What is taken back, and why.' }) input: TakeBackBenefitMeasureInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return takeBackBenefitMeasure(ctx, input);
  }
}
