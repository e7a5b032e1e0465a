import type { Amount } from './values.ts';

/** What the two sides of relationships raised against each other, what was done against trust, and how long nothing was. Dated back from the day the world is made. */
export interface DisputeStory {
  disputes: readonly DisputeFacts[];
  opportunisticActs: readonly OpportunisticActFacts[];
  cleanMonths: readonly CleanMonthFacts[];
}

export interface DisputeFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** User key of who raised it, for their side. */
  by: string;
  daysAgo: number;
  matter: 'PRICE' | 'QUALITY' | 'DELIVERY' | 'PAYMENT' | 'SCOPE' | 'CONFIDENTIALITY' | 'OTHER';
  title: string;
  description: string;
  claim?: Amount;
  documentReference?: string;
  /** User key of who acknowledged it, a day after; the talks began then. Absent while nobody has. */
  acknowledgedBy?: string;
  settled?: SettlementFacts;
  messages?: readonly { key: string; by: string; body: string; attachment?: { title: string; url: string } }[];
  notes?: readonly { key: string; by: string; body: string }[];
}

export interface SettlementFacts {
  /** User keys of who proposed it, and of who agreed for the other side. */
  proposedBy: string;
  agreedBy: string;
  daysAgo: number;
  terms: string;
  amount?: Amount;
  /** What each side found it, the firm first. */
  judged: readonly ['FAIR' | 'UNFAIR', 'FAIR' | 'UNFAIR'];
}

export interface OpportunisticActFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  side: 'FOCAL' | 'PARTNER';
  kind: 'WITHHELD_INFORMATION' | 'BROKE_CONFIDENTIALITY' | 'SHIRKED' | 'HELD_UP' | 'FALSE_REPORT' | 'SOLD_TO_RIVAL' | 'POACHED' | 'OTHER';
  /** 2 to 8. */
  severity: number;
  daysAgo: number;
  description: string;
  link?: { title: string; url: string };
  /** User key of who reported it, a week after. */
  by: string;
  /** Two weeks after; absent while it waits. */
  confirmed?: { by: string; note: string };
}

/** Months in which a side did nothing against trust: whole ones, counted back from the present one, which is 0. */
export interface CleanMonthFacts {
  /** Relationship key. */
  relationship: string;
  side: 'FOCAL' | 'PARTNER';
  fromMonthsAgo: number;
  untilMonthsAgo: number;
}
