import type { FunctionalGroup, Interchange, TransactionSet } from './envelope.ts';
import { findingRules, type FindingLevel } from './finding-rules.ts';
import type { Finding, Findings } from './findings.ts';
import { writeSegments } from './write-segments.ts';

/** What our answer is called and when it is written. */
export interface OwnEnvelope {
  /** Our next control numbers to the partner: of interchanges and of groups, 1 to 999,999,999. */
  readonly interchangeControl: number;
  readonly groupControl: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HHMM. */
  readonly time: string;
}

/**
 * The answer to an interchange that was read: a functional acknowledgment (997) of each of its groups, which says of every transaction set whether
 * it was accepted, accepted with errors, or rejected, and where; and a TA1 where the sender asked for one or the interchange is held. It is written
 * in the sender's version and with the sender's separators, which none of its values can hold.
 *
 * An acknowledgment is never acknowledged, or two parties would go on for ever.
 * @returns null where there is nothing to answer
 * Source: ASC X12 997 Functional Acknowledgment, and TA1 in X12.5.
 */
export function acknowledge(interchange: Interchange, own: OwnEnvelope): string | null {
  const groups = interchange.groups.filter(({ code }) => code !== functionalAcknowledgment);
  const isAcknowledgment = groups.length === 0 && interchange.groups.length > 0;
  const isAnswered = interchange.isAcknowledgmentRequested || interchange.findings.counts.REJECTION > 0;
  const ofInterchange = isAnswered && !isAcknowledgment ? [interchangeAcknowledgment(interchange, own)] : [];
  if (groups.length === 0 && ofInterchange.length === 0) return null;
  const control = String(own.interchangeControl).padStart(9, '0');
  const segments = [
    header(interchange, own, control), ...ofInterchange, ...groupOf(groups, interchange, own), ['IEA', groups.length === 0 ? '0' : '1', control],
  ];
  return writeSegments(segments, interchange.separators);
}

/** What was sent to us is sent back without characters that no interchange may hold. */
function printable(elements: Elements): Elements {
  return elements.map((value) => value.replace(/[^ -~]/g, ' '));
}

const functionalAcknowledgment = 'FA';

type Elements = readonly string[];

function header({ sender, receiver, version, isTest, separators }: Interchange, { date, time }: OwnEnvelope, control: string): Elements {
  const us = printable([receiver.qualifier.padEnd(2), receiver.id.padEnd(15)]);
  const them = printable([sender.qualifier.padEnd(2), sender.id.padEnd(15)]);
  const blank = ' '.repeat(10);
  return [
    'ISA', '00', blank, '00', blank, ...us, ...them, shortDate(date), time, separators.repetition ?? 'U', /^\d{5}$/.test(version) ? version : '00401', control,
    '0', isTest ? 'T' : 'P', separators.component,
  ];
}

/** TA1: of the interchange itself, whatever is in it. */
function interchangeAcknowledgment({ control, date, time, findings }: Interchange, own: OwnEnvelope): Elements {
  const [code = '000'] = codesOf(findings, 'INTERCHANGE');
  return ['TA1', control, shortDate(date ?? own.date), time, statusOf(findings), code];
}

/** One group with a 997 for each group that is answered. */
function groupOf(groups: readonly FunctionalGroup[], interchange: Interchange, { groupControl, date, time }: OwnEnvelope): Elements[] {
  const [first] = groups;
  if (first === undefined) return [];
  const version = /^\d{6}/.exec(first.version)?.[0] ?? '004010';
  const day = version < '004010' ? shortDate(date) : date.replaceAll('-', '');
  const sets = groups.flatMap((group, index) => setOf(group, interchange, String(index + 1).padStart(4, '0')));
  return [
    ['GS', functionalAcknowledgment, ...printable([first.receiver, first.sender]), day, time, String(groupControl), 'X', version], ...sets,
    ['GE', String(groups.length), String(groupControl)],
  ];
}

function setOf(group: FunctionalGroup, interchange: Interchange, control: string): Elements[] {
  const content = [['AK1', group.code, group.control], ...group.sets.flatMap(setResponse), groupResponse(group, interchange)].map(printable);
  return [['ST', '997', control], ...content, ['SE', String(content.length + 2), control]];
}

function setResponse(set: TransactionSet): Elements[] {
  const notes = notesOf(set);
  const codes = new Set(codesOf(set.findings, 'SET'));
  if (notes.length > 0) codes.add(segmentsInError);
  return [['AK2', set.code, set.control], ...notes, ['AK5', statusOf(set.findings), ...[...codes].slice(0, 5)]];
}

/** AK502 and AK304 where it is a part that is wrong. */
const segmentsInError = '5';
const elementsInError = '8';

/** An AK3 for each segment with errors, and an AK4 for each of its elements. */
function notesOf(set: TransactionSet): Elements[] {
  const bySegment = Map.groupBy(set.findings.kept.filter(isNoted), ({ segment, value }) => `${segment?.position ?? value}`);
  return [...bySegment.values()].flatMap((findings) => {
    const { segment, value } = findings[0]!;
    const ofElements = findings.filter(({ element }) => element !== null);
    const code = findings.map((finding) => (finding.element === null ? codeOf(finding) : elementsInError))[0]!;
    const note: Elements = ['AK3', segment?.id ?? value ?? '', String(segment?.position ?? set.segmentCount), '', code];
    return [note, ...ofElements.slice(0, mostElementNotes).map((finding) => ['AK4', String(finding.element), '', codeOf(finding), copyOf(finding)])];
  });
}

/** AK4 stands up to 99 times below an AK3. */
const mostElementNotes = 99;

/** Only what breaks the syntax is told, and only of segments that can be named. */
function isNoted({ code, severity, segment, value }: Finding): boolean {
  const { level } = findingRules[code];
  return severity !== 'WARNING' && (level === 'SEGMENT' || level === 'ELEMENT') && /^[A-Z0-9]{2,3}$/.test(segment?.id ?? value ?? '');
}

function codeOf({ code }: Finding): string {
  return findingRules[code].acknowledgmentCode ?? '';
}

/** A copy of the value, where it is one that may be sent. */
function copyOf({ value }: Finding): string {
  return value !== null && /^[ -~]+$/.test(value) ? value : '';
}

function groupResponse(group: FunctionalGroup, interchange: Interchange): Elements {
  const { sets, findings, declaredSets } = group;
  const isHeld = findings.counts.REJECTION > 0 || interchange.findings.counts.REJECTION > 0;
  const accepted = isHeld ? 0 : sets.filter((set) => set.findings.counts.REJECTION === 0).length;
  const hasErrors = [findings, ...sets.map((set) => set.findings)].some(({ counts }) => counts.ERROR > 0);
  const whole = isHeld || (accepted === 0 && sets.length > 0) ? 'R' : hasErrors ? 'E' : 'A';
  const status = accepted > 0 && accepted < sets.length ? 'P' : whole;
  return ['AK9', status, String(declaredSets ?? sets.length), String(sets.length), String(accepted), ...codesOf(findings, 'GROUP').slice(0, 5)];
}

/** Accepted, accepted with errors, or rejected. */
function statusOf({ counts }: Findings): 'A' | 'E' | 'R' {
  if (counts.REJECTION > 0) return 'R';
  return counts.ERROR > 0 ? 'E' : 'A';
}

/** The codes of a unit's own errors, each once. */
function codesOf({ kept }: Findings, level: FindingLevel): string[] {
  const own = kept.filter(({ code, severity }) => severity !== 'WARNING' && findingRules[code].level === level);
  return [...new Set(own.map(codeOf))].filter((code) => code !== '');
}

function shortDate(date: string): string {
  return date.replaceAll('-', '').slice(2);
}
