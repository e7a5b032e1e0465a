import { checkElements } from '../check-elements.ts';
import { addFinding } from '../findings.ts';
import type { Segment } from '../segment.ts';
import { readParty, readReference, readReportingDate, readReservedNumbers } from './report-header.ts';
import { endActivity, endLine, readActivity, readCount, readItem, readLocations, readPack, readPrice, readTotals } from './report-lines.ts';
import { find, type ReportState } from './report-state.ts';
import { activitySegments } from './segments.ts';

/** Reads the next segment between ST and SE. */
export function readReportSegment(state: ReportState, segment: Segment, position: number): void {
  state.segment = segment;
  state.position = position;
  const id = segment.elements[0]!;
  const rule = activitySegments.get(id);
  if (rule === undefined) return find(state, 'SEGMENT_UNKNOWN');
  if (id === 'XQ' && state.isDated) return find(state, 'SEGMENT_REPEATED');
  if (!isInOrder(state, id)) find(state, 'SEGMENT_OUT_OF_ORDER');
  state.previous = id;
  closeBefore(state, id);
  const { counts } = state.set.findings;
  const before = counts.ERROR + counts.REJECTION;
  const elements = checkElements(segment, rule, (code, element) => find(state, code, { element, ...(!rule.isUsed && code !== 'OUTER_BLANKS' && { severity: 'ERROR' }) }));
  if (counts.ERROR + counts.REJECTION === before) readers.get(id)?.(state, elements);
}

/** The set has ended: its last line is complete. */
export function endReport(state: ReportState): void {
  endLine(state);
  if (!state.isDated) addFinding(state.set.findings, 'SEGMENT_MISSING', { segment: null, value: 'XQ' });
  if (state.lineCount === 0) addFinding(state.set.findings, 'NO_LINES', { segment: null });
}

type Reader = (state: ReportState, elements: readonly string[]) => void;

const readers: ReadonlyMap<string, Reader> = new Map([
  ['XQ', readReportingDate], ['XPO', readReservedNumbers], ['N9', readReference], ['N1', readParty], ['LIN', readItem], ['CTP', readPrice], ['PO4', readPack],
  ['ZA', readActivity], ['QTY', readCount], ['SDQ', readLocations], ['CTT', readTotals],
]);

const ofHeader = new Set(['XQ', 'XPO', 'PER']);
const ofLine = new Set(['CTP', 'PO4', 'AMT', 'PAL', 'QTY', 'ZA', 'SDQ', 'G95']);
const beforeActivities = new Set(['PO4', 'N9', 'AMT', 'PAL']);
const ofParty = new Set(['N1', 'N2', 'N3', 'N4']);

function isInOrder({ stage, previous, line, activity }: ReportState, id: string): boolean {
  if (stage === 'SUMMARY') return false;
  if (ofHeader.has(id)) return stage === 'HEADER';
  if (id === 'SDQ' || id === 'G95') return activity !== null;
  // What became of a party by a wrong character must not leave the next lines where the last ones were.
  if (beforeActivities.has(id) && activity !== null) return false;
  if (id === 'N9') return stage === 'HEADER' || line !== null;
  if (ofLine.has(id)) return line !== null;
  return id === 'N1' || !ofParty.has(id) || ofParty.has(previous);
}

/** What a segment begins ends what came before, even if the segment itself cannot be read. */
function closeBefore(state: ReportState, id: string): void {
  if (id === 'LIN' || id === 'N1' || id === 'CTT') endLine(state);
  if (id === 'ZA') endActivity(state);
  if (id === 'LIN') Object.assign(state, { stage: 'LINES', isRuled: false, lineCount: state.lineCount + 1 });
  if (id === 'CTT') state.stage = 'SUMMARY';
  if (id === 'XQ') state.isDated = true;
}
