import { type ExactUnits, exactUnits, unitsText } from '../../domain/units.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { beginStockAct, onHandOf, recordAdjustment, refuseMoreThan, type StockAct, type StockAnswer, unitsOf } from './begin-stock-act.ts';
import { adjustmentMovements, transferMovements } from './hand-movements.ts';
import { postStock } from './post-stock.ts';
import type { AdjustStockInput, TransferStockInput } from './stock.input.ts';
import { stockMessages } from './stock.messages.ts';
import { adjustStockRule, transferStockRule } from './stock.policy.ts';

const changeField = ['input', 'change'];

/** Puts right what is on hand. */
export function adjustStock(ctx: Context, input: AdjustStockInput): Promise<WriteAnswer<StockAnswer>> {
  return write(ctx, { rule: adjustStockRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const change = changeOf(input.change);
    const act = await beginStockAct(tx, adjustStockRule, [{ id: input.stockPositionId, field: ['input', 'stockPositionId'] }], input);
    refuseChange(act, change);
    const { fact, answer } = recordAdjustment(tx, act, { kind: 'ADJUSTMENT', units: change }, input);
    await postStock(tx, adjustmentMovements(act, unitsText(change), fact));
    return answer;
  });
}

function changeOf(text: string): ExactUnits {
  const change = exactUnits(text);
  if (change === null || change === 0n) throw new Refusal({ code: 'INVALID', message: stockMessages.notUnits, field: changeField });
  return change;
}

/** Nobody takes away more than there is; and the vendor, who is not there to look, adds nothing at the buyer's place. */
function refuseChange(act: StockAct, change: ExactUnits): void {
  const there = onHandOf(act, ['input', 'stockPositionId']);
  if (change < 0n) refuseMoreThan(there, -change, changeField);
  else if (act.role === 'VENDOR') throw new Refusal({ code: 'NOT_ALLOWED', message: stockMessages.vendorAddsNothing, field: changeField });
}

/** Brings units to another place of the agreement; they keep their owner. */
export function transferStock(ctx: Context, input: TransferStockInput): Promise<WriteAnswer<StockAnswer>> {
  return write(ctx, { rule: transferStockRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const units = unitsOf(input.units, ['input', 'units']);
    const act = await beginStockAct(tx, transferStockRule, [
      { id: input.fromStockPositionId, field: ['input', 'fromStockPositionId'] }, { id: input.toStockPositionId, field: ['input', 'toStockPositionId'] },
    ], input);
    refuseElsewhere(act);
    refuseMoreThan(onHandOf(act, ['input', 'fromStockPositionId']), units, ['input', 'units']);
    const { fact, answer } = recordAdjustment(tx, act, { kind: 'TRANSFER', units }, input);
    await postStock(tx, transferMovements(act, unitsText(units), fact));
    return answer;
  });
}

function refuseElsewhere({ position, target }: StockAct): void {
  const isWithin = target !== null && target.positionId !== position.positionId && target.agreementId === position.agreementId && target.itemId === position.itemId;
  if (!isWithin) throw new Refusal({ code: 'INVALID', message: stockMessages.otherItem, field: ['input', 'toStockPositionId'] });
}
