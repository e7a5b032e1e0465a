import type { ActivityMetric } from '../../domain/activity-metrics.ts';
import type { HeldFor } from './activity.enums.ts';

/** A code and what kind of code it is, as sent: for items the codes of X12 data element 235, for places those of data element 66. */
export interface ReportedCode {
  /** Empty where the reporter does not say. */
  readonly qualifier: string;
  readonly value: string;
}

/** One line of a report, whatever it arrived in. */
export interface ReportedLine {
  /** Of the list, the file or the interchange, from 1. */
  readonly line: number;
  /** Where the reporter names it. */
  readonly positionId: string | null;
  readonly itemCodes: readonly ReportedCode[];
  readonly locationCode: ReportedCode | null;
  /** What it measures, as sent. */
  readonly code: string;
  /** Null for a code that is not known. */
  readonly metric: ActivityMetric | null;
  /** A decimal number. */
  readonly quantity: string;
  /** Null for the item's base unit. */
  readonly unit: string | null;
  /** First and last day of what it speaks of; the first is null where it is one day. */
  readonly periodFrom: string | null;
  readonly day: string | null;
  /** Of a level, when it was taken; null for the end of the day. */
  readonly at: Date | null;
  /** The held observation whose place it takes. */
  readonly supersedes?: string;
}

/** A line, and the position that it speaks of. */
export interface LocatedLine {
  readonly reported: ReportedLine;
  /** Null where none was found, for the reason beside it. */
  readonly positionId: string | null;
  readonly agreementId: string | null;
  readonly heldFor: HeldFor | null;
  /** Base units in each of what the item's code names: more than 1 where that is the code of a pack. */
  readonly each: string;
}
