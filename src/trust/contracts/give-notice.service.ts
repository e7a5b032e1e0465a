import { endAfterNotice } from '../../domain/contract-terms.ts';
import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../sides.ts';
import type { GiveContractNoticeInput } from './contract.input.ts';
import { giveNoticeRule } from './contracts.policy.ts';
import { type ContractAnswer, lockContract } from './lock-contract.ts';
import { showNotice } from './show-continuity.ts';

/** Gives notice for the asker's side, from today. */
export function giveContractNotice(ctx: Context, input: GiveContractNoticeInput): Promise<WriteAnswer<ContractAnswer>> {
  return write(ctx, { rule: giveNoticeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const contract = await lockContract(tx, giveNoticeRule, input, 'IN_FORCE');
    const { noticeDays, isRenewedAutomatically, validUntil = null } = contract;
    tx.em.assign(contract, {
      state: 'NOTICE_GIVEN', noticeBy: ctx.principal.id, isNoticeByFocal: ctx.principal.isStaff, noticeGivenAt: ctx.now, reason,
      endsOn: endAfterNotice({ validUntil, noticeDays, isRenewedAutomatically }, ctx.now.toISOString().slice(0, 10)),
    });
    await tx.em.flush();
    await showNotice(tx, contract, sideOf(ctx.principal), ctx.now);
    return { contractId: contract.id };
  });
}
