/** What becomes of stock that is kept: reported, proposed, ordered, shipped and received. Days are counted from the day the world is made. */
export interface DeliveryStory {
  proposals: readonly ProposalFacts[];
  orders: readonly OrderFacts[];
  reports: readonly ReportFacts[];
  limits: readonly LimitFacts[];
}

export interface ProposalFacts {
  key: string;
  /** Position key. */
  position: string;
  on: number;
  /** Units that it was computed from; what is there when the world is made, if left out. */
  onHand?: number;
  /** Why no machine may approve it. */
  needsPerson?: readonly string[];
  /** Still open, if left out. By a user of the buyer. */
  decided?: { as: 'APPROVED' | 'REJECTED'; by: string; on: number; reason?: string };
}

/** An order of one item. */
export interface OrderFacts {
  key: string;
  position: string;
  /** Key of the proposal that became it. */
  proposal?: string;
  /** Those of the proposal, if left out. */
  units?: number;
  on: number;
  requestedOn: number;
  /** User key. */
  by: string;
  note?: string;
  /** As it was ordered. */
  answered?: { by: string; on: number; promisedOn: number };
  shipment?: ShipmentFacts;
  /** What one side changed against the terms. */
  imposed?: { kind: 'INSIDE_FREEZE' | 'CALLED_OFF_EARLY' | 'OVERRIDE'; side: 'FOCAL' | 'PARTNER'; reason: string };
}

/** All that was confirmed, in one lot. */
export interface ShipmentFacts {
  key: string;
  by: string;
  on: number;
  expectedOn: number;
  carrier: string;
  trackingNumber: string;
  lot: string;
  /** Serial shipping container code, 18 digits. */
  sscc: string;
  /** Counted to the end. */
  receipt?: { key: string; by: string; on: number; received: number; damaged?: number; note?: string };
}

/** What is left at a place, as somebody told. */
export interface ReportFacts {
  key: string;
  position: string;
  by: string;
  side: 'FOCAL' | 'PARTNER';
  on: number;
  onHand: number;
  /** Told by an X12 852: names of sender and receiver, its control number, and what the sender calls the item and the place. */
  interchange?: { sender: string; receiver: string; control: number; itemCode: string; locationCode: string };
}

/** Up to which amount proposals of an agreement are approved by themselves. */
export interface LimitFacts {
  /** Agreement key. */
  agreement: string;
  on: number;
  limit: number;
  /** Stopped there by somebody. */
  held?: { by: string; side: 'FOCAL' | 'PARTNER'; on: number; note: string };
}
