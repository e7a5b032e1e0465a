import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { pastDay } from '../past-day.ts';
import type { EndBondInput } from './bond.input.ts';
import { bondMessages } from './bonds.messages.ts';
import { endBondRule } from './bonds.policy.ts';
import { type ChangedBond, changeBond } from './change-bond.ts';

/** Ends a bond, with its reason. It stays as history, and holds nobody any more. */
export function endBond(ctx: Context, input: EndBondInput): Promise<WriteAnswer<ChangedBond>> {
  return write(ctx, { rule: endBondRule, input, idempotencyKey: input.idempotencyKey }, (tx) => {
    const endedOn = pastDay(ctx, input.endedOn, ['input', 'endedOn']) ?? ctx.now.toISOString().slice(0, 10);
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    return changeBond(tx, endBondRule, input, ({ startedOn }) => {
      if (startedOn != null && endedOn < startedOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: bondMessages.endsBeforeStart, field: ['input', 'endedOn'] });
      return { endedOn, endReason };
    });
  });
}
