import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { ChannelFundApprovalEntity, type ChannelFundApprovalRecord, ChannelFundEntity, type ChannelFundRecord, type ChannelFundRequestRecord } from './fund.entity.ts';
import type { ApproveChannelFundsInput, EndFundRequestInput } from './fund.input.ts';
import { fundSumsNow } from './fund-money.ts';
import { fundMessages } from './funds.messages.ts';
import { approveFundsRule, rejectFundsRule } from './funds.policy.ts';
import { amountIn, fundConstraints as constraints, holdFundRequest, refuseObstacle } from './hold-fund.ts';

type RequestAnswer = { readonly channelFundRequestId: string };

/**
 * Approves a request. Above the fund's limit the first of two only says so; the request is approved when another says the same. Whoever
 * approves holds the fund, so that two at once cannot give away what is there once.
 */
export function approveChannelFunds(ctx: Context, input: ApproveChannelFundsInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: approveFundsRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const decisionNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const request = await holdFundRequest(tx, approveFundsRule, input);
    const fund = await lockVisible<ChannelFundRecord>(tx.em, ChannelFundEntity, ctx, request.fundId, []);
    if (fund.state !== 'OPEN') throw new Refusal({ code: 'INVALID', message: fundMessages.closed, field: ['input', 'channelFundRequestId'] });
    const { left, twoAbove } = await fundSumsNow(tx, fund.id);
    const approvedMinor = amountIn(fund.currency, input.amount, 'amount');
    refuseObstacle(tx, { kind: 'APPROVE', amount: approvedMinor, claimUntil: input.claimUntil }, request, left);
    const others = await approvalsOfOthers(tx, request, approvedMinor, input.claimUntil);
    await addApproval(tx, request, approvedMinor, input.claimUntil);
    const needed = twoAbove !== null && BigInt(approvedMinor) > BigInt(twoAbove) ? 2 : 1;
    if (others + 1 >= needed) tx.em.assign(request, { state: 'APPROVED', approvedMinor, claimUntil: input.claimUntil, decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionNote });
    return { channelFundRequestId: request.id };
  });
}

/** People who have said the same before. Whoever has approved already does not count twice. */
async function approvalsOfOthers({ em, ctx }: Write, { workspaceId, id: requestId }: ChannelFundRequestRecord, amountMinor: string, claimUntil: string): Promise<number> {
  const approvals = await em.find<ChannelFundApprovalRecord>(ChannelFundApprovalEntity, { workspaceId, requestId });
  if (approvals.some(({ approvedBy }) => approvedBy === ctx.principal.id)) throw new Refusal({ code: 'NOT_ALLOWED', message: fundMessages.approvedAlready });
  return approvals.filter((one) => one.amountMinor === amountMinor && one.claimUntil === claimUntil).length;
}

/** Written first: the database counts approvals when the request becomes approved. */
async function addApproval({ em, ctx }: Write, { workspaceId, relationshipId, id: requestId }: ChannelFundRequestRecord, amountMinor: string, claimUntil: string): Promise<void> {
  em.create(ChannelFundApprovalEntity, { workspaceId, id: newId(), relationshipId, requestId, amountMinor, claimUntil, approvedBy: ctx.principal.id, approvedAt: ctx.now } as ChannelFundApprovalRecord);
  await em.flush();
}

/** Gives nothing of what was asked for. */
export function rejectChannelFunds(ctx: Context, input: EndFundRequestInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: rejectFundsRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const decisionNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const request = await holdFundRequest(tx, rejectFundsRule, input);
    tx.em.assign(request, { state: 'REJECTED', decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionNote });
    return { channelFundRequestId: request.id };
  });
}
