import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { VerifyBondInput } from './bond.input.ts';
import { verifyBondRule } from './bonds.policy.ts';
import { type ChangedBond, changeBond } from './change-bond.ts';

/** Verifies a bond by evidence, or again by newer evidence: from then on it counts. */
export function verifyBond(ctx: Context, input: VerifyBondInput): Promise<WriteAnswer<ChangedBond>> {
  return write(ctx, { rule: verifyBondRule, input, idempotencyKey: input.idempotencyKey }, (tx) => changeBond(tx, verifyBondRule, input, () => ({
    verifiedAt: ctx.now, verifiedBy: ctx.principal.id, evidence: requiredText(input.evidence, ['input', 'evidence'], 2_000),
  })));
}
