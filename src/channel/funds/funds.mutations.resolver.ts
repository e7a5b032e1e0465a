import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { approveChannelFunds, rejectChannelFunds } from './decide-funds.service.ts';
import {
  ActOnFundClaimInput, ApproveChannelFundsInput, ClaimChannelFundsInput, CloseChannelFundInput, EndFundRequestInput, OpenChannelFundInput, PayChannelFundClaimInput, RefuseChannelFundClaimInput, RequestChannelFundsInput, SetChannelFundBudgetInput,
} from './fund.input.ts';
import { ChannelFund } from './fund.type.ts';
import { ChannelFundClaim } from './fund-claim.type.ts';
import { ChannelFundRequest } from './fund-request.type.ts';
import {
  approveFundsRule, claimFundsRule, closeFundRule, openFundRule, payClaimRule, refuseClaimRule, rejectFundsRule, requestFundsRule, setFundBudgetRule, verifyClaimRule, withdrawFundsRule,
} from './funds.policy.ts';
import { closeChannelFund, openChannelFund, setChannelFundBudget } from './open-fund.service.ts';
import { claimChannelFunds, requestChannelFunds, withdrawChannelFunds } from './request-funds.service.ts';
import { payChannelFundClaim, refuseChannelFundClaim, verifyChannelFundClaim } from './settle-claim.service.ts';

const fund = { channelFund: { type: ChannelFund, from: 'channelFundId', description: 'The fund as it now is; null when refused.' } };
const request = { channelFundRequest: { type: ChannelFundRequest, from: 'channelFundRequestId', description: 'The request as it now is; null when refused.' } };
const claim = { channelFundClaim: { type: ChannelFundClaim, from: 'channelFundClaimId', description: 'The claim as it now is; null when refused.' }, ...request };
const payload = (act: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const opened = payload('openChannelFund', fund);
const budgeted = payload('setChannelFundBudget', fund);
const closed = payload('closeChannelFund', fund);
const requested = payload('requestChannelFunds', request);
const approved = payload('approveChannelFunds', request);
const rejected = payload('rejectChannelFunds', request);
const withdrawn = payload('withdrawChannelFunds', request);
const claimed = payload('claimChannelFunds', claim);
const verified = payload('verifyChannelFundClaim', claim);
const paid = payload('payChannelFundClaim', claim);
const refused = payload('refuseChannelFundClaim', claim);

export const fundPayloads = [opened, budgeted, closed, requested, approved, rejected, withdrawn, claimed, verified, paid, refused].map(({ resolver }) => resolver);

@Resolver()
export class FundMutations {
  @Mutation(() => opened.type, { nullable: true, description: 'Sets money aside for the channel, for the firm.' })
  @Ruled(openFundRule)
  openChannelFund(@Arg('input', () => OpenChannelFundInput, { description: 'The fund.' }) input: OpenChannelFundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openChannelFund(ctx, input);
  }

  @Mutation(() => budgeted.type, { nullable: true, description: 'Sets how much a fund is, for the firm; never less than what is approved or paid already.' })
  @Ruled(setFundBudgetRule)
  setChannelFundBudget(@Arg('input', () => SetChannelFundBudgetInput, { description: 'Which one, and how much.' }) input: SetChannelFundBudgetInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setChannelFundBudget(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Closes a fund, for the firm. What was approved may still be claimed.' })
  @Ruled(closeFundRule)
  closeChannelFund(@Arg('input', () => CloseChannelFundInput, { description: 'Which one.' }) input: CloseChannelFundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeChannelFund(ctx, input);
  }

  @Mutation(() => requested.type, { nullable: true, description: 'Asks for a part of a fund, for a channel partner.' })
  @Ruled(requestFundsRule)
  requestChannelFunds(@Arg('input', () => RequestChannelFundsInput, { description: 'What is asked for.' }) input: RequestChannelFundsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return requestChannelFunds(ctx, input);
  }

  @Mutation(() => approved.type, { nullable: true, description: 'Approves a request, for the firm. Above the fund’s limit it stays REQUESTED until somebody else has said the same. Refused where the fund has not as much left.' })
  @Ruled(approveFundsRule)
  approveChannelFunds(@Arg('input', () => ApproveChannelFundsInput, { description: 'Which one, how much, and until when.' }) input: ApproveChannelFundsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveChannelFunds(ctx, input);
  }

  @Mutation(() => rejected.type, { nullable: true, description: 'Rejects a request, for the firm.' })
  @Ruled(rejectFundsRule)
  rejectChannelFunds(@Arg('input', () => EndFundRequestInput, { description: 'Which one, and why.' }) input: EndFundRequestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectChannelFunds(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Gives a request up, for the partner; what was not paid is free again.' })
  @Ruled(withdrawFundsRule)
  withdrawChannelFunds(@Arg('input', () => EndFundRequestInput, { description: 'Which one, and why.' }) input: EndFundRequestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawChannelFunds(ctx, input);
  }

  @Mutation(() => claimed.type, { nullable: true, description: 'Claims what was approved, or a part of it, for the partner; one claim at a time.' })
  @Ruled(claimFundsRule)
  claimChannelFunds(@Arg('input', () => ClaimChannelFundsInput, { description: 'Which request, how much, and the proof.' }) input: ClaimChannelFundsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return claimChannelFunds(ctx, input);
  }

  @Mutation(() => verified.type, { nullable: true, description: 'Finds the proof of a claim good, for the firm.' })
  @Ruled(verifyClaimRule)
  verifyChannelFundClaim(@Arg('input', () => ActOnFundClaimInput, { description: 'Which one.' }) input: ActOnFundClaimInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return verifyChannelFundClaim(ctx, input);
  }

  @Mutation(() => paid.type, { nullable: true, description: 'Pays a claim, or a part of it, for the firm, by somebody else than who found it good.' })
  @Ruled(payClaimRule)
  payChannelFundClaim(@Arg('input', () => PayChannelFundClaimInput, { description: 'Which one, and how much.' }) input: PayChannelFundClaimInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return payChannelFundClaim(ctx, input);
  }

  @Mutation(() => refused.type, { nullable: true, description: 'Refuses a claim, for the firm; the partner may claim again until the day.' })
  @Ruled(refuseClaimRule)
  refuseChannelFundClaim(@Arg('input', () => RefuseChannelFundClaimInput, { description: 'Which one, and why.' }) input: RefuseChannelFundClaimInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return refuseChannelFundClaim(ctx, input);
  }
}
