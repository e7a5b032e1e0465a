import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../../platform/payload.ts';
import { Ruled } from '../../../platform/ruled.ts';
import { agreeRule, declineAgreementRule, endAgreementRule, proposeAgreementRule, withdrawAgreementRule } from '../internal-service.policy.ts';
import { proposeServiceAgreement } from './propose-agreement.service.ts';
import { agreeToService, declineServiceAgreement, endServiceAgreement, withdrawServiceAgreement } from './answer-agreement.service.ts';
import { ChangeServiceAgreementInput, CloseServiceAgreementInput, ProposeServiceAgreementInput } from './service-agreement.input.ts';
import { ServiceAgreement } from './service-agreement.type.ts';

const records = { serviceAgreement: { type: ServiceAgreement, from: 'serviceAgreementId', description: 'The agreement as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const proposed = payload('proposeServiceAgreement');
const agreed = payload('agreeToService');
const declined = payload('declineServiceAgreement');
const withdrawn = payload('withdrawServiceAgreement');
const ended = payload('endServiceAgreement');

export const agreementPayloads = [proposed, agreed, declined, withdrawn, ended].map(({ resolver }) => resolver);

@Resolver()
export class AgreementMutations {
  @Mutation(() => proposed.type, { nullable: true, description: 'Puts forward what one department does for another, by the head of either, who with that has agreed.' })
  @Ruled(proposeAgreementRule)
  proposeServiceAgreement(@Arg('input', () => ProposeServiceAgreementInput, { description: 'The service, and its time.' }) input: ProposeServiceAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeServiceAgreement(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees for the other department, by its head. It holds from its first day on, in the place of the agreement that it supersedes.' })
  @Ruled(agreeRule)
  agreeToService(@Arg('input', () => ChangeServiceAgreementInput, { description: 'Which agreement.' }) input: ChangeServiceAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToService(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines for the other department, by its head.' })
  @Ruled(declineAgreementRule)
  declineServiceAgreement(@Arg('input', () => CloseServiceAgreementInput, { description: 'Which agreement, and why.' }) input: CloseServiceAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineServiceAgreement(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a proposal back, by the head of the department that put it forward.' })
  @Ruled(withdrawAgreementRule)
  withdrawServiceAgreement(@Arg('input', () => CloseServiceAgreementInput, { description: 'Which agreement, and why.' }) input: CloseServiceAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawServiceAgreement(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends today what was agreed, by the head of either department. What was asked for under it keeps its time.' })
  @Ruled(endAgreementRule)
  endServiceAgreement(@Arg('input', () => CloseServiceAgreementInput, { description: 'Which agreement, and why.' }) input: CloseServiceAgreementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endServiceAgreement(ctx, input);
  }
}
