import { type ExactUnits, storedUnits, unitsText } from '../../domain/units.ts';
import type { StockMovement } from './post-stock.ts';

/** Whose stock moves, and on which terms. */
export interface StockSubject {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly positionId: string;
  readonly ownershipRule: 'RECEIPT' | 'CONSUMPTION' | 'AGE';
  /** For a base unit: what the buyer pays when the goods become its own. */
  readonly unitPrice: string;
}

/** Of what, and when. */
export interface StockFact {
  readonly source: StockMovement['source'];
  readonly occurredAt: Date;
}

/** Units ordered and not yet shipped. */
export function orderMovements(subject: StockSubject, units: string, fact: StockFact): StockMovement[] {
  return [{ ...of(subject, fact), bucket: 'ON_ORDER', owner: 'VENDOR', delta: units, cause: 'ORDER' }];
}

/** Units that will not come after all. */
export function cancellationMovements(subject: StockSubject, units: string, fact: StockFact): StockMovement[] {
  return [{ ...of(subject, fact), bucket: 'ON_ORDER', owner: 'VENDOR', delta: negativeUnits(units), cause: 'CANCELLATION' }];
}

/** Units that have left the vendor. */
export function shipmentMovements(subject: StockSubject, units: string, fact: StockFact): StockMovement[] {
  const shipped = { ...of(subject, fact), owner: 'VENDOR', cause: 'SHIPMENT' } as const;
  return [{ ...shipped, bucket: 'ON_ORDER', delta: negativeUnits(units) }, { ...shipped, bucket: 'IN_TRANSIT', delta: units }];
}

export interface ReceivedUnits {
  /** Good units put to stock. */
  readonly received: string;
  /** What was on its way and is no longer: what the notice said, or what came without one. */
  readonly awaited: string;
  /** Damaged or wrong: there, but of no use. */
  readonly held: string;
}

/** Goods at the door. Where ownership passes with the receipt they are bought; else they are the vendor's still. */
export function receiptMovements(subject: StockSubject, { received, awaited, held }: ReceivedUnits, fact: StockFact): StockMovement[] {
  const owner = subject.ownershipRule === 'RECEIPT' ? 'BUYER' : 'VENDOR';
  const movement = { ...of(subject, fact), cause: 'RECEIPT' } as const;
  const movements: StockMovement[] = [
    { ...movement, bucket: 'IN_TRANSIT', owner: 'VENDOR', delta: negativeUnits(awaited) },
    { ...movement, bucket: 'ON_HAND', owner, delta: received, ...(owner === 'BUYER' && { unitPrice: subject.unitPrice }) },
    { ...movement, bucket: 'HELD', owner: 'VENDOR', delta: held },
  ];
  return movements.filter(({ delta, bucket }) => storedUnits(delta) !== 0n || bucket === 'ON_HAND');
}

/** Units that pass from vendor to buyer without moving. */
export function ownershipMovements(subject: StockSubject, units: string, fact: StockFact): StockMovement[] {
  const passed = { ...of(subject, fact), bucket: 'ON_HAND', cause: 'OWNERSHIP', unitPrice: subject.unitPrice } as const;
  const key = `${fact.source.key ?? ''}/ownership`;
  const source = { ...fact.source, key };
  return [{ ...passed, source, owner: 'VENDOR', delta: negativeUnits(units) }, { ...passed, source, owner: 'BUYER', delta: units }];
}

/** Units sold or used: of consignment stock, the buyer's first from that moment. `vendorOwned` is how many of them are the vendor's. */
export function saleMovements(subject: StockSubject, units: string, vendorOwned: string, fact: StockFact): StockMovement[] {
  const passing = storedUnits(vendorOwned) > 0n ? ownershipMovements(subject, vendorOwned, fact) : [];
  return [...passing, { ...of(subject, fact), bucket: 'ON_HAND', owner: 'BUYER', delta: negativeUnits(units), cause: 'SALE' }];
}

/** Whose the units on hand are. */
export interface OwnedStock {
  /** What the ledger adds up to, whether or not somebody has counted. */
  readonly recorded: ExactUnits;
  /** How many of those are the vendor's. */
  readonly vendorOwned: ExactUnits;
}

/**
 * How many of the units that leave a stock are the vendor's. First in, first out: what the buyer owns of a consignment came before what it does
 * not own yet, and goes first.
 */
export function vendorPart(units: ExactUnits, { recorded, vendorOwned }: OwnedStock): ExactUnits {
  const buyerOwned = recorded - vendorOwned;
  const rest = units - (buyerOwned > 0n ? buyerOwned : 0n);
  if (rest <= 0n || vendorOwned <= 0n) return 0n;
  return rest < vendorOwned ? rest : vendorOwned;
}

/**
 * A count: the difference to what the ledger had for that moment. Of a consignment, what is missing was used and is bought, and what is found
 * more is the vendor's. A count that confirms what was known is written too: it says when somebody looked.
 */
export function countMovements(subject: StockSubject, counted: ExactUnits, known: OwnedStock, fact: StockFact): StockMovement[] {
  const difference = counted - known.recorded;
  const isConsigned = subject.ownershipRule !== 'RECEIPT';
  const bought = vendorPart(-difference, known);
  const owner = isConsigned && difference > 0n ? 'VENDOR' : 'BUYER';
  const passing = bought > 0n ? ownershipMovements(subject, unitsText(bought), fact) : [];
  return [...passing, { ...of(subject, fact), bucket: 'ON_HAND', owner, delta: unitsText(difference), cause: 'COUNT' }];
}

/** So many fewer. */
export function negativeUnits(units: string): string {
  return unitsText(-storedUnits(units));
}

function of({ relationshipId, agreementId, positionId }: StockSubject, { source, occurredAt }: StockFact) {
  return { relationshipId, agreementId, positionId, source, occurredAt };
}
