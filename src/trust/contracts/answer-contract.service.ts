import { consentOf } from '../../markets/sharing/consent.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { ContractEntity, type ContractRecord } from './contract.entity.ts';
import type { AgreeToContractInput, DeclineContractInput, WithdrawContractInput } from './contract.input.ts';
import { contractMessages } from './contracts.messages.ts';
import { answerContractRule, withdrawContractRule } from './contracts.policy.ts';
import { type ContractAnswer, lockContract } from './lock-contract.ts';
import { showRenewal } from './show-continuity.ts';

/** Agrees to what the other side drafted: in force at once. The contract that it goes on from is renewed with it. */
export function agreeToContract(ctx: Context, input: AgreeToContractInput): Promise<WriteAnswer<ContractAnswer>> {
  return write(ctx, { rule: answerContractRule, input: { agree: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const contract = await lockContract(tx, answerContractRule, input, 'DRAFT');
    await findOwnLiving(tx.em, ctx, contract.relationshipId, ['input', 'contractId']);
    if (contract.validUntil != null && contract.validUntil < ctx.now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: contractMessages.draftOver, field: ['input', 'contractId'] });
    tx.em.assign(contract, { ...consentOf(ctx), state: 'IN_FORCE', inForceAt: ctx.now });
    await tx.em.flush();
    if (contract.renewsId != null) await renew(tx, contract.renewsId);
    return { contractId: contract.id };
  });
}

async function renew(tx: Write, id: string): Promise<void> {
  const renewed = await lockVisible<ContractRecord>(tx.em, ContractEntity, tx.ctx, id, ['input', 'contractId']);
  // Notice was given, or it lapsed, while the draft waited: what begins now is no renewal of it.
  if (renewed.state !== 'IN_FORCE') throw new Refusal({ code: 'STATE_CONFLICT', message: contractMessages.notInForce, currentState: renewed.state, allowedActions: [] });
  tx.em.assign(renewed, { state: 'RENEWED', closedBy: tx.ctx.principal.id, closedAt: tx.ctx.now });
  await showRenewal(tx, renewed, tx.ctx.now);
}

/** Declines what the other side drafted. */
export function declineContract(ctx: Context, input: DeclineContractInput): Promise<WriteAnswer<ContractAnswer>> {
  return write(ctx, { rule: answerContractRule, input: { decline: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const contract = await lockContract(tx, answerContractRule, input, 'DRAFT');
    tx.em.assign(contract, { state: 'DECLINED', closedBy: ctx.principal.id, closedAt: ctx.now, reason });
    return { contractId: contract.id };
  });
}

/** Takes a draft back. */
export function withdrawContract(ctx: Context, input: WithdrawContractInput): Promise<WriteAnswer<ContractAnswer>> {
  return write(ctx, { rule: withdrawContractRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const contract = await lockContract(tx, withdrawContractRule, input, 'DRAFT');
    tx.em.assign(contract, { state: 'WITHDRAWN', closedBy: ctx.principal.id, closedAt: ctx.now, reason });
    return { contractId: contract.id };
  });
}
