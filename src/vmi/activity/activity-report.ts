import type { Side } from '../../domain/sides.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { VmiAgreementRecord } from '../agreements/agreement.entity.ts';
import { termsInForce } from '../agreements/terms-in-force.ts';
import { ActivityReportEntity, type ActivityReportRecord } from './activity.entity.ts';
import { activityMessages } from './activity.messages.ts';
import type { Applied, PreparedLines } from './apply-lines.ts';
import type { ReportTerms } from './told-line.ts';

/** What is said of a report as a whole. */
export interface ReportFacts {
  readonly source: ActivityReportRecord['source'];
  readonly reference: string | null;
  /** As the terms say, where the report does not. */
  readonly feedMode: 'DELTA' | 'FULL' | null;
  readonly isCorrection: boolean;
  readonly reportedAt: Date;
  readonly interchangeId?: string;
  /** The side that reports, where another has brought it in. */
  readonly reportedBySide?: Side;
}

/** A report that is being applied. */
export interface OpenReport {
  readonly record: ActivityReportRecord;
  readonly terms: ReportTerms;
}

/**
 * Opens a report under an agreement that the asker may report under.
 * @throws {Refusal} where no terms are in force
 */
export async function openReport({ em, ctx }: Write, agreement: VmiAgreementRecord, facts: ReportFacts): Promise<OpenReport> {
  const { workspaceId, id: reportedBy } = ctx.principal;
  const { relationshipId, id: agreementId } = agreement;
  const inForce = await termsInForce(em, agreement, ctx.now.toISOString().slice(0, 10));
  if (inForce === null) throw new Refusal({ code: 'STATE_CONFLICT', message: activityMessages.notReported, currentState: agreement.status, allowedActions: [] });
  const { reportedAt, isCorrection, interchangeId = null, reportedBySide = sideOf(ctx.principal), ...said } = facts;
  const record = em.create(ActivityReportEntity, {
    workspaceId, id: newId(), relationshipId, agreementId, interchangeId, ...said, feedMode: said.feedMode ?? inForce.feedMode, isCorrection, state: 'VALIDATED', reportedBy, reportedBySide, reportedAt,
    firstDay: null, lastDay: null, ...noCounts, missingCount: null, discardedBy: null, discardedAt: null, discardReason: null,
  } as never);
  return { record, terms: { reportId: record.id, relationshipId, agreementId, reportedAt, isCorrection } };
}

const noCounts = { lineCount: 0, appliedCount: 0, unchangedCount: 0, historyCount: 0, unmappedCount: 0, heldCount: 0 };

/** Adds to a report's counts what became of some of its lines. */
export function addToReport({ record }: OpenReport, { applied, unchanged, history, unmapped, held, firstDay, lastDay }: Applied): void {
  Object.assign(record, {
    lineCount: record.lineCount + applied + unchanged + history + unmapped + held, appliedCount: record.appliedCount + applied, unchangedCount: record.unchangedCount + unchanged,
    historyCount: record.historyCount + history, unmappedCount: record.unmappedCount + unmapped, heldCount: record.heldCount + held,
    firstDay: outermost([record.firstDay, firstDay], 'first'), lastDay: outermost([record.lastDay, lastDay], 'last'),
  });
}

/** Positions whose stock on hand lines speak of, known already or not. */
export function countedIn({ news, unchanged }: PreparedLines): string[] {
  return [...news, ...unchanged].filter(({ measure }) => measure === 'ON_HAND').map(({ position }) => position.positionId);
}

/** Ends a report: applied, or with lines that wait. Of a full one is told how many positions, at the places it speaks of, it left out. */
export async function closeReport({ em, ctx }: Write, { record }: OpenReport, counted: ReadonlySet<string>): Promise<void> {
  const isFull = record.feedMode === 'FULL' && counted.size > 0;
  Object.assign(record, { state: record.heldCount > 0 ? 'QUARANTINED' : 'APPLIED', missingCount: isFull ? await missingOf({ em, ctx }, record, [...counted]) : null });
  await em.flush();
}

async function missingOf({ em, ctx }: Pick<Write, 'em' | 'ctx'>, { agreementId }: ActivityReportRecord, counted: readonly string[]): Promise<number> {
  const [row] = await em.execute<{ missing: number }[]>(
    `with counted as (select value::uuid as id from json_array_elements_text(?::json))
     select count(*)::integer as missing from stock_position p where p.workspace_id = ? and p.agreement_id = ? and p.ended_on is null and p.id not in (select id from counted)
       and p.location_id in (select s.location_id from stock_position s join counted c on c.id = s.id where s.workspace_id = p.workspace_id)`,
    [JSON.stringify(counted), ctx.principal.workspaceId, agreementId],
  );
  return row?.missing ?? 0;
}

function outermost(days: readonly (string | null | undefined)[], end: 'first' | 'last'): string | null {
  const known = days.filter((day) => day != null).toSorted();
  return (end === 'first' ? known[0] : known.at(-1)) ?? null;
}
