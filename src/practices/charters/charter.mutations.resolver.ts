import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { askForCharterSignatures, withdrawPartnerCharter } from './advance-charter.service.ts';
import { ChangePartnerCharterInput, DraftPartnerCharterInput, RevisePartnerCharterInput, WithdrawPartnerCharterInput } from './charter.input.ts';
import { PartnerCharter } from './charter.type.ts';
import { askCharterRule, draftCharterRule, reviseCharterRule, withdrawCharterRule } from './charters.policy.ts';
import { draftPartnerCharter } from './draft-charter.service.ts';
import { revisePartnerCharter } from './revise-charter.service.ts';

const records = { charter: { type: PartnerCharter, from: 'charterId', description: 'The charter as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const drafted = payload('draftPartnerCharter');
const revised = payload('revisePartnerCharter');
const asked = payload('askForCharterSignatures');
const withdrawn = payload('withdrawPartnerCharter');

export const charterPayloads = [drafted, revised, asked, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class CharterMutations {
  @Mutation(() => drafted.type, { nullable: true, description: 'Drafts a charter for a partner, by the manager of the relationship. One in force holds until all departments have signed this one.' })
  @Ruled(draftCharterRule)
  draftPartnerCharter(@Arg('input', () => DraftPartnerCharterInput, { description: 'The charter.' }) input: DraftPartnerCharterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftPartnerCharter(ctx, input);
  }

  @Mutation(() => revised.type, { nullable: true, description: 'Writes a charter anew before it is in force, or names other departments; all are asked again.' })
  @Ruled(reviseCharterRule)
  revisePartnerCharter(@Arg('input', () => RevisePartnerCharterInput, { description: 'What changes, and why.' }) input: RevisePartnerCharterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return revisePartnerCharter(ctx, input);
  }

  @Mutation(() => asked.type, { nullable: true, description: 'Puts a charter to the departments that it names.' })
  @Ruled(askCharterRule)
  askForCharterSignatures(@Arg('input', () => ChangePartnerCharterInput, { description: 'Which one.' }) input: ChangePartnerCharterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return askForCharterSignatures(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Gives a charter up, also one in force.' })
  @Ruled(withdrawCharterRule)
  withdrawPartnerCharter(@Arg('input', () => WithdrawPartnerCharterInput, { description: 'Which one, and why.' }) input: WithdrawPartnerCharterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawPartnerCharter(ctx, input);
  }
}
