import type { DeliveryStory } from './delivery-facts.ts';
import type { Names } from './values.ts';

/** Vendor-managed inventory of a world. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface SupplyStory {
  items: readonly ItemFacts[];
  agreements: readonly SupplyAgreementFacts[];
  /** Units that people brought from one place of an agreement to another. */
  transfers?: readonly StockTransferFacts[];
  deliveries?: DeliveryStory;
}

export interface StockTransferFacts {
  key: string;
  /** Position keys, of the same item and agreement. */
  from: string;
  to: string;
  units: number;
  owner: 'VENDOR' | 'BUYER';
  reason: string;
  /** User key, and the side that they act for. */
  by: string;
  side: 'FOCAL' | 'PARTNER';
  /** In days: −2 is the day before yesterday. */
  on: number;
}

export interface ItemFacts {
  key: string;
  sku: string;
  /** 14 digits. */
  gtin: string;
  names: Names;
  category: string;
  /** UN/ECE Recommendation 20; C62 is a piece. */
  baseUnit: string;
  /** Base units in each other unit. */
  units?: Readonly<Record<string, number>>;
}

export interface SupplyAgreementFacts {
  key: string;
  number: string;
  title: string;
  /** Relationship key. */
  relationship: string;
  vendorSide: 'FOCAL' | 'PARTNER';
  currency: string;
  /** User keys of who proposed it for the firm and who signed for the partner. */
  by: string;
  signedBy: string;
  from: number;
  until?: number;
  ownership: 'RECEIPT' | 'CONSUMPTION' | { afterDays: number };
  approval: { mode: 'AUTOMATIC'; limit: number; cap: number; approver: 'VENDOR' | 'BUYER' | 'BOTH' } | { mode: 'VENDOR' | 'BUYER' | 'BOTH' };
  freezeDays: number;
  reviewDays: number;
  serviceLevel: number;
  serviceLevelType: 'CYCLE' | 'FILL_RATE';
  thresholdSetter: 'VENDOR' | 'BUYER';
  liabilityCap?: number;
  staleAfterHours: number;
  /** Put to the partner and signed by the firm so many days ago, and not yet by the partner. */
  awaitedSince?: number;
  /** Set aside by one side: since when, by which user and why. */
  suspended?: { side: 'FOCAL' | 'PARTNER'; by: string; since: number; reason: string };
  /** Terms signed later, by the same people. */
  amended?: { signedOn: number; terms: Partial<SupplyTerms> & { from: number }; note: string };
  items: readonly SupplyItemFacts[];
}

/** What an amendment may change. */
export type SupplyTerms = Pick<SupplyAgreementFacts, 'until' | 'ownership' | 'approval' | 'freezeDays' | 'reviewDays' | 'serviceLevel' | 'serviceLevelType' | 'thresholdSetter' | 'liabilityCap' | 'staleAfterHours'>;

export interface SupplyItemFacts {
  /** Item key. */
  item: string;
  unitPrice: number;
  minimumOrder?: number;
  packSize: number;
  palletSize?: number;
  shelfLifeDays?: number;
  positions: readonly PositionFacts[];
}

export interface PositionFacts {
  key: string;
  /** `party/location` keys. */
  location: string;
  parameters:
    | { method: 'MIN_MAX'; minimum: number; maximum: number }
    | { method: 'REORDER_POINT'; reorderPoint: number; orderQuantity: number }
    | { method: 'BASE_STOCK'; baseStock: number }
    | { method: 'DAYS_OF_SUPPLY'; minimumDays: number; targetDays: number }
    | { method: 'BUFFER_ZONES'; leadTimeFactor: number; variabilityFactor: number };
  leadTimeDays: number;
  leadTimeDeviation?: number;
  /** Units on hand as last counted; absent where nobody has. */
  onHand?: number;
  allocated?: number;
  backordered?: number;
  /** When it was counted, in days; the day before the world is made, if left out. */
  countedOn?: number;
}
