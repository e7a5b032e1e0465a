import { type FindingCode, findingRules, type Severity } from './finding-rules.ts';
import { type Segment, segmentText } from './segment.ts';

/** One thing that is not as it should be, and where. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Null where the file ended too soon. */
  readonly segment: FoundSegment | null;
  /** Which element of the segment, from 1. */
  readonly element: number | null;
  /** What the element holds, its beginning if it is long. */
  readonly value: string | null;
}

/** The segment as people are shown it. */
export interface FoundSegment {
  readonly id: string;
  /** In the file, from 1. */
  readonly number: number;
  /** In its transaction set, from 1 for ST; null outside. */
  readonly position: number | null;
  /** Of its first byte in the file, from 0. */
  readonly offset: number;
  /** Its first 200 characters. */
  readonly text: string;
}

/** The findings of one unit. The first are kept, all are counted. */
export interface Findings {
  readonly kept: Finding[];
  readonly counts: Record<Severity, number>;
  readonly limit: number;
}

/** Where something was found. */
export interface FoundAt {
  readonly segment: Segment | null;
  readonly position?: number | null;
  readonly element?: number;
  /** Where it is not what the element holds. */
  readonly value?: string;
  /** Where it is milder than usual. */
  readonly severity?: Severity;
}

export function noFindings(limit: number): Findings {
  return { kept: [], counts: { WARNING: 0, ERROR: 0, REJECTION: 0 }, limit };
}

export function addFinding(findings: Findings, code: FindingCode, at: FoundAt): void {
  const { segment, position = null, element = null, severity = findingRules[code].severity } = at;
  findings.counts[severity] += 1;
  if (findings.kept.length >= findings.limit && !isFirstRejection(findings, severity)) return;
  const value = at.value ?? (element === null ? null : segment?.elements[element] ?? '');
  findings.kept.push({ code, severity, segment: segment && shown(segment, position), element, value: value && value.slice(0, longestValue) });
}

/** What becomes of a unit: used as it is, used though something was found, or held for a person. */
export type Verdict = 'CLEAN' | 'FLAGGED' | 'QUARANTINED';

/** The verdict over a unit whose parts and surroundings have these findings. */
export function verdictOf(...all: readonly Findings[]): Verdict {
  if (all.some(({ counts }) => counts.REJECTION > 0)) return 'QUARANTINED';
  return all.some(({ counts }) => counts.ERROR > 0 || counts.WARNING > 0) ? 'FLAGGED' : 'CLEAN';
}

const longestValue = 80;

/** A unit that is held shows why, however many warnings came before. */
function isFirstRejection({ counts }: Findings, severity: Severity): boolean {
  return severity === 'REJECTION' && counts.REJECTION === 1;
}

function shown(segment: Segment, position: number | null): FoundSegment {
  const { elements, number, offset } = segment;
  return { id: (elements[0] ?? '').slice(0, 3), number, position, offset, text: segmentText(segment) };
}
