import type { Side } from '../src/domain/sides.ts';

/** How one side scored the other in a quarter; what is measured follows from the records of the world. */
export interface ScorecardFacts {
  key: string;
  relationship: string;
  raterSide: Side;
  /** 1 is the quarter that ended last. */
  quartersAgo: number;
  /** Somebody of the firm. */
  openedBy: string;
  /** Somebody of the scoring side, who judged and issued. */
  issuedBy: string;
  judged: readonly (readonly [criterion: string, value: number, reason: string])[];
  disputed?: ScorecardDisputeFacts;
}

export interface ScorecardDisputeFacts {
  criterion: string;
  by: string;
  reason: string;
  decided?: { by: string; newValue: number; note: string };
}
