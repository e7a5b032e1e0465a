import { unitsText } from '../../domain/units.ts';
import { receiptMovements, shipmentMovements, type StockSubject } from '../stock/movements.ts';
import type { StockMovement } from '../stock/post-stock.ts';
import type { CountedLine } from './counted-lines.ts';
import type { GoodsReceiptRecord } from './shipment.entity.ts';

interface OfReceipt {
  readonly receipt: GoodsReceiptRecord;
  readonly isAnnounced: boolean;
  /** When the stock there was last counted. */
  readonly countedAt: Date | null;
}

/** What a receipt moves. Goods without a notice leave and come at once. */
export function receivedMovements(subject: StockSubject, { line, received, damaged, wrong, arrived }: CountedLine, { receipt, isAnnounced, countedAt }: OfReceipt): StockMovement[] {
  const fact = (key: string) => ({ source: { type: 'GoodsReceipt', id: receipt.id, key }, occurredAt: receipt.receivedAt });
  const out = isAnnounced || arrived === 0n ? [] : shipmentMovements(subject, unitsText(arrived), fact(`${line.id}/out`));
  const movements = receiptMovements(subject, { received: unitsText(received), awaited: unitsText(arrived), held: unitsText(damaged + wrong) }, fact(line.id));
  return [...out, ...movements, ...(countedAt !== null && countedAt > receipt.receivedAt && received > 0n ? countedBefore(subject, movements, fact(`${line.id}/counted`)) : [])];
}

/** Who has counted the stock since the goods came has counted them too: what is told of them only now is no more stock. */
function countedBefore({ relationshipId, agreementId, positionId }: StockSubject, movements: readonly StockMovement[], { source, occurredAt }: Pick<StockMovement, 'source' | 'occurredAt'>): StockMovement[] {
  return movements.filter(({ bucket }) => bucket === 'ON_HAND').map(({ owner, delta }) => ({
    relationshipId, agreementId, positionId, bucket: 'ON_HAND', owner, delta: `-${delta}`, cause: 'CORRECTION', occurredAt, source,
  }));
}
