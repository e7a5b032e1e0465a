import type { StockAct } from './begin-stock-act.ts';
import { negativeUnits, ownershipMovements, type StockFact } from './movements.ts';
import type { StockCause, StockMovement } from './post-stock.ts';

/** The movements of what people do to stock. */

/** Units more or fewer on hand. What the buyer takes off the vendor's was lost in the buyer's hands: it is bought first. */
export function adjustmentMovements(act: StockAct, change: string, fact: StockFact): StockMovement[] {
  const isLost = act.role === 'BUYER' && act.owner === 'VENDOR' && change.startsWith('-');
  const passing = isLost ? ownershipMovements(act.position, negativeUnits(change), fact) : [];
  return [...passing, { ...moved(act, 'ADJUSTMENT', fact), bucket: 'ON_HAND', delta: change, ...(isLost && { owner: 'BUYER' }) }];
}

/** Units that go to another place at once. */
export function transferMovements(act: StockAct, units: string, fact: StockFact): StockMovement[] {
  const movement = { ...moved(act, 'TRANSFER', fact), bucket: 'ON_HAND' } as const;
  return [{ ...movement, delta: negativeUnits(units) }, { ...movement, positionId: act.target!.positionId, delta: units }];
}

/** Units put aside. */
export function holdMovements(act: StockAct, units: string, fact: StockFact): StockMovement[] {
  const movement = moved(act, 'HOLD', fact);
  return [{ ...movement, bucket: 'ON_HAND', delta: negativeUnits(units) }, { ...movement, bucket: 'HELD', delta: units }];
}

/** Units of use again. Where goods are bought with their receipt, those still the vendor's are received, and bought, only now. */
export function releaseMovements(act: StockAct, units: string, fact: StockFact): StockMovement[] {
  const movement = moved(act, 'RELEASE', fact);
  const isBought = act.owner === 'VENDOR' && act.position.ownershipRule === 'RECEIPT';
  return [
    { ...movement, bucket: 'HELD', delta: negativeUnits(units) },
    { ...movement, bucket: 'ON_HAND', delta: units, ...(isBought && { owner: 'BUYER', unitPrice: act.position.unitPrice }) },
  ];
}

/** Units that go back to the vendor. */
export function returnMovements(act: StockAct, units: string, fact: StockFact): StockMovement[] {
  return [{ ...moved(act, 'RETURN', fact), bucket: 'HELD', delta: negativeUnits(units) }];
}

function moved({ position: { relationshipId, agreementId, positionId }, owner }: StockAct, cause: StockCause, { source, occurredAt }: StockFact) {
  return { relationshipId, agreementId, positionId, owner, cause, source, occurredAt };
}
