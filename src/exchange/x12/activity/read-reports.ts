import type { ActivityLine, ActivityReport } from './report.ts';
import type { FunctionalGroup, Interchange, TransactionSet } from '../envelope.ts';
import { type Finding, type Verdict, verdictOf } from '../findings.ts';
import { type ActivityOptions, readActivity } from './read-activity.ts';

/** All that one file says, for files that fit into memory. */
export interface ReadFile {
  readonly reports: readonly ReadReport[];
  readonly interchanges: readonly Interchange[];
  /** What stands in no interchange. */
  readonly refused: readonly Finding[];
  /** The worst of all its parts. */
  readonly verdict: Verdict;
}

/** One report with its lines, and what may be done with it. */
export interface ReadReport {
  readonly report: ActivityReport;
  readonly lines: readonly ActivityLine[];
  readonly set: TransactionSet;
  readonly group: FunctionalGroup;
  readonly interchange: Interchange;
  /** Over the set, its group and its interchange. */
  readonly verdict: Verdict;
}

/** Reads a whole file of product activity. Large ones are read as a stream: `readActivity`. */
export async function readReports(source: AsyncIterable<Uint8Array>, options: ActivityOptions = {}): Promise<ReadFile> {
  const reports: (Omit<ReadReport, 'verdict'> & { readonly lines: ActivityLine[] })[] = [];
  const interchanges: Interchange[] = [];
  const refused: Finding[] = [];
  for await (const events of readActivity(source, options)) {
    for (const event of events) {
      if (event.kind === 'REPORT') reports.push({ report: event.report, lines: [], set: event.set, group: event.group, interchange: event.interchange });
      else if (event.kind === 'LINE') reports.at(-1)!.lines.push(event.line);
      else if (event.kind === 'INTERCHANGE') interchanges.push(event.interchange);
      else if (event.kind === 'REFUSED') refused.push(event.finding);
    }
  }
  const judged = reports.map((read) => ({ ...read, verdict: setVerdict(read.set, read.group, read.interchange) }));
  return { reports: judged, interchanges, refused, verdict: refused.length > 0 ? 'QUARANTINED' : verdictOf(...interchanges.flatMap(findingsOf)) };
}

/** What may be done with a transaction set, once its interchange has ended: a group or an interchange that is held holds all that is in it. */
export function setVerdict(set: TransactionSet, group: FunctionalGroup, interchange: Interchange): Verdict {
  return verdictOf(set.findings, group.findings, interchange.findings);
}

function findingsOf({ findings, groups }: Interchange): Interchange['findings'][] {
  return [findings, ...groups.flatMap((group) => [group.findings, ...group.sets.map((set) => set.findings)])];
}
