import type { Context } from '../../platform/context.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { changeTie } from './change-tie.ts';
import { updateTieRule } from './network.policy.ts';
import { tieConstraints, tieFactsOf } from './tie-facts.ts';
import type { UpdateTieInput } from './tie.input.ts';

/** Changes what is recorded of a current tie. */
export function updateTie(ctx: Context, input: UpdateTieInput): Promise<WriteAnswer<{ tieId: string }>> {
  return write(ctx, { rule: updateTieRule, input, idempotencyKey: input.idempotencyKey, constraints: tieConstraints }, (tx) =>
    changeTie(tx, updateTieRule, input, ({ kind }) => tieFactsOf(ctx, input, kind)));
}
