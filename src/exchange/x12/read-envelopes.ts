import { checkWidth, type FunctionalGroup, type Interchange, openGroup, openInterchange, openSet, type TransactionSet } from './envelope.ts';
import type { FindingCode } from './finding-rules.ts';
import { addFinding, type Finding, type Findings, noFindings } from './findings.ts';
import { defaultLimits, type X12Limits } from './limits.ts';
import type { Segment } from './segment.ts';
import { readSegments } from './tokenizer.ts';

/**
 * What an X12 file holds, in its order. Units end in the order of nesting, each exactly once, with all that was found in it; only when its
 * interchange has ended is it certain that a unit's data may be used.
 */
export type EnvelopeEvent =
  | { readonly kind: 'INTERCHANGE' | 'INTERCHANGE_END'; readonly interchange: Interchange }
  | { readonly kind: 'GROUP' | 'GROUP_END'; readonly group: FunctionalGroup; readonly interchange: Interchange }
  | ({ readonly kind: 'SET'; readonly header: Segment } & SetPlace)
  | ({ readonly kind: 'SET_END' } & SetPlace)
  | { readonly kind: 'SEGMENT'; readonly segment: Segment; readonly position: number }
  /** Something that stands in no interchange. */
  | { readonly kind: 'REFUSED'; readonly finding: Finding };

/** A transaction set within its envelopes. */
export interface SetPlace {
  readonly set: TransactionSet;
  readonly group: FunctionalGroup;
  readonly interchange: Interchange;
}

/**
 * Reads interchanges, groups and transaction sets with their control numbers and counts. The segments between ST and SE are handed on, with
 * their position in the set (ST is 1), unless they are unreadable. Never throws for what the file holds.
 */
export function readEnvelopes(source: AsyncIterable<Uint8Array>, limits: X12Limits = defaultLimits): AsyncGenerator<readonly EnvelopeEvent[]> {
  return mapEnvelopes<EnvelopeEvent>(source, limits, (event, out) => out.push(event));
}

/**
 * The same, for a reader of the sets' content. It is told of each event as it happens, so that what it finds stands in the order of the file,
 * wherever the file's chunks end.
 */
export async function* mapEnvelopes<Mapped>(
  source: AsyncIterable<Uint8Array>, limits: X12Limits, map: (event: EnvelopeEvent, out: Mapped[]) => void,
): AsyncGenerator<readonly Mapped[]> {
  let out: Mapped[] = [];
  const tell = (event: EnvelopeEvent) => map(event, out);
  const state: State = { limits, interchange: null, group: null, set: null, controls: new Set(), setTotal: 0, outside: noFindings(limits.findings), tell };
  for await (const segments of readSegments(source, limits)) {
    out = [];
    for (const segment of segments) readSegment(state, segment);
    yield out;
  }
  out = [];
  endInterchange(state, null);
  yield out;
}

interface State {
  readonly limits: X12Limits;
  interchange: Interchange | null;
  group: FunctionalGroup | null;
  set: TransactionSet | null;
  /** Of the sets of the group. */
  controls: Set<string>;
  /** Sets of the interchange so far. */
  setTotal: number;
  /** What stands in no interchange. */
  readonly outside: Findings;
  readonly tell: (event: EnvelopeEvent) => void;
}

function readSegment(state: State, segment: Segment): void {
  if (segment.separators === null) return readUnreadable(state, segment);
  const read = readers.get(segment.elements[0]!) ?? readContent;
  read(state, segment);
}

type Reader = (state: State, segment: Segment) => void;

const readers: ReadonlyMap<string, Reader> = new Map([
  ['ISA', startInterchange], ['GS', startGroup], ['ST', startSet], ['SE', readSetTrailer], ['GE', readGroupTrailer], ['IEA', readInterchangeTrailer],
  ['TA1', readInterchangeAcknowledgment],
]);

function startInterchange(state: State, segment: Segment): void {
  endInterchange(state, null);
  const interchange = openInterchange(segment, state.limits.findings);
  addFault(interchange.findings, segment);
  Object.assign(state, { interchange, setTotal: 0 });
  state.tell({ kind: 'INTERCHANGE', interchange });
}

function startGroup(state: State, segment: Segment): void {
  const { interchange, limits } = state;
  if (interchange === null) return findOutside(state, segment);
  endGroup(state, null);
  if (interchange.groups.length >= limits.groups) return addFinding(interchange.findings, 'TOO_MANY_GROUPS', { segment });
  const group = openGroup(segment, interchange, limits.findings);
  addFault(group.findings, segment);
  interchange.groups.push(group);
  Object.assign(state, { group, controls: new Set() });
  state.tell({ kind: 'GROUP', group, interchange });
}

function startSet(state: State, segment: Segment): void {
  const { interchange, group, limits } = state;
  if (interchange === null || group === null) return findOutside(state, segment);
  endSet(state, null);
  if (state.setTotal >= limits.sets) return addFinding(group.findings, 'TOO_MANY_SETS', { segment });
  const set = openSet(segment, { group, controls: state.controls }, limits.findings);
  addFault(set.findings, segment, 1);
  group.sets.push(set);
  Object.assign(state, { set, setTotal: state.setTotal + 1 });
  state.tell({ kind: 'SET', header: segment, set, group, interchange });
}

/** A segment of a transaction set, or one that stands in none. */
function readContent(state: State, segment: Segment): void {
  const { set, tell, limits } = state;
  if (set === null) return findOutside(state, segment);
  const position = (set.segmentCount += 1);
  const isReadable = addFault(set.findings, segment, position);
  if (position === limits.setSegments + 1) addFinding(set.findings, 'TOO_MANY_SEGMENTS', { segment, position });
  if (isReadable && position <= limits.setSegments) tell({ kind: 'SEGMENT', segment, position });
}

function readSetTrailer(state: State, segment: Segment): void {
  if (state.set === null) return findOutside(state, segment);
  state.set.segmentCount += 1;
  endSet(state, segment);
}

function readGroupTrailer(state: State, segment: Segment): void {
  if (state.group === null) return findOutside(state, segment);
  endGroup(state, segment);
}

function readInterchangeTrailer(state: State, segment: Segment): void {
  if (state.interchange === null) return findOutside(state, segment);
  endInterchange(state, segment);
}

/** Tells of an interchange of ours; it stands between the envelopes and says nothing of what else is here. */
function readInterchangeAcknowledgment(state: State, segment: Segment): void {
  if (state.interchange === null || state.group !== null) readContent(state, segment);
}

/** @param segment the trailer; null where something else came */
function endSet(state: State, segment: Segment | null): void {
  const { set, group, interchange } = state;
  if (set === null) return;
  const position = set.segmentCount;
  const find = (code: FindingCode, element?: number) => addFinding(set.findings, code, { segment, ...(segment !== null && { position }), ...(element !== undefined && { element }) });
  if (segment === null) find('SET_TRAILER_MISSING');
  else {
    addFault(set.findings, segment, position);
    checkWidth(set.findings, segment, position);
    if (countOf(segment) !== set.segmentCount) find('SET_COUNT_DIFFERS', 1);
    if (segment.elements[2]?.trim() !== set.control) find('SET_CONTROL_DIFFERS', 2);
  }
  state.set = null;
  state.tell({ kind: 'SET_END', set, group: group!, interchange: interchange! });
}

function endGroup(state: State, segment: Segment | null): void {
  const { group, interchange } = state;
  if (group === null) return;
  endSet(state, null);
  if (segment === null) addFinding(group.findings, 'GROUP_TRAILER_MISSING', { segment });
  else {
    addFault(group.findings, segment);
    checkWidth(group.findings, segment);
    group.declaredSets = countOf(segment);
    if (group.declaredSets !== group.sets.length) addFinding(group.findings, 'GROUP_COUNT_DIFFERS', { segment, element: 1 });
    checkControl(group, segment, ['GROUP_CONTROL_PADDING', 'GROUP_CONTROL_DIFFERS']);
  }
  state.group = null;
  state.tell({ kind: 'GROUP_END', group, interchange: interchange! });
}

function endInterchange(state: State, segment: Segment | null): void {
  const { interchange } = state;
  if (interchange === null) return;
  endGroup(state, null);
  if (segment === null) addFinding(interchange.findings, 'INTERCHANGE_TRAILER_MISSING', { segment });
  else {
    interchange.end = segment.end;
    if (segment.fault === 'UNTERMINATED') addFinding(interchange.findings, 'UNTERMINATED_TRAILER', { segment });
    else addFault(interchange.findings, segment);
    checkWidth(interchange.findings, segment);
    if (countOf(segment) !== interchange.groups.length) addFinding(interchange.findings, 'INTERCHANGE_COUNT_DIFFERS', { segment, element: 1 });
    checkControl(interchange, segment, ['INTERCHANGE_CONTROL_PADDING', 'INTERCHANGE_CONTROL_DIFFERS']);
  }
  state.interchange = null;
  state.tell({ kind: 'INTERCHANGE_END', interchange });
}

/** Compares control numbers of header and trailer; one that lost its leading zeros is the same. */
function checkControl(unit: Interchange | FunctionalGroup, segment: Segment, [padding, differs]: readonly [FindingCode, FindingCode]): void {
  const control = segment.elements[2]?.trim() ?? '';
  if (control === unit.control) return;
  const isSame = /^\d+$/.test(control) && Number(control) === Number(unit.control);
  addFinding(unit.findings, isSame ? padding : differs, { segment, element: 2 });
}

function countOf(segment: Segment): number | null {
  const text = segment.elements[1]?.trim() ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}

/** Finds what is wrong with a segment's bytes. Returns whether it can be read all the same. */
function addFault(findings: Findings, segment: Segment, position: number | null = null): boolean {
  if (segment.fault === null) return true;
  addFinding(findings, segment.fault, { segment, position });
  return segment.fault === 'NOT_UTF8';
}

/** A segment stands where none can be: within a group but in no set, in no group, or in no interchange. */
function findOutside(state: State, segment: Segment): void {
  const { interchange, group } = state;
  if (group !== null) return addFinding(group.findings, 'OUTSIDE_SET', { segment });
  if (interchange !== null) return addFinding(interchange.findings, 'OUTSIDE_GROUP', { segment });
  refuse(state, 'OUTSIDE_INTERCHANGE', segment);
}

/** Nothing more of the file can be read. */
function readUnreadable(state: State, segment: Segment): void {
  const code = segment.fault ?? 'NO_HEADER';
  if (state.interchange === null) return refuse(state, code, segment);
  state.interchange.end = segment.offset;
  addFinding(state.interchange.findings, code, { segment });
}

function refuse({ outside, tell }: State, code: FindingCode, segment: Segment): void {
  const before = outside.kept.length;
  addFinding(outside, code, { segment });
  const finding = outside.kept[before];
  if (finding !== undefined) tell({ kind: 'REFUSED', finding });
}
