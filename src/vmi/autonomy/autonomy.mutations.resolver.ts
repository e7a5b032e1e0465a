import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { HoldVmiAutonomyInput, OverrideVmiAutonomyInput, ReleaseVmiAutonomyInput } from './autonomy.input.ts';
import { holdAutonomyRule, overrideAutonomyRule, releaseAutonomyRule } from './autonomy.policy.ts';
import { VmiAutonomy } from './autonomy.type.ts';
import { holdAutonomy, overrideAutonomy, releaseAutonomy } from './set-autonomy.service.ts';

const records = {
  autonomy: { type: VmiAutonomy, from: 'autonomyId', description: 'The limit as it now is; null when refused.' },
  agreement: { type: VmiAgreement, from: 'agreementId', description: 'The agreement; null when refused.' },
};
const holdAnswer = definePayload('HoldVmiAutonomyPayload', 'The answer of holdVmiAutonomy.', records);
const overrideAnswer = definePayload('OverrideVmiAutonomyPayload', 'The answer of overrideVmiAutonomy.', records);
const releaseAnswer = definePayload('ReleaseVmiAutonomyPayload', 'The answer of releaseVmiAutonomy.', records);

export const autonomyPayloads = [holdAnswer, overrideAnswer, releaseAnswer].map(({ resolver }) => resolver);

@Resolver()
export class AutonomyMutations {
  @Mutation(() => holdAnswer.type, { nullable: true, description: 'Stops the limit up to which proposals are approved by themselves where it is, until it is released.' })
  @Ruled(holdAutonomyRule)
  holdVmiAutonomy(@Arg('input', () => HoldVmiAutonomyInput, { description: 'Which, and why.' }) input: HoldVmiAutonomyInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return holdAutonomy(ctx, input);
  }

  @Mutation(() => overrideAnswer.type, { nullable: true, description: 'Sets the limit up to which proposals are approved by themselves, within the cap of the terms, until it is released.' })
  @Ruled(overrideAutonomyRule)
  overrideVmiAutonomy(@Arg('input', () => OverrideVmiAutonomyInput, { description: 'The limit, and why.' }) input: OverrideVmiAutonomyInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return overrideAutonomy(ctx, input);
  }

  @Mutation(() => releaseAnswer.type, { nullable: true, description: 'Lets the limit follow again how the vendor behaves: at once to what was earned meanwhile.' })
  @Ruled(releaseAutonomyRule)
  releaseVmiAutonomy(@Arg('input', () => ReleaseVmiAutonomyInput, { description: 'Which, and why.' }) input: ReleaseVmiAutonomyInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return releaseAutonomy(ctx, input);
  }
}
