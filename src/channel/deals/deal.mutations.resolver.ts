import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { ApproveChannelDealInput, EndChannelDealInput, ExtendChannelDealInput, RefuseChannelDealInput, RegisterChannelDealInput, WinChannelDealInput } from './deal.input.ts';
import { ChannelDeal } from './deal.type.ts';
import { approveDealRule, extendDealRule, loseDealRule, refuseDealRule, registerDealRule, winDealRule, withdrawDealRule } from './deals.policy.ts';
import { approveChannelDeal, refuseChannelDeal } from './decide-deal.service.ts';
import { extendChannelDeal, loseChannelDeal, winChannelDeal } from './follow-deal.service.ts';
import { registerChannelDeal, withdrawChannelDeal } from './register-deal.service.ts';

const records = { channelDeal: { type: ChannelDeal, from: 'channelDealId', description: 'The deal as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const registered = payload('registerChannelDeal');
const approved = payload('approveChannelDeal');
const refused = payload('refuseChannelDeal');
const extended = payload('extendChannelDeal');
const won = payload('winChannelDeal');
const lost = payload('loseChannelDeal');
const withdrawn = payload('withdrawChannelDeal');

export const dealPayloads = [registered, approved, refused, extended, won, lost, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class DealMutations {
  @Mutation(() => registered.type, { nullable: true, description: 'Registers a customer that a channel partner works on. The answer is the same whether anybody else does or not.' })
  @Ruled(registerDealRule)
  registerChannelDeal(@Arg('input', () => RegisterChannelDealInput, { description: 'The deal.' }) input: RegisterChannelDealInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return registerChannelDeal(ctx, input);
  }

  @Mutation(() => approved.type, { nullable: true, description: 'Gives a deal to the partner until a day, for the firm. Refused while another partner’s deal for the same customer and product is protected.' })
  @Ruled(approveDealRule)
  approveChannelDeal(@Arg('input', () => ApproveChannelDealInput, { description: 'Which one, and until when.' }) input: ApproveChannelDealInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveChannelDeal(ctx, input);
  }

  @Mutation(() => refused.type, { nullable: true, description: 'Does not give a deal to the partner, for the firm.' })
  @Ruled(refuseDealRule)
  refuseChannelDeal(@Arg('input', () => RefuseChannelDealInput, { description: 'Which one, and why.' }) input: RefuseChannelDealInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return refuseChannelDeal(ctx, input);
  }

  @Mutation(() => extended.type, { nullable: true, description: 'Protects a deal for longer, for the firm.' })
  @Ruled(extendDealRule)
  extendChannelDeal(@Arg('input', () => ExtendChannelDealInput, { description: 'Which one, until when, and why.' }) input: ExtendChannelDealInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return extendChannelDeal(ctx, input);
  }

  @Mutation(() => won.type, { nullable: true, description: 'Confirms for the firm that the customer has bought from the partner.' })
  @Ruled(winDealRule)
  winChannelDeal(@Arg('input', () => WinChannelDealInput, { description: 'Which one, and what it brought.' }) input: WinChannelDealInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return winChannelDeal(ctx, input);
  }

  @Mutation(() => lost.type, { nullable: true, description: 'Says that the customer has not bought; for the firm also of a deal that was won, which is then undone.' })
  @Ruled(loseDealRule)
  loseChannelDeal(@Arg('input', () => EndChannelDealInput, { description: 'Which one, and why.' }) input: EndChannelDealInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return loseChannelDeal(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Gives a deal up, for the partner.' })
  @Ruled(withdrawDealRule)
  withdrawChannelDeal(@Arg('input', () => EndChannelDealInput, { description: 'Which one, and why.' }) input: EndChannelDealInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawChannelDeal(ctx, input);
  }
}
