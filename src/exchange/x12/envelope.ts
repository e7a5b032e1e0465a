import { dateOf } from './dates.ts';
import type { FindingCode } from './finding-rules.ts';
import { addFinding, type Findings, noFindings } from './findings.ts';
import type { Segment } from './segment.ts';
import { headerLength, type Separators } from './separators.ts';

/** What stands between ISA and IEA. */
export interface Interchange {
  readonly sender: InterchangeParty;
  readonly receiver: InterchangeParty;
  /** ISA13, with its zeros; with both parties it tells interchanges apart. */
  readonly control: string;
  /** YYYY-MM-DD; null for what is no date. */
  readonly date: string | null;
  /** HHMM as sent, in nobody's time zone. */
  readonly time: string;
  /** ISA12, such as 00401. */
  readonly version: string;
  /** Anything but `P` in ISA15: what it holds must not move what is in production. */
  readonly isTest: boolean;
  /** Whether the sender wants to hear of the interchange itself (ISA14), by a TA1. */
  readonly isAcknowledgmentRequested: boolean;
  readonly separators: Separators;
  /** Of its first byte in the file, from 0. */
  readonly offset: number;
  /** Of the first byte that is not its own any more; null while it is read, and where the next one or the end of the file ends it. */
  end: number | null;
  /** As far as they have been read. */
  readonly groups: FunctionalGroup[];
  readonly findings: Findings;
}

export interface InterchangeParty {
  /** ISA05 or ISA07: 01 for a DUNS, 12 for a telephone number, ZZ for what was agreed. */
  readonly qualifier: string;
  readonly id: string;
}

/** What stands between GS and GE. */
export interface FunctionalGroup {
  /** GS01: PD for product activity. */
  readonly code: string;
  readonly sender: string;
  readonly receiver: string;
  readonly control: string;
  /** GS08, such as 004010VICS. */
  readonly version: string;
  /** What GE01 says; null before it, and where it is no number. */
  declaredSets: number | null;
  readonly sets: TransactionSet[];
  readonly findings: Findings;
}

/** What stands between ST and SE. */
export interface TransactionSet {
  /** ST01: 852 for product activity. */
  readonly code: string;
  readonly control: string;
  /** With ST and SE, as far as they have been read. */
  segmentCount: number;
  readonly findings: Findings;
}

/** Opens an interchange by its header, and finds what is wrong with that. */
export function openInterchange(segment: Segment, limit: number): Interchange {
  const [, , , , , senderQualifier = '', sender = '', receiverQualifier = '', receiver = '', date = '', time = '', , version = '', control = '', request = '', usage = ''] =
    segment.elements.map((element) => element.trim());
  const findings = noFindings(limit);
  const find = (code: FindingCode, element?: number) => addFinding(findings, code, { segment, ...(element !== undefined && { element }) });
  if (segment.elements.join('*').length !== headerLength) find('HEADER_LENGTH');
  if (!isPartyId(senderQualifier, sender)) find('INTERCHANGE_SENDER_INVALID', 6);
  if (!isPartyId(receiverQualifier, receiver)) find('INTERCHANGE_RECEIVER_INVALID', 8);
  if (date.length !== 6 || dateOf(date) === null) find('INTERCHANGE_DATE_INVALID', 9);
  if (!/^00[2-9]\d\d$/.test(version)) find('INTERCHANGE_VERSION_INVALID', 12);
  if (!/^\d{1,9}$/.test(control)) find('INTERCHANGE_CONTROL_INVALID', 13);
  if (!/^[PTI]$/.test(usage)) find('TEST_INDICATOR_INVALID', 15);
  return {
    sender: { qualifier: senderQualifier, id: sender }, receiver: { qualifier: receiverQualifier, id: receiver }, control, date: dateOf(date), time, version,
    isTest: usage !== 'P', isAcknowledgmentRequested: request === '1', separators: segment.separators!, offset: segment.offset, end: null, groups: [], findings,
  };
}

/** Opens a group of the interchange by its header, and finds what is wrong with that. */
export function openGroup(segment: Segment, interchange: Interchange, limit: number): FunctionalGroup {
  const [, code = '', sender = '', receiver = '', date = '', , control = '', , version = ''] = segment.elements.map((element) => element.trim());
  const findings = noFindings(limit);
  const find = (finding: FindingCode, element: number) => addFinding(findings, finding, { segment, element });
  for (const [element, value] of segment.elements.entries()) if (value !== value.trim()) find('GROUP_PADDING', element);
  if (sender !== interchange.sender.id) find('GROUP_PARTY_DIFFERS', 2);
  if (receiver !== interchange.receiver.id) find('GROUP_PARTY_DIFFERS', 3);
  if (dateOf(date) === null) find('GROUP_DATE_INVALID', 4);
  if (!/^\d{1,9}$/.test(control)) find('GROUP_CONTROL_INVALID', 6);
  else if (interchange.groups.some((other) => other.control === control)) find('GROUP_CONTROL_REPEATED', 6);
  if (!/^00[2-9]\d\d\d/.test(version)) find('GROUP_VERSION_INVALID', 8);
  checkWidth(findings, segment);
  return { code, sender, receiver, control, version, declaredSets: null, sets: [], findings };
}

/** Opens a transaction set of the group by its header, and finds what is wrong with that. */
export function openSet(segment: Segment, { group, controls }: { group: FunctionalGroup; controls: Set<string> }, limit: number): TransactionSet {
  const [, code = '', control = ''] = segment.elements.map((element) => element.trim());
  const findings = noFindings(limit);
  const find = (finding: FindingCode, element: number) => addFinding(findings, finding, { segment, position: 1, element });
  if (!/^\d{3}$/.test(code)) find('SET_CODE_INVALID', 1);
  else if (groupCodes[code] !== undefined && groupCodes[code] !== group.code) addFinding(group.findings, 'GROUP_CODE_UNUSUAL', { segment, element: 1 });
  if (!/^[0-9A-Za-z]{1,9}$/.test(control)) find('SET_CONTROL_INVALID', 2);
  else if (controls.has(control)) find('SET_CONTROL_REPEATED', 2);
  controls.add(control);
  checkWidth(findings, segment, 1);
  return { code, control, segmentCount: 1, findings };
}

/** Finds elements that a segment of an envelope does not have, such as those of a segment that ran into it. */
export function checkWidth(findings: Findings, segment: Segment, position: number | null = null): void {
  const width = widths.get(segment.elements[0] ?? '') ?? segment.elements.length;
  const element = segment.elements.findIndex((value, index) => index > width && value !== '');
  if (element > 0) addFinding(findings, 'TOO_MANY_ELEMENTS', { segment, position, element });
}

const widths: ReadonlyMap<string, number> = new Map([['GS', 8], ['ST', 3], ['SE', 2], ['GE', 2], ['IEA', 2]]);

/** In which group a transaction set belongs (X12 data element 479). */
const groupCodes: Readonly<Record<string, string>> = {
  '810': 'IN', '830': 'PS', '846': 'IB', '850': 'PO', '852': 'PD', '855': 'PR', '856': 'SH', '860': 'PC', '861': 'RC', '862': 'SS', '865': 'CA', '867': 'PT', '997': 'FA',
};

function isPartyId(qualifier: string, id: string): boolean {
  return /^[0-9A-Z]{2}$/.test(qualifier) && id !== '';
}
