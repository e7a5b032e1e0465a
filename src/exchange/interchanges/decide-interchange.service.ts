import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { applyInterchange } from './apply-interchange.ts';
import { InterchangeEntity, type InterchangeRecord } from './interchange.entity.ts';
import type { DiscardInterchangeInput, ReplayInterchangeInput } from './interchange.input.ts';
import { discardInterchangeRule, replayInterchangeRule } from './interchanges.policy.ts';

type Decided = { readonly interchangeId: string };

/** Reads the stored bytes of what is held once more; what was applied before is not applied again. */
export function replayInterchange(ctx: Context, input: ReplayInterchangeInput): Promise<WriteAnswer<Decided>> {
  return write(ctx, { rule: replayInterchangeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const record = await lockHeld(tx, replayInterchangeRule, input);
    record.state = 'CORRECTED';
    await tx.em.flush();
    await applyInterchange(tx, record);
    return { interchangeId: record.id };
  });
}

/** Gives up what is held; the bytes stay, and what was applied of it stays applied. */
export function discardInterchange(ctx: Context, input: DiscardInterchangeInput): Promise<WriteAnswer<Decided>> {
  return write(ctx, { rule: discardInterchangeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const discardReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const record = await lockHeld(tx, discardInterchangeRule, input);
    Object.assign(record, { state: 'DISCARDED', discardedBy: ctx.principal.id, discardedAt: ctx.now, discardReason });
    return { interchangeId: record.id };
  });
}

async function lockHeld({ em, ctx }: Write, rule: ActRule<InterchangeRecord>, input: ReplayInterchangeInput): Promise<InterchangeRecord> {
  const field = ['input', 'interchangeId'];
  const record = await lockVisible<InterchangeRecord>(em, InterchangeEntity, ctx, idOf('Interchange', input.interchangeId), field);
  checkVersion(record, 'Interchange', input.expectedVersion);
  authorize(ctx, rule, record, field);
  return record;
}
