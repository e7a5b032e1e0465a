import type { Side } from '../../domain/sides.ts';
import type { Write } from '../../platform/writes/write.ts';
import { addToReport, closeReport, countedIn, openReport, type OpenReport } from '../../vmi/activity/activity-report.ts';
import { applyLines, prepareLines } from '../../vmi/activity/apply-lines.ts';
import type { CodeCatalogue } from '../../vmi/activity/code-catalogue.ts';
import { locateLines } from '../../vmi/activity/locate-lines.ts';
import type { LocatedLine, ReportedLine } from '../../vmi/activity/reported-line.ts';
import type { VmiAgreementRecord } from '../../vmi/agreements/agreement.entity.ts';
import type { ActivityReport } from '../x12/activity/report.ts';
import type { InterchangeRecord } from './interchange.entity.ts';

/** Under which agreements the partner of an interchange reports, and what its codes stand for. */
export interface ReportingGround {
  readonly interchange: InterchangeRecord;
  readonly agreements: readonly VmiAgreementRecord[];
  readonly catalogue: CodeCatalogue;
  readonly reportedBySide: Side;
}

/** A transaction set that is being applied. */
export interface OpenSet {
  readonly report: ActivityReport;
  /** Control numbers of interchange, group and transaction set. */
  readonly reference: string;
  readonly waiting: ReportedLine[];
  /** One report under each agreement that the set speaks of. */
  readonly reports: Map<string, { readonly opened: OpenReport; readonly counted: Set<string> }>;
}

/** Lines that are applied at once: enough that the cost of statements is spread. */
export const batchOfLines = 1_000;

/** Applies the lines that wait, each under the agreement of its position. */
export async function applyWaiting(tx: Write, ground: ReportingGround, set: OpenSet): Promise<void> {
  const lines = set.waiting.splice(0);
  if (lines.length === 0) return;
  const located = await locateLines(tx.em, tx.ctx.principal.workspaceId, ground.catalogue, lines);
  const home = homeOf(ground, set, located);
  const byAgreement = Map.groupBy(located, ({ agreementId }) => agreementId ?? home);
  for (const agreement of ground.agreements) {
    const own = byAgreement.get(agreement.id);
    if (own === undefined) continue;
    const { opened, counted } = await reportUnder(tx, ground, set, agreement);
    const prepared = await prepareLines(tx, opened.terms, own);
    for (const position of countedIn(prepared)) counted.add(position);
    addToReport(opened, await applyLines(tx, opened.terms, prepared));
  }
}

export async function closeSet(tx: Write, ground: ReportingGround, set: OpenSet): Promise<void> {
  await applyWaiting(tx, ground, set);
  for (const { opened, counted } of set.reports.values()) await closeReport(tx, opened, counted);
}

/** Where lines wait that speak of nothing known: with most of those around them. */
function homeOf({ agreements }: ReportingGround, { reports }: OpenSet, located: readonly LocatedLine[]): string {
  const counts = new Map<string, number>();
  for (const { agreementId } of located) if (agreementId !== null) counts.set(agreementId, (counts.get(agreementId) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? [...reports.keys()][0] ?? agreements[0]!.id;
}

async function reportUnder(tx: Write, { interchange, reportedBySide }: ReportingGround, { report, reference, reports }: OpenSet, agreement: VmiAgreementRecord) {
  const known = reports.get(agreement.id);
  if (known !== undefined) return known;
  const facts = {
    source: 'X12', reference, feedMode: null, isCorrection: report.purposeCode === replaces, reportedAt: interchange.receivedAt, interchangeId: interchange.id, reportedBySide,
  } as const;
  const made = { opened: await openReport(tx, agreement, facts), counted: new Set<string>() };
  reports.set(agreement.id, made);
  return made;
}

/** XQ05. */
const replaces = '05';
