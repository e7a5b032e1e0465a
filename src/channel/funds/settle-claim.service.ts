import { afterFundAct, type FundAct } from '../../domain/channel/fund-course.ts';
import type { Context } from '../../platform/context.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { ChannelFundRequestRecord } from './fund.entity.ts';
import type { ActOnFundClaimInput, PayChannelFundClaimInput, RefuseChannelFundClaimInput } from './fund.input.ts';
import { payClaimRule, refuseClaimRule, verifyClaimRule } from './funds.policy.ts';
import { amountIn, fundConstraints as constraints, fundRequestOf, holdFundClaim, refuseObstacle } from './hold-fund.ts';

type ClaimAnswer = { readonly channelFundClaimId: string; readonly channelFundRequestId: string };

/** Finds the proof of a claim good; somebody else pays it. */
export function verifyChannelFundClaim(ctx: Context, input: ActOnFundClaimInput): Promise<WriteAnswer<ClaimAnswer>> {
  return write(ctx, { rule: verifyClaimRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { claim, request } = await holdFundClaim(tx, verifyClaimRule, input);
    tx.em.assign(claim, { state: 'VERIFIED', verifiedBy: ctx.principal.id, verifiedAt: ctx.now });
    return { channelFundClaimId: claim.id, channelFundRequestId: request.id };
  });
}

/** Pays a claim, or a part of it; the rest of what was approved may be claimed until its day. */
export function payChannelFundClaim(ctx: Context, input: PayChannelFundClaimInput): Promise<WriteAnswer<ClaimAnswer>> {
  return write(ctx, { rule: payClaimRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const paymentReference = textOf(input.paymentReference, ['input', 'paymentReference'], { max: 200 });
    const { claim, request } = await holdFundClaim(tx, payClaimRule, input);
    const paidMinor = amountIn(request.currency, input.amount, 'amount');
    settle(tx, request, { kind: 'PAY', amount: paidMinor });
    tx.em.assign(claim, { state: 'PAID', paidBy: ctx.principal.id, paidAt: ctx.now, paidMinor, paymentReference });
    return { channelFundClaimId: claim.id, channelFundRequestId: request.id };
  });
}

/** Does not find a claim good; what was approved may be claimed again until its day. */
export function refuseChannelFundClaim(ctx: Context, input: RefuseChannelFundClaimInput): Promise<WriteAnswer<ClaimAnswer>> {
  return write(ctx, { rule: refuseClaimRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const refusalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { claim, request } = await holdFundClaim(tx, refuseClaimRule, input);
    settle(tx, request, { kind: 'REFUSE_CLAIM' });
    tx.em.assign(claim, { state: 'REFUSED', refusedBy: ctx.principal.id, refusedAt: ctx.now, refusalReason });
    return { channelFundClaimId: claim.id, channelFundRequestId: request.id };
  });
}

function settle(tx: Write, request: ChannelFundRequestRecord, act: FundAct): void {
  refuseObstacle(tx, act, request);
  const { status, claimed, paid } = afterFundAct(act, fundRequestOf(request));
  tx.em.assign(request, { state: status, claimedMinor: claimed, paidMinor: paid });
}
