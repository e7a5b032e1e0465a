import type { StockMovement } from '../stock/post-stock.ts';
import type { ObservationEffect } from './activity.enums.ts';
import type { NewLine } from './compare-lines.ts';

/** The report that lines are of. */
export interface ReportTerms {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly reportId: string;
  readonly reportedAt: Date;
  readonly isCorrection: boolean;
}

/** A line with the observation that it becomes. */
export interface ToldLine {
  readonly id: string;
  readonly line: NewLine;
  readonly effect: ObservationEffect;
  readonly movements: readonly StockMovement[];
  /** Whether a later count of the same day says what was there at its end. */
  readonly isOvertaken: boolean;
}
