import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import {
  AmendVmiAgreementInput, DeclineVmiAgreementVersionInput, DraftVmiAgreementInput, ProposeVmiAgreementVersionInput, ResumeVmiAgreementInput, SignVmiAgreementVersionInput, SuspendVmiAgreementInput,
  TerminateVmiAgreementInput, UpdateVmiAgreementInput, UpdateVmiAgreementVersionInput, WithdrawVmiAgreementVersionInput,
} from './agreement.input.ts';
import { VmiAgreement } from './agreement.type.ts';
import {
  amendAgreementRule, declineVersionRule, draftAgreementRule, proposeVersionRule, resumeAgreementRule, signVersionRule, suspendAgreementRule, terminateAgreementRule, updateAgreementRule, updateVersionRule,
  withdrawVersionRule,
} from './agreements.policy.ts';
import { amendVmiAgreement, draftVmiAgreement, updateVmiAgreement, updateVmiAgreementVersion } from './draft-agreement.service.ts';
import { resumeVmiAgreement, suspendVmiAgreement, terminateVmiAgreement } from './end-agreement.service.ts';
import { declineVmiAgreementVersion, proposeVmiAgreementVersion, signVmiAgreementVersion, withdrawVmiAgreementVersion } from './sign-version.service.ts';
import { VmiAgreementVersion } from './version.type.ts';

const agreement = { vmiAgreement: { type: VmiAgreement, from: 'agreementId', description: 'The agreement as it now is; null when refused.' } };
const withVersion = { ...agreement, vmiAgreementVersion: { type: VmiAgreementVersion, from: 'versionId', description: 'The version as it now is; null when refused.' } };
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const draftVmiAgreementAnswer = answerOf('draftVmiAgreement', withVersion);
const updateVmiAgreementAnswer = answerOf('updateVmiAgreement', agreement);
const amendVmiAgreementAnswer = answerOf('amendVmiAgreement', withVersion);
const updateVmiAgreementVersionAnswer = answerOf('updateVmiAgreementVersion', withVersion);
const proposeVmiAgreementVersionAnswer = answerOf('proposeVmiAgreementVersion', withVersion);
const signVmiAgreementVersionAnswer = answerOf('signVmiAgreementVersion', withVersion);
const declineVmiAgreementVersionAnswer = answerOf('declineVmiAgreementVersion', withVersion);
const withdrawVmiAgreementVersionAnswer = answerOf('withdrawVmiAgreementVersion', withVersion);
const suspendVmiAgreementAnswer = answerOf('suspendVmiAgreement', agreement);
const resumeVmiAgreementAnswer = answerOf('resumeVmiAgreement', agreement);
const terminateVmiAgreementAnswer = answerOf('terminateVmiAgreement', agreement);

export const agreementPayloads = [
  draftVmiAgreementAnswer, updateVmiAgreementAnswer, amendVmiAgreementAnswer, updateVmiAgreementVersionAnswer, proposeVmiAgreementVersionAnswer,
  signVmiAgreementVersionAnswer, declineVmiAgreementVersionAnswer, withdrawVmiAgreementVersionAnswer, suspendVmiAgreementAnswer, resumeVmiAgreementAnswer,
  terminateVmiAgreementAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class VmiAgreementMutations {
  @Mutation(() => draftVmiAgreementAnswer.type, { nullable: true, description: 'Drafts an agreement with its first version. The partner knows nothing of it until that is put forward.' })
  @Ruled(draftAgreementRule)
  draftVmiAgreement(@Arg('input', () => DraftVmiAgreementInput, { description: 'The agreement.' }) input: DraftVmiAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftVmiAgreement(ctx, input);
  }

  @Mutation(() => updateVmiAgreementAnswer.type, { nullable: true, description: 'Names or numbers an agreement anew while it is a draft.' })
  @Ruled(updateAgreementRule)
  updateVmiAgreement(@Arg('input', () => UpdateVmiAgreementInput, { description: 'What changes.' }) input: UpdateVmiAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateVmiAgreement(ctx, input);
  }

  @Mutation(() => amendVmiAgreementAnswer.type, { nullable: true, description: 'Drafts other terms for an agreement, from a day on. What was proposed under earlier ones keeps those.' })
  @Ruled(amendAgreementRule)
  amendVmiAgreement(@Arg('input', () => AmendVmiAgreementInput, { description: 'The terms.' }) input: AmendVmiAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return amendVmiAgreement(ctx, input);
  }

  @Mutation(() => updateVmiAgreementVersionAnswer.type, { nullable: true, description: 'Changes terms that are only drafted.' })
  @Ruled(updateVersionRule)
  updateVmiAgreementVersion(@Arg('input', () => UpdateVmiAgreementVersionInput, { description: 'What changes.' }) input: UpdateVmiAgreementVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateVmiAgreementVersion(ctx, input);
  }

  @Mutation(() => proposeVmiAgreementVersionAnswer.type, { nullable: true, description: 'Puts a version to the partner; from then on it is not rewritten.' })
  @Ruled(proposeVersionRule)
  proposeVmiAgreementVersion(@Arg('input', () => ProposeVmiAgreementVersionInput, { description: 'The version.' }) input: ProposeVmiAgreementVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeVmiAgreementVersion(ctx, input);
  }

  @Mutation(() => signVmiAgreementVersionAnswer.type, { nullable: true, description: 'Signs a version for the asker’s own side. With both signatures it holds from its first day, and both sides have agreed that each sees the stock, demand and orders kept under it.' })
  @Ruled(signVersionRule)
  signVmiAgreementVersion(@Arg('input', () => SignVmiAgreementVersionInput, { description: 'The version.' }) input: SignVmiAgreementVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return signVmiAgreementVersion(ctx, input);
  }

  @Mutation(() => declineVmiAgreementVersionAnswer.type, { nullable: true, description: 'Declines a version for the partner; the agreement stays as it was.' })
  @Ruled(declineVersionRule)
  declineVmiAgreementVersion(@Arg('input', () => DeclineVmiAgreementVersionInput, { description: 'The version, and why.' }) input: DeclineVmiAgreementVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineVmiAgreementVersion(ctx, input);
  }

  @Mutation(() => withdrawVmiAgreementVersionAnswer.type, { nullable: true, description: 'Takes a version back before both have signed.' })
  @Ruled(withdrawVersionRule)
  withdrawVmiAgreementVersion(@Arg('input', () => WithdrawVmiAgreementVersionInput, { description: 'The version.' }) input: WithdrawVmiAgreementVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawVmiAgreementVersion(ctx, input);
  }

  @Mutation(() => suspendVmiAgreementAnswer.type, { nullable: true, description: 'Sets an agreement aside: nothing is proposed or ordered by it for the time being.' })
  @Ruled(suspendAgreementRule)
  suspendVmiAgreement(@Arg('input', () => SuspendVmiAgreementInput, { description: 'The agreement, and why.' }) input: SuspendVmiAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return suspendVmiAgreement(ctx, input);
  }

  @Mutation(() => resumeVmiAgreementAnswer.type, { nullable: true, description: 'Takes an agreement up again that the asker’s own side has suspended.' })
  @Ruled(resumeAgreementRule)
  resumeVmiAgreement(@Arg('input', () => ResumeVmiAgreementInput, { description: 'The agreement.' }) input: ResumeVmiAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return resumeVmiAgreement(ctx, input);
  }

  @Mutation(() => terminateVmiAgreementAnswer.type, { nullable: true, description: 'Ends an agreement for good; what is under way is still delivered.' })
  @Ruled(terminateAgreementRule)
  terminateVmiAgreement(@Arg('input', () => TerminateVmiAgreementInput, { description: 'The agreement, and why.' }) input: TerminateVmiAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return terminateVmiAgreement(ctx, input);
  }
}
