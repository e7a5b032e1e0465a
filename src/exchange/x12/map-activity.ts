import type { ActivityMetric } from './activity-metrics.ts';
import type { Activity, ActivityLine, ActivityReport, Coded, FeedMode, ReportParty } from './activity-report.ts';
import { activitySegments } from './activity-segments.ts';
import { checkElements } from './check-elements.ts';
import { dateOf } from './dates.ts';
import { isSum } from './decimal-sums.ts';
import type { TransactionSet } from './envelope.ts';
import type { FindingCode } from './finding-rules.ts';
import { addFinding, type FoundAt } from './findings.ts';
import { faultOfPartyCode, gtinOf, isGtinQualifier } from './identifiers.ts';
import type { Segment } from './segment.ts';

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
  /** Ids of the segments so far that stand once, and the one before. */
  readonly seen: Set<string>;
  previous: string;
  location: ReportParty | null;
  /** Whether a location was named since the last line; its reporting location is not displaced by where goods are shipped. */
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
    set, options, report, stage: 'HEADER', segment: header, position: 1, seen: new Set(), previous: 'ST', location: null, isRuled: false,
    line: null, activity: null, activityAt: { segment: header }, qualifier: null, entries: 0, lineCount: 0, checkedCodes: new Set(), finish,
  };
}

/** Reads the next segment between ST and SE. */
export function readReportSegment(state: ReportState, segment: Segment, position: number): void {
  Object.assign(state, { segment, position });
  const id = segment.elements[0]!;
  const rule = activitySegments.get(id);
  if (rule === undefined) return find(state, 'SEGMENT_UNKNOWN');
  if (!isInOrder(state, id)) find(state, 'SEGMENT_OUT_OF_ORDER');
  state.previous = id;
  closeBefore(state, id);
  const before = { ...state.set.findings.counts };
  const elements = checkElements(segment, rule, (code, element) => find(state, code, { element, ...(!rule.isUsed && code !== 'OUTER_BLANKS' && { severity: 'ERROR' }) }));
  const { ERROR, REJECTION } = state.set.findings.counts;
  if (ERROR === before.ERROR && REJECTION === before.REJECTION) readers.get(id)?.(state, elements);
}

/** The set has ended: its last line is complete. */
export function endReport(state: ReportState): void {
  endLine(state);
  if (!state.seen.has('XQ')) addFinding(state.set.findings, 'SEGMENT_MISSING', { segment: null, value: 'XQ' });
  if (state.lineCount === 0) addFinding(state.set.findings, 'NO_LINES', { segment: null });
}

type Reader = (state: ReportState, elements: readonly string[]) => void;

const readers: ReadonlyMap<string, Reader> = new Map([
  ['XQ', readReportingDate], ['XPO', readReservedNumbers], ['N9', readReference], ['N1', readParty], ['LIN', readItem], ['CTP', readPrice], ['PO4', readPack],
  ['ZA', readActivity], ['QTY', readCount], ['SDQ', readLocations], ['CTT', readTotals],
]);

const ofHeader = new Set(['XQ', 'XPO', 'PER']);
const ofLine = new Set(['CTP', 'PO4', 'AMT', 'PAL', 'QTY', 'ZA', 'SDQ', 'G95']);
const ofParty = new Set(['N1', 'N2', 'N3', 'N4']);

function isInOrder({ stage, previous, line, activity }: ReportState, id: string): boolean {
  if (stage === 'SUMMARY') return false;
  if (ofHeader.has(id)) return stage === 'HEADER';
  if (id === 'SDQ' || id === 'G95') return activity !== null;
  if (ofLine.has(id)) return line !== null;
  return id === 'N1' || !ofParty.has(id) || ofParty.has(previous);
}

/** What a segment begins ends what came before, even if the segment itself cannot be read. */
function closeBefore(state: ReportState, id: string): void {
  if (id === 'LIN' || id === 'N1' || id === 'CTT') endLine(state);
  if (id === 'ZA') endActivity(state);
  if (id === 'LIN') Object.assign(state, { stage: 'LINES', isRuled: false, lineCount: state.lineCount + 1 });
  if (id === 'CTT') state.stage = 'SUMMARY';
}

function readReportingDate(state: ReportState, elements: readonly string[]): void {
  const { report, seen } = state;
  if (seen.has('XQ')) return find(state, 'SEGMENT_REPEATED');
  seen.add('XQ');
  const [, handlingCode = '', first = '', last = '', reference = '', purposeCode = ''] = elements;
  const [from, to] = [dateOf(first), dateOf(last)];
  const intent = orderIntents.get(handlingCode) ?? null;
  Object.assign(report, { handlingCode, orderIntent: intent, periodFrom: to === null ? null : from, reportDate: to ?? from });
  Object.assign(report, { reference: reference || null, purposeCode: purposeCode || null });
  if (intent === null) find(state, 'HANDLING_CODE_UNKNOWN', { element: 1 });
  if (from !== null && to !== null && to < from) find(state, 'PERIOD_REVERSED', { element: 3 });
}

const orderIntents: ReadonlyMap<string, ActivityReport['orderIntent']> = new Map([['F', 'PLAN_AND_SHIP'], ['G', 'PLAN_ORDER'], ['H', 'NOTIFICATION_ONLY']]);

function readReservedNumbers(state: ReportState, [, from = '', to = '', qualifier = '', code = '']: readonly string[]): void {
  if (hasRoom(state)) state.report.reservedOrderNumbers.push({ from, to: to || null, location: checkedCode(state, qualifier, code, 4) });
}

function readReference(state: ReportState, [, qualifier = '', value = '']: readonly string[]): void {
  if (state.stage === 'HEADER' && value !== '' && hasRoom(state)) state.report.references.push({ qualifier, value });
}

/** Where the line's activity was, by role; the first is told by name, the others only where it is not. */
const locationRoles = ['RL', 'ST', 'WH'];

function readParty(state: ReportState, [, role = '', name = '', qualifier = '', code = '']: readonly string[]): void {
  const party: ReportParty = { role, name: name || null, code: checkedCode(state, qualifier, code, 4) };
  if (state.stage === 'HEADER' && hasRoom(state)) state.report.parties.push(party);
  if (!locationRoles.includes(role)) return;
  const isDisplaced = !state.isRuled || locationRoles.indexOf(role) < locationRoles.indexOf(state.location?.role ?? '');
  if (isDisplaced) state.location = party;
  state.isRuled = true;
}

function readItem(state: ReportState, elements: readonly string[]): void {
  const identifiers: Coded[] = [];
  let gtin: string | null = null;
  for (let index = 2; index < elements.length; index += 2) {
    const [qualifier = '', value = ''] = [elements[index], elements[index + 1]];
    if (qualifier === '') continue;
    identifiers.push({ qualifier, value });
    if (!isGtinQualifier(qualifier)) continue;
    const found = gtinOf(qualifier, value);
    if (found === null) find(state, 'GTIN_INVALID', { element: index + 1 });
    gtin ??= found;
  }
  state.entries = 0;
  state.line = {
    lineNumber: elements[1] || null, segmentNumber: state.segment.number, location: state.location, identifiers, gtin, prices: [], packSize: null, activities: [],
  };
}

function readPrice(state: ReportState, [, , qualifier = '', value = '']: readonly string[]): void {
  if (qualifier !== '' && value !== '' && hasRoom(state)) state.line?.prices.push({ qualifier, value });
}

function readPack({ line }: ReportState, [, packSize = '']: readonly string[]): void {
  if (line !== null && packSize !== '') line.packSize = packSize;
}

function readActivity(state: ReportState, elements: readonly string[]): void {
  const { line, options, segment, position } = state;
  if (line === null || !hasRoom(state)) return;
  const [, code = '', quantity = '', unit = '', dateQualifier = '', date = '', referenceQualifier = '', reference = ''] = elements;
  const metric = options.metrics.get(code) ?? null;
  if (metric === null) find(state, 'ACTIVITY_UNMAPPED', { element: 1 });
  if (quantity !== '' && unit === '') find(state, 'UNIT_MISSING', { element: 3 });
  const day = dateOf(date);
  state.activity = {
    code, metric, quantity: quantity || null, unit: unit || null, date: day === null ? null : { qualifier: dateQualifier, value: day },
    reference: reference === '' ? null : { qualifier: referenceQualifier, value: reference }, byLocation: [], counts: [], segmentNumber: segment.number,
  };
  state.activityAt = { segment, position, element: 2 };
  line.activities.push(state.activity);
}

/** Below a ZA it counts events; elsewhere nothing is known of it. */
function readCount(state: ReportState, [, code = '', quantity = '']: readonly string[]): void {
  if (hasRoom(state)) state.activity?.counts.push({ code, quantity: quantity || null });
}

function readLocations(state: ReportState, elements: readonly string[]): void {
  const { activity } = state;
  if (activity === null) return;
  const unit = elements[1]!;
  state.qualifier = elements[2] || state.qualifier;
  const place = elements[23] || null;
  for (let index = 3; index < Math.min(elements.length, 23); index += 2) {
    const [location = '', quantity = ''] = [elements[index], elements[index + 1]];
    if (location === '' || !hasRoom(state)) continue;
    checkedCode(state, state.qualifier ?? '', location, index);
    activity.byLocation.push({ qualifier: state.qualifier, location, place, quantity, unit });
  }
}

function readTotals(state: ReportState, [, lines = '']: readonly string[]): void {
  if (Number(lines) !== state.lineCount) find(state, 'LINE_COUNT_DIFFERS', { element: 1 });
}

function endLine(state: ReportState): void {
  endActivity(state);
  const { line } = state;
  if (line === null) return;
  const isPlaced = line.location !== null || line.activities.every(({ byLocation }) => byLocation.length > 0);
  if (!isPlaced) addFinding(state.set.findings, 'LOCATION_MISSING', state.activityAt);
  state.line = null;
  state.finish(line);
}

function endActivity(state: ReportState): void {
  const { activity, activityAt, set } = state;
  if (activity === null) return;
  state.activity = null;
  const { quantity, unit, byLocation } = activity;
  if (quantity === null && byLocation.length === 0) addFinding(set.findings, 'QUANTITY_MISSING', activityAt);
  const isComparable = quantity !== null && byLocation.length > 0 && byLocation.every((one) => one.unit === unit);
  if (isComparable && !isSum(quantity, byLocation.map((one) => one.quantity))) addFinding(set.findings, 'TOTAL_DIFFERS', activityAt);
}

/** A party's or location's code; what is wrong with it is found once. */
function checkedCode(state: ReportState, qualifier: string, value: string, element: number): Coded | null {
  if (qualifier === '' || value === '') return null;
  const key = `${qualifier} ${value}`;
  if (!state.checkedCodes.has(key)) {
    if (state.checkedCodes.size < state.options.entries) state.checkedCodes.add(key);
    const fault = faultOfPartyCode(qualifier, value);
    if (fault !== null) find(state, fault, { element });
  }
  return { qualifier, value };
}

/** Counts what a line or the header keeps, of which a file made to exhaust memory has too much. */
function hasRoom(state: ReportState): boolean {
  state.entries += 1;
  if (state.entries === state.options.entries + 1) find(state, 'TOO_MANY_ENTRIES');
  return state.entries <= state.options.entries;
}

function find({ set, segment, position }: ReportState, code: FindingCode, more: Pick<FoundAt, 'element' | 'severity'> = {}): void {
  addFinding(set.findings, code, { segment, position, ...more });
}
