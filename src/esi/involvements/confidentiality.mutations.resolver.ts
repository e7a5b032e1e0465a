import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { OpportunisticAct } from '../../trust/opportunism/opportunistic-act.type.ts';
import { contestConfidentialityBreach, declareConfidentialityBreach } from './declare-breach.service.ts';
import { draftConfidentialityAgreement, renewConfidentialityAgreement, sendConfidentialityAgreement, updateConfidentialityAgreement } from './draft-confidentiality.service.ts';
import { signConfidentialityAgreement } from './sign-confidentiality.service.ts';
import {
  ContestConfidentialityBreachInput, DeclareConfidentialityBreachInput, DraftConfidentialityAgreementInput, RenewConfidentialityAgreementInput, SendConfidentialityAgreementInput, SignConfidentialityAgreementInput,
  UpdateConfidentialityAgreementInput,
} from './confidentiality.input.ts';
import { ConfidentialityAgreement } from './confidentiality.type.ts';
import { contestBreachRule, declareBreachRule, draftConfidentialityRule, renewConfidentialityRule, sendConfidentialityRule, signConfidentialityRule, updateConfidentialityRule } from './involvements.policy.ts';

const agreement = { confidentialityAgreement: { type: ConfidentialityAgreement, from: 'agreementId', description: 'The agreement as it now is; null when refused.' } };
const breach = { ...agreement, opportunisticAct: { type: OpportunisticAct, from: 'opportunisticActId', description: 'The report that waits for another person; null when refused, and for a supplier, of whose declaration the platform makes it.' } };
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const draftConfidentialityAgreementAnswer = answerOf('draftConfidentialityAgreement', agreement);
const updateConfidentialityAgreementAnswer = answerOf('updateConfidentialityAgreement', agreement);
const sendConfidentialityAgreementAnswer = answerOf('sendConfidentialityAgreement', agreement);
const signConfidentialityAgreementAnswer = answerOf('signConfidentialityAgreement', agreement);
const declareConfidentialityBreachAnswer = answerOf('declareConfidentialityBreach', breach);
const contestConfidentialityBreachAnswer = answerOf('contestConfidentialityBreach', agreement);
const renewConfidentialityAgreementAnswer = answerOf('renewConfidentialityAgreement', agreement);

export const confidentialityPayloads = [
  draftConfidentialityAgreementAnswer, updateConfidentialityAgreementAnswer, sendConfidentialityAgreementAnswer, signConfidentialityAgreementAnswer,
  declareConfidentialityBreachAnswer, contestConfidentialityBreachAnswer, renewConfidentialityAgreementAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class ConfidentialityMutations {
  @Mutation(() => draftConfidentialityAgreementAnswer.type, { nullable: true, description: 'Drafts what is to be signed; the supplier learns nothing of it yet.' })
  @Ruled(draftConfidentialityRule)
  draftConfidentialityAgreement(@Arg('input', () => DraftConfidentialityAgreementInput, { description: 'The agreement.' }) input: DraftConfidentialityAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftConfidentialityAgreement(ctx, input);
  }

  @Mutation(() => updateConfidentialityAgreementAnswer.type, { nullable: true, description: 'Changes a draft.' })
  @Ruled(updateConfidentialityRule)
  updateConfidentialityAgreement(@Arg('input', () => UpdateConfidentialityAgreementInput, { description: 'What changes.' }) input: UpdateConfidentialityAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateConfidentialityAgreement(ctx, input);
  }

  @Mutation(() => sendConfidentialityAgreementAnswer.type, { nullable: true, description: 'Puts a draft to the supplier; from then on it is not rewritten. One for a project goes to suppliers invited to it.' })
  @Ruled(sendConfidentialityRule)
  sendConfidentialityAgreement(@Arg('input', () => SendConfidentialityAgreementInput, { description: 'The agreement.' }) input: SendConfidentialityAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return sendConfidentialityAgreement(ctx, input);
  }

  @Mutation(() => signConfidentialityAgreementAnswer.type, { nullable: true, description: 'Signs for the asker’s own side. With both signatures it is in force from its first day, and the parts begin that waited for nothing else.' })
  @Ruled(signConfidentialityRule)
  signConfidentialityAgreement(@Arg('input', () => SignConfidentialityAgreementInput, { description: 'The agreement.' }) input: SignConfidentialityAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return signConfidentialityAgreement(ctx, input);
  }

  @Mutation(() => declareConfidentialityBreachAnswer.type, { nullable: true, description: 'Says, for either side, that one side has broken an agreement. What it had opened is closed at once; for trust it counts once another person of the firm has confirmed the report that is made of it.' })
  @Ruled(declareBreachRule)
  declareConfidentialityBreach(@Arg('input', () => DeclareConfidentialityBreachInput, { description: 'The agreement, and what happened.' }) input: DeclareConfidentialityBreachInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declareConfidentialityBreach(ctx, input);
  }

  @Mutation(() => contestConfidentialityBreachAnswer.type, { nullable: true, description: 'Contests, for the side that the other says has broken an agreement, that it has. What was closed stays closed; whoever decides on the report reads it.' })
  @Ruled(contestBreachRule)
  contestConfidentialityBreach(@Arg('input', () => ContestConfidentialityBreachInput, { description: 'The agreement, and what is said to it.' }) input: ContestConfidentialityBreachInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return contestConfidentialityBreach(ctx, input);
  }

  @Mutation(() => renewConfidentialityAgreementAnswer.type, { nullable: true, description: 'Drafts the same anew, for other days; to be sent and signed like the first.' })
  @Ruled(renewConfidentialityRule)
  renewConfidentialityAgreement(@Arg('input', () => RenewConfidentialityAgreementInput, { description: 'The agreement, and the days.' }) input: RenewConfidentialityAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return renewConfidentialityAgreement(ctx, input);
  }
}
