import type { ActivityMetric } from '../../../domain/activity-metrics.ts';

/** What an 852 says before its lines. */
export interface ActivityReport {
  /** ST02. */
  readonly control: string;
  /** What the sender wants done, XQ01 as sent; null where it is missing. */
  readonly handlingCode: string | null;
  /** The same as far as it is known: plan and ship, plan and order, or only take note. */
  readonly orderIntent: OrderIntent | null;
  /** First day of the period, YYYY-MM-DD; null where one day is reported. */
  readonly periodFrom: string | null;
  /** The day that is reported, or the last of the period; null where it is missing or no date. */
  readonly reportDate: string | null;
  /** XQ04. */
  readonly reference: string | null;
  /** XQ05: 00 original, 05 replaces one sent before. */
  readonly purposeCode: string | null;
  readonly feedMode: FeedMode;
  readonly reservedOrderNumbers: readonly ReservedOrderNumbers[];
  readonly references: readonly Coded[];
  readonly parties: readonly ReportParty[];
}

export type OrderIntent = 'PLAN_AND_SHIP' | 'PLAN_ORDER' | 'NOTIFICATION_ONLY';

/**
 * How a partner reports, which an 852 does not say itself: only what has changed since the last report, or everything each time. Only where all is
 * reported may it mean anything that an item is missing; where changes are, it stands as it stood.
 */
export type FeedMode = 'DELTA' | 'FULL';

/** Order numbers that the buyer set aside for the vendor's orders to one location, first to last. */
export interface ReservedOrderNumbers {
  readonly from: string;
  /** Null where there is just one. */
  readonly to: string | null;
  readonly location: Coded | null;
}

/** A value and the code that says of which kind it is. */
export interface Coded {
  readonly qualifier: string;
  readonly value: string;
}

export interface ReportParty {
  /** N101: VN vendor, BY buyer, SU supplier, ST ship to, RL reporting location … */
  readonly role: string;
  readonly name: string | null;
  /** UL is a GLN, 1 a DUNS, 9 a DUNS with a suffix, 91 the seller's code, 92 the buyer's. */
  readonly code: Coded | null;
}

/** What is reported of one item, at one location or at those of its quantities. */
export interface ActivityLine {
  /** LIN01. */
  readonly lineNumber: string | null;
  /** In the file, for the way back to what was sent. */
  readonly segmentNumber: number;
  /** The party whose N1 rules the line; quantities with locations of their own are not its. */
  readonly location: ReportParty | null;
  /** As sent: UP, UK, EN, UI GTINs; IN, CB, BP the buyer's; VN, VP, VC the vendor's … */
  readonly identifiers: readonly Coded[];
  /** The first of them that is a GTIN with a right check digit, as 14 digits. */
  readonly gtin: string | null;
  /** RTL retail, UCP unit cost … with a decimal amount. */
  readonly prices: readonly Coded[];
  /** Items in a pack (PO401), a whole number as sent. */
  readonly packSize: string | null;
  /** What is not among them is unknown, and not zero. */
  readonly activities: readonly Activity[];
}

/** One kind of activity of the line's item. */
export interface Activity {
  /** ZA01. */
  readonly code: string;
  /** Null for a code that is not known: to be shown, and never to be counted as another. */
  readonly metric: ActivityMetric | null;
  /** A decimal number as sent; over all locations where there are any. Null where nothing was said. */
  readonly quantity: string | null;
  readonly unit: string | null;
  /** Where it differs from the report's, with what kind of date it is. */
  readonly date: Coded | null;
  readonly reference: Coded | null;
  readonly byLocation: readonly LocationQuantity[];
  /** Numbers of events behind it, such as tickets; no stock. */
  readonly counts: readonly { readonly code: string; readonly quantity: string | null }[];
  readonly segmentNumber: number;
}

export interface LocationQuantity {
  /** Null where the set never said. */
  readonly qualifier: string | null;
  readonly location: string;
  /** A place within the location (SDQ23). */
  readonly place: string | null;
  readonly quantity: string;
  readonly unit: string;
}
