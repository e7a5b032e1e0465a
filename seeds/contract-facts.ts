import type { Amount } from './values.ts';

/** What two sides bind themselves to, put in and give. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface UndertakingStory {
  /** In which investments are measured. */
  reportingCurrency: string;
  contracts: readonly ContractFacts[];
  investments: readonly InvestmentFacts[];
  benefits: readonly BenefitFacts[];
  measures: readonly BenefitMeasureFacts[];
}

export interface ContractFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  kind: 'FRAME' | 'SUPPLY' | 'DISTRIBUTION' | 'NDA' | 'SERVICE' | 'ALLIANCE';
  title: string;
  number?: string;
  terms: string;
  from: number;
  /** Absent while open. */
  until?: number;
  noticeDays: number;
  renewalMonths?: number;
  /** Key of the contract that it goes on from. */
  renews?: string;
  /** User key of who drafted it. */
  by: string;
  /** By whom of the other side it was agreed to, and when; absent while nobody has. */
  agreed?: { by: string; on: number };
  notice?: { by: string; on: number; reason: string };
  /** It lapsed. */
  hasLapsed?: boolean;
  /** When its renewal came up. */
  reviews?: readonly ('IN_180_DAYS' | 'IN_90_DAYS' | 'IN_30_DAYS')[];
}

/** A side's own share in an investment. */
export interface ShareFacts {
  amount: Amount;
  specificShare: number;
  /** User key of who declared it. */
  by: string;
  /** User key of who of the other side confirmed it; absent while nobody has. */
  confirmedBy?: string;
}

export interface InvestmentFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  kind: 'TOOLING' | 'CAPACITY' | 'TRAINING' | 'SYSTEM' | 'JOINT_RND' | 'MARKETING' | 'OTHER';
  title: string;
  purpose: string;
  on: number;
  usefulUntil?: number;
  /** The first of them recorded it. */
  shares: readonly ShareFacts[];
  ended?: { by: string; as: 'ENDED' | 'WRITTEN_OFF'; on: number; reason: string };
}

export interface BenefitFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  giver: 'FOCAL' | 'PARTNER';
  kind: 'PRICE' | 'VOLUME' | 'PAYMENT_TERMS' | 'PROMOTION' | 'TRAINING' | 'TECHNOLOGY' | 'INFORMATION' | 'INTRODUCTION' | 'FLEXIBILITY' | 'COST_SAVING_SHARED';
  on: number;
  worth?: Amount;
  note: string;
  /** User key of who recorded it. */
  by: string;
  /** Key of the record that it corrects. */
  corrects?: string;
  /** User key of who acknowledged it, or disputed it with a reason. */
  answered?: { by: string; disputed?: string };
}

export interface BenefitMeasureFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** Whose commitment it shows. */
  shownBy: 'FOCAL' | 'PARTNER';
  /** 1 is the quarter that ended last. */
  quartersAgo: number;
  share?: number;
  gain?: { agreed: Amount; received: Amount };
  source: string;
  by: string;
}
