import type { Amount, MarketName } from './values.ts';

/** What holds a relationship. */
export interface BondFacts extends BondContent {
  /** YYYY-MM-DD. */
  startedOn?: string;
  /** YYYY-MM-DD; present exactly when it has an end reason. */
  endedOn?: string;
}

/** A bond as the files tell it, dated like a relationship's story. */
export interface BondStory extends BondContent {
  startedYearsAgo?: number;
  endedYearsAgo?: number;
}

interface BondContent {
  key: string;
  /** Relationship key. */
  relationship: string;
  kind: 'FINANCIAL' | 'SOCIAL' | 'STRUCTURAL';
  description: string;
  /** A year's. */
  ourCost?: Amount;
  ourBenefit?: Amount;
  theirCost?: Amount;
  theirBenefit?: Amount;
  /** Once. */
  ourSwitchingCost?: Amount;
  theirSwitchingCost?: Amount;
  isShownToPartner?: boolean;
  /** Absent while it is merely claimed. */
  verified?: { by: string; evidence: string };
  endReason?: string;
}

/** What a relationship brought in a year. */
export interface FigureFacts extends FigureContent {
  year: number;
}

/** The same as the files tell it; 1 is the last complete year. */
export interface FigureStory extends FigureContent {
  yearsAgo: number;
}

interface FigureContent {
  /** Relationship key. */
  relationship: string;
  currency: string;
  /** Whole units; absent where unknown. */
  revenue?: number;
  profit?: number;
  source: string;
}

/** That the firm had key partners proposed in a market; the proposal follows from the figures. */
export interface KeyPartnerFacts {
  key: string;
  market: MarketName;
  /** 5 to 10. */
  most: number;
  /** User key. */
  by: string;
}
