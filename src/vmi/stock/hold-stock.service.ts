import { unitsText } from '../../domain/units.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { beginStockAct, onHandOf, recordAdjustment, refuseMoreThan, type StockAnswer, unitsOf } from './begin-stock-act.ts';
import { holdMovements, releaseMovements, returnMovements } from './hand-movements.ts';
import { postStock } from './post-stock.ts';
import type { HoldStockInput, ReleaseStockInput, ReturnStockInput } from './stock.input.ts';
import { stockMessages } from './stock.messages.ts';
import { holdStockRule, releaseStockRule, returnStockRule } from './stock.policy.ts';

const positionField = ['input', 'stockPositionId'];
const unitsField = ['input', 'units'];

/** Puts units aside: they are still there, and count for nothing. */
export function holdStock(ctx: Context, input: HoldStockInput): Promise<WriteAnswer<StockAnswer>> {
  return write(ctx, { rule: holdStockRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const units = unitsOf(input.units, unitsField);
    const act = await beginStockAct(tx, holdStockRule, [{ id: input.stockPositionId, field: positionField }], input);
    refuseMoreThan(onHandOf(act, positionField), units, unitsField);
    const { fact, answer } = recordAdjustment(tx, act, { kind: 'HOLD', units }, input);
    await postStock(tx, holdMovements(act, unitsText(units), fact));
    return answer;
  });
}

/** Takes units that were put aside back to stock. */
export function releaseStock(ctx: Context, input: ReleaseStockInput): Promise<WriteAnswer<StockAnswer>> {
  return write(ctx, { rule: releaseStockRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const units = unitsOf(input.units, unitsField);
    const act = await beginStockAct(tx, releaseStockRule, [{ id: input.stockPositionId, field: positionField }], input);
    refuseMoreThan(act.held, units, unitsField);
    const { fact, answer } = recordAdjustment(tx, act, { kind: 'RELEASE', units }, input);
    await postStock(tx, releaseMovements(act, unitsText(units), fact));
    return answer;
  });
}

/** Gives units that were put aside back to the vendor, whose they still are. */
export function returnStock(ctx: Context, input: ReturnStockInput): Promise<WriteAnswer<StockAnswer>> {
  return write(ctx, { rule: returnStockRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const units = unitsOf(input.units, unitsField);
    const act = await beginStockAct(tx, returnStockRule, [{ id: input.stockPositionId, field: positionField }], { ...input, owner: input.owner ?? 'VENDOR' });
    if (act.owner === 'BUYER') throw new Refusal({ code: 'NOT_ALLOWED', message: stockMessages.bought, field: ['input', 'owner'] });
    refuseMoreThan(act.held, units, unitsField);
    const { fact, answer } = recordAdjustment(tx, act, { kind: 'RETURN', units }, input);
    await postStock(tx, returnMovements(act, unitsText(units), fact));
    return answer;
  });
}
