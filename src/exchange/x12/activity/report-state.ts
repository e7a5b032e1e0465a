import type { TransactionSet } from '../envelope.ts';
import type { FindingCode } from '../finding-rules.ts';
import { addFinding, type FoundAt } from '../findings.ts';
import { type CheckedQualifier, faultOfPartyCode, isCheckedQualifier } from '../identifiers.ts';
import type { Segment } from '../segment.ts';
import type { ActivityMetric } from '../../../domain/activity-metrics.ts';
import type { Activity, ActivityLine, ActivityReport, Coded, FeedMode, ReportParty } from './report.ts';

/** How an 852 of one partner is read. */
export interface ReportOptions {
  readonly feedMode: FeedMode;
  readonly metrics: ReadonlyMap<string, ActivityMetric>;
  /** Quantities of a line, entries of a header. */
  readonly entries: number;
}

/** An 852 that is being read. */
export interface ReportState {
  readonly set: TransactionSet;
  readonly options: ReportOptions;
  readonly report: Mutable<ActivityReport>;
  stage: 'HEADER' | 'LINES' | 'SUMMARY';
  segment: Segment;
  position: number;
  /** The id of the segment before. */
  previous: string;
  /** Whether an XQ has come, readable or not. */
  isDated: boolean;
  location: ReportParty | null;
  /** Whether parties were named since the last line. */
  isRuled: boolean;
  line: Mutable<ActivityLine> | null;
  activity: Mutable<Activity> | null;
  activityAt: FoundAt;
  /** Of the quantities of locations, which is said once. */
  qualifier: string | null;
  entries: number;
  lineCount: number;
  readonly checkedCodes: Set<string>;
  /** Takes lines as they are complete. */
  readonly finish: (line: ActivityLine) => void;
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Member)[] ? Member[] : Value[Key] };

export function startReport(set: TransactionSet, header: Segment, options: ReportOptions, finish: (line: ActivityLine) => void): ReportState {
  const report: Mutable<ActivityReport> = {
    control: set.control, handlingCode: null, orderIntent: null, periodFrom: null, reportDate: null, reference: null, purposeCode: null,
    feedMode: options.feedMode, reservedOrderNumbers: [], references: [], parties: [],
  };
  return {
    set, options, report, stage: 'HEADER', segment: header, position: 1, previous: 'ST', isDated: false, location: null, isRuled: false,
    line: null, activity: null, activityAt: { segment: header }, qualifier: null, entries: 0, lineCount: 0, checkedCodes: new Set(), finish,
  };
}

/** A party's or location's code; what is wrong with it is found once. */
export function checkedCode(state: ReportState, qualifier: string, value: string, element: number): Coded | null {
  if (qualifier === '' || value === '') return null;
  if (isCheckedQualifier(qualifier)) checkCode(state, qualifier, value, element);
  return { qualifier, value };
}

/** The same few locations come with every line. */
export function checkCode(state: ReportState, qualifier: CheckedQualifier, value: string, element: number): void {
  const key = `${qualifier} ${value}`;
  if (state.checkedCodes.has(key)) return;
  if (state.checkedCodes.size < state.options.entries) state.checkedCodes.add(key);
  const fault = faultOfPartyCode(qualifier, value);
  if (fault !== null) find(state, fault, { element });
}

/** Counts what a line or the header keeps, of which a file made to exhaust memory has too much. */
export function hasRoom(state: ReportState): boolean {
  state.entries += 1;
  if (state.entries === state.options.entries + 1) find(state, 'TOO_MANY_ENTRIES');
  return state.entries <= state.options.entries;
}

export function find({ set, segment, position }: ReportState, code: FindingCode, more: Pick<FoundAt, 'element' | 'severity'> = {}): void {
  addFinding(set.findings, code, { segment, position, ...more });
}
