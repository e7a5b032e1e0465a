import { storedUnits, unitsText } from '../../domain/units.ts';
import { countMovements, saleMovements, vendorPart } from '../stock/movements.ts';
import type { StockMovement } from '../stock/post-stock.ts';
import type { HeldPosition } from './held-positions.ts';

/** What stock follows from reports: what was sold leaves it, and a count says what is there. */

/** An observation whose stock is moved. */
export interface MovedBy {
  readonly id: string;
  readonly position: HeldPosition;
  readonly units: bigint;
  readonly observedAt: Date;
}

/**
 * A count: the difference to what the ledger has for its moment. What moved since stays moved.
 * @param later what moved on hand after that moment
 */
export function countEffects(moved: MovedBy, later: bigint, taken: readonly StockMovement[]): StockMovement[] {
  const { position, units, observedAt } = moved;
  follow(position, taken);
  const movements = countMovements(position, units, { recorded: position.recorded - later, vendorOwned: position.vendorOwned }, factOf(moved, 'count'));
  follow(position, movements);
  position.countedAt = observedAt;
  return [...taken, ...movements];
}

/**
 * What was sold since the last count: the buyer's own first, then the vendor's, which passes to the buyer at that moment.
 * @param taken what an earlier word of the same sale moved, to be taken back
 */
export function saleEffects(moved: MovedBy, taken: readonly StockMovement[]): StockMovement[] {
  const { position, units } = moved;
  follow(position, taken);
  const sold = units >= 0n ? saleMovements(position, unitsText(units), unitsText(vendorPart(units, position)), factOf(moved, 'sale')) : returned(moved);
  const movements = sold.filter(({ delta }) => delta !== '0');
  follow(position, movements);
  return [...taken, ...movements];
}

/** More came back than was sold. */
function returned(moved: MovedBy): StockMovement[] {
  const { position: { relationshipId, agreementId, positionId }, units } = moved;
  return [{ relationshipId, agreementId, positionId, ...factOf(moved, 'return'), bucket: 'ON_HAND', owner: 'BUYER', cause: 'RETURN', delta: unitsText(-units) }];
}

function factOf({ id, observedAt }: MovedBy, key: string) {
  return { source: { type: 'ActivityObservation', id, key }, occurredAt: observedAt };
}

/** The position as it stands behind movements. */
function follow(position: HeldPosition, movements: readonly StockMovement[]): void {
  for (const { bucket, owner, delta } of movements) {
    if (bucket !== 'ON_HAND') continue;
    position.recorded += storedUnits(delta);
    if (owner === 'VENDOR') position.vendorOwned += storedUnits(delta);
  }
}
