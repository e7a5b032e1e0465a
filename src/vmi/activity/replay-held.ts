import type { Write } from '../../platform/writes/write.ts';
import type { VmiAgreementRecord } from '../agreements/agreement.entity.ts';
import { ActivityReportEntity, type ActivityReportRecord } from './activity.entity.ts';
import { applyLines, prepareLines, type PreparedLines } from './apply-lines.ts';
import { loadCatalogue } from './code-catalogue.ts';
import { locateLines } from './locate-lines.ts';
import type { ReportedLine } from './reported-line.ts';
import type { ReportTerms } from './told-line.ts';

/** Held lines that are looked at in one act; the others wait for the next. */
const most = 5_000;

/**
 * Applies what held lines of an agreement can now be applied, each by the date it was reported for; the observation that was held stays, and one that
 * takes its place follows. Returns how many.
 */
export async function replayHeld(tx: Write, agreement: VmiAgreementRecord): Promise<number> {
  const held = await heldOf(tx, agreement);
  if (held.length === 0) return 0;
  const catalogue = await loadCatalogue(tx.em, agreement.workspaceId, [agreement.id]);
  let released = 0;
  for (const [reportId, lines] of Map.groupBy(held, (line) => line.reportId)) {
    const report = await tx.em.findOneOrFail(ActivityReportEntity, { workspaceId: agreement.workspaceId, id: reportId }) as ActivityReportRecord;
    const { relationshipId, agreementId, reportedAt } = report;
    const terms = { reportId, relationshipId, agreementId, reportedAt, isCorrection: false };
    const prepared = await prepareLines(tx, terms, await locateLines(tx.em, agreement.workspaceId, catalogue, lines.map(reportedLine)));
    released += await release(tx, report, terms, prepared);
  }
  return released;
}

async function release(tx: Write, report: ActivityReportRecord, terms: ReportTerms, prepared: PreparedLines): Promise<number> {
  // What is still not known, or has come to contradict, goes on waiting as it is.
  const { applied, history, unmapped } = await applyLines(tx, terms, { ...prepared, unsettled: prepared.unsettled.filter(({ effect }) => effect === 'UNMAPPED'), conflicts: [] });
  const released = applied + history + unmapped;
  if (released === 0) return 0;
  report.state = 'CORRECTED';
  await tx.em.flush();
  Object.assign(report, { appliedCount: report.appliedCount + applied, historyCount: report.historyCount + history, heldCount: report.heldCount - released });
  report.state = report.heldCount > 0 ? 'QUARANTINED' : 'APPLIED';
  await tx.em.flush();
  return released;
}

interface HeldRow extends Pick<ReportedLine, 'line' | 'positionId' | 'itemCodes' | 'locationCode' | 'code' | 'metric' | 'quantity' | 'unit'> {
  readonly id: string;
  readonly reportId: string;
  readonly periodFrom: string;
  readonly day: string;
}

function heldOf({ em }: Write, { workspaceId, id }: VmiAgreementRecord): Promise<HeldRow[]> {
  return em.execute<HeldRow[]>(
    `select o.id, o.report_id as "reportId", o.line_number as line, o.position_id as "positionId", o.item_codes as "itemCodes", o.location_code as "locationCode", o.code, o.metric, trim_scale(o.quantity)::text as quantity, o.unit,
       o.period_from::text as "periodFrom", o.day::text
     from activity_observation o join activity_report r on r.workspace_id = o.workspace_id and r.id = o.report_id and r.state = 'QUARANTINED'
     where o.workspace_id = ? and o.agreement_id = ? and o.effect = 'HELD' and o.held_for in ('ITEM_UNKNOWN','LOCATION_UNKNOWN','POSITION_UNKNOWN','UNIT_UNKNOWN')
       and not exists (select from activity_observation n where n.workspace_id = o.workspace_id and n.supersedes_id = o.id) order by o.report_id, o.id limit ${most}`,
    [workspaceId, id],
  );
}

/** A line that was found before may be looked for anew: what its code stands for has changed. */
function reportedLine({ id, reportId: _report, positionId, itemCodes, ...row }: HeldRow): ReportedLine {
  return { ...row, itemCodes, positionId: itemCodes.length === 0 ? positionId : null, at: null, supersedes: id };
}
