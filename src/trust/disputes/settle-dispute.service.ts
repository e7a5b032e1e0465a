import { sideOf } from '../sides.ts';
import type { Context } from '../../platform/context.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { AdvanceDisputeInput, CloseDisputeInput, JudgeSettlementInput, ProposeSettlementInput } from './dispute.input.ts';
import { answerSettlementRule, judgeSettlementRule, proposeSettlementRule } from './disputes.policy.ts';
import { concludeSettlement, reviseSettlement } from './conclude-dispute.ts';
import { type DisputeAnswer, lockDispute } from './lock-dispute.ts';
import { writeMessage } from './write-in-dispute.service.ts';

/** Proposes a settlement to the other side. When both propose at once, the first stands, and the other side answers it. */
export function proposeSettlement(ctx: Context, input: ProposeSettlementInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: proposeSettlementRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const settlementTerms = requiredText(input.terms, ['input', 'terms'], 10_000);
    const amount = input.amount == null ? null : moneyOf(input.amount, ['input', 'amount']);
    const dispute = await lockDispute(tx, proposeSettlementRule, input, 'propose');
    tx.em.assign(dispute, {
      status: 'SETTLEMENT_PROPOSED', settlementTerms, settlementAmountMinor: amount === null ? null : String(amount.minorUnits), settlementAmountCurrency: amount?.currencyCode ?? null,
      settlementProposedBySide: sideOf(ctx.principal), settlementProposedBy: ctx.principal.id, settlementProposedAt: ctx.now,
    });
    return { disputeId: dispute.id };
  });
}

/** Agrees to what the other side proposed, which settles the dispute. */
export function agreeToSettlement(ctx: Context, input: AdvanceDisputeInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: answerSettlementRule, input: { agree: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const dispute = await lockDispute(tx, answerSettlementRule, input, 'answer');
    tx.em.assign(dispute, { status: 'SETTLED', settledBy: ctx.principal.id, settledAt: ctx.now });
    return { disputeId: dispute.id };
  });
}

/** Declines what the other side proposed; the talks go on, and why is said in them. */
export function declineSettlement(ctx: Context, input: CloseDisputeInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: answerSettlementRule, input: { decline: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const body = requiredText(input.reason, ['input', 'reason'], 2_000);
    const dispute = await lockDispute(tx, answerSettlementRule, input, 'answer');
    tx.em.assign(dispute, {
      status: 'IN_TALKS', settlementTerms: null, settlementAmountMinor: null, settlementAmountCurrency: null, settlementProposedBySide: null, settlementProposedBy: null, settlementProposedAt: null,
    });
    writeMessage(tx, dispute, { body, attachments: [] });
    return { disputeId: dispute.id };
  });
}

/** Says for one's own side whether the settlement was fair. When both have, it counts; what is said after that corrects it. */
export function judgeSettlement(ctx: Context, input: JudgeSettlementInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: judgeSettlementRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const dispute = await lockDispute(tx, judgeSettlementRule, input, 'judge');
    const { judgement } = input;
    tx.em.assign(dispute, ctx.principal.isStaff ? { focalJudgement: judgement, focalJudgedBy: ctx.principal.id } : { partnerJudgement: judgement, partnerJudgedBy: ctx.principal.id });
    if (dispute.concludedAt != null) await reviseSettlement(tx, dispute, sideOf(ctx.principal));
    else if (dispute.focalJudgement != null && dispute.partnerJudgement != null) await concludeSettlement(tx, dispute);
    return { disputeId: dispute.id };
  });
}
