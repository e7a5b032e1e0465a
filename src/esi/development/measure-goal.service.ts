import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { amountOf, dayGone } from '../exact-amount.ts';
import type { RecordSupplierGoalResultInput, RejectSupplierGoalResultInput, VerifySupplierGoalResultInput } from './development.input.ts';
import { recordResultRule, verifyResultRule } from './development.policy.ts';
import { holdUnder, programmeConstraints as constraints, type UnderKind } from './hold-programme.ts';
import { SupplierGoalResultEntity, type SupplierGoalResultRecord } from './records.entity.ts';
import { goalKind } from './set-goal.service.ts';

type ResultAnswer = { readonly resultId: string };

const resultKind: UnderKind<SupplierGoalResultRecord> = { entity: SupplierGoalResultEntity, type: 'SupplierGoalResult', field: 'supplierGoalResultId' };

/** Notes what was measured of a goal. */
export function recordSupplierGoalResult(ctx: Context, input: RecordSupplierGoalResultInput): Promise<WriteAnswer<ResultAnswer>> {
  return write(ctx, { rule: recordResultRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { record: { workspaceId, relationshipId, programmeId, id: goalId } } = await holdUnder(tx, goalKind, recordResultRule, input);
    const result = tx.em.create(SupplierGoalResultEntity, {
      workspaceId, id: newId(), relationshipId, programmeId, goalId, value: amountOf(input.value, ['input', 'value'], { isBelowZeroAllowed: true }), measuredOn: dayGone(input.measuredOn, ctx.now, ['input', 'measuredOn']),
      method: requiredText(input.method, ['input', 'method'], 2_000), measuredBySide: sideOf(ctx.principal), measuredBy: ctx.principal.id, measuredAt: ctx.now, state: 'MEASURED',
      verifiedBy: null, verifiedAt: null, verificationNote: null,
    } as SupplierGoalResultRecord);
    return { resultId: result.id };
  });
}

/** Verifies what somebody else measured: from now on it counts. */
export function verifySupplierGoalResult(ctx: Context, input: VerifySupplierGoalResultInput): Promise<WriteAnswer<ResultAnswer>> {
  return write(ctx, { rule: verifyResultRule, input: { verify: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const verificationNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const { record: result } = await holdUnder(tx, resultKind, verifyResultRule, input);
    tx.em.assign(result, { state: 'VERIFIED', verifiedBy: ctx.principal.id, verifiedAt: ctx.now, verificationNote });
    return { resultId: result.id };
  });
}

/** Rejects what somebody else measured: it counts for nothing. */
export function rejectSupplierGoalResult(ctx: Context, input: RejectSupplierGoalResultInput): Promise<WriteAnswer<ResultAnswer>> {
  return write(ctx, { rule: verifyResultRule, input: { reject: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const verificationNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { record: result } = await holdUnder(tx, resultKind, verifyResultRule, input);
    tx.em.assign(result, { state: 'REJECTED', verifiedBy: ctx.principal.id, verifiedAt: ctx.now, verificationNote });
    return { resultId: result.id };
  });
}
