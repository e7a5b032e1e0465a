import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findAnyPartner, requireChannel, requireOfChannel } from '../channel-partner.ts';
import { ChannelFundClaimEntity, type ChannelFundClaimRecord, ChannelFundEntity, type ChannelFundRecord, ChannelFundRequestEntity, type ChannelFundRequestRecord } from './fund.entity.ts';
import type { ClaimChannelFundsInput, EndFundRequestInput, RequestChannelFundsInput } from './fund.input.ts';
import { fundMessages, fundObstacles } from './funds.messages.ts';
import { claimFundsRule, requestFundsRule, withdrawFundsRule } from './funds.policy.ts';
import { amountIn, fundConstraints as constraints, holdFundRequest, refuseObstacle } from './hold-fund.ts';

type RequestAnswer = { readonly channelFundRequestId: string };

/** Asks for a part of a fund, for the partner. Whether the fund has as much left is not looked at: that would tell of others. */
export function requestChannelFunds(ctx: Context, input: RequestChannelFundsInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: requestFundsRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { workspaceId, id: principalId } = ctx.principal;
    const relationship = await findAnyPartner(tx, input.relationshipId);
    await requireOfChannel(tx, 'channelFundId');
    const fund = await findVisible<ChannelFundRecord>(tx.em, ChannelFundEntity, ctx, idOf('ChannelFund', input.channelFundId), ['input', 'channelFundId']);
    authorize(ctx, requestFundsRule, undefined);
    requireChannel(relationship);
    if (fund.state !== 'OPEN') throw new Refusal({ code: 'INVALID', message: fundMessages.closed, field: ['input', 'channelFundId'] });
    if (input.heldOn < fund.startsOn || input.heldOn > fund.endsOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: fundMessages.outsidePeriod, field: ['input', 'heldOn'] });
    const requestedMinor = amountIn(fund.currency, input.amount, 'amount');
    if (requestedMinor === '0') throw new Refusal({ code: 'OUT_OF_RANGE', message: fundObstacles.NOTHING, field: ['input', 'amount'] });
    const { id } = tx.em.create(ChannelFundRequestEntity, {
      workspaceId, id: newId(), relationshipId: relationship.id, fundId: fund.id, currency: fund.currency, title: requiredText(input.title, ['input', 'title'], 200), activity: requiredText(input.activity, ['input', 'activity'], 4_000), heldOn: input.heldOn,
      requestedMinor, approvedMinor: '0', claimedMinor: '0', paidMinor: '0', state: 'REQUESTED', requestedBy: principalId, requestedAt: ctx.now,
    } as ChannelFundRequestRecord);
    return { channelFundRequestId: id };
  });
}

/** Gives a request up, for the partner; what was approved and not paid is free again. */
export function withdrawChannelFunds(ctx: Context, input: EndFundRequestInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: withdrawFundsRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const request = await holdFundRequest(tx, withdrawFundsRule, input);
    tx.em.assign(request, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { channelFundRequestId: request.id };
  });
}

/** Claims what was approved, or a part of it, with what proves it; one claim at a time. */
export function claimChannelFunds(ctx: Context, input: ClaimChannelFundsInput): Promise<WriteAnswer<RequestAnswer & { readonly channelFundClaimId: string }>> {
  return write(ctx, { rule: claimFundsRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const proof = requiredText(input.proof, ['input', 'proof'], 4_000);
    if (input.documents.length > 20) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: fundObstacles.NO_PROOF, field: ['input', 'documents'] });
    const documents = input.documents.map((document, index) => requiredText(document, ['input', 'documents', String(index)], 500));
    const request = await holdFundRequest(tx, claimFundsRule, input);
    const amountMinor = amountIn(request.currency, input.amount, 'amount');
    refuseObstacle(tx, { kind: 'CLAIM', amount: amountMinor, proofs: documents.length }, request);
    const { workspaceId, relationshipId, id: requestId } = request;
    const number = await tx.em.count(ChannelFundClaimEntity, { workspaceId, requestId }) + 1;
    const claim = tx.em.create(ChannelFundClaimEntity, {
      workspaceId, id: newId(), relationshipId, requestId, number, amountMinor, proof, documents, state: 'SUBMITTED', claimedBy: ctx.principal.id, claimedAt: ctx.now,
    } as ChannelFundClaimRecord);
    tx.em.assign(request, { state: 'CLAIMED', claimedMinor: amountMinor });
    return { channelFundRequestId: request.id, channelFundClaimId: claim.id };
  });
}
