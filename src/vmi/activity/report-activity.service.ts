import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findOwnAgreement } from '../agreements/own-agreement.ts';
import type { HeldFor } from './activity.enums.ts';
import type { ActivityLineInput, ReportActivityInput } from './activity.input.ts';
import { activityMessages } from './activity.messages.ts';
import { reportActivityRule } from './activity.policy.ts';
import { addToReport, closeReport, countedIn, openReport } from './activity-report.ts';
import { applyLines, prepareLines, type PreparedLines } from './apply-lines.ts';
import { loadCatalogue } from './code-catalogue.ts';
import { type LineReason, lineReasons } from './line-reasons.ts';
import { locateLines } from './locate-lines.ts';
import type { ReportedLine } from './reported-line.ts';

/** Lines of one report. */
const mostLines = 500;

// A type, as the payload's index asks.
type Made = { readonly activityReportId: string; readonly lineErrors: readonly UserErrorFacts[] };

/** Takes in a report: what it says is written down, and what follows for stock and demand, in one transaction. Lines that fail are told by number. */
export async function reportActivity(ctx: Context, input: ReportActivityInput): Promise<WriteAnswer<Made>> {
  const answer = await write(ctx, { rule: reportActivityRule, input, idempotencyKey: input.idempotencyKey }, (tx) => report(tx, input));
  return { ...answer, userErrors: [...answer.userErrors, ...(answer.lineErrors ?? [])] };
}

async function report(tx: Write, input: ReportActivityInput): Promise<Made> {
  const { em, ctx } = tx;
  const agreement = await findOwnAgreement(tx, idOf('VmiAgreement', input.agreementId), ['input', 'agreementId']);
  authorize(ctx, reportActivityRule, agreement, ['input', 'agreementId']);
  const lines = linesOf(input, ctx.now);
  const reference = textOf(input.reference, ['input', 'reference'], { max: 100 });
  const opened = await openReport(tx, agreement, { source: 'DIRECT', reference, feedMode: input.feedMode ?? 'DELTA', isCorrection: input.isCorrection ?? false, reportedAt: ctx.now });
  const needsCodes = lines.some(({ positionId }) => positionId === null);
  const catalogue = needsCodes ? await loadCatalogue(em, agreement.workspaceId, [agreement.id]) : { items: new Map(), places: new Map() };
  const prepared = await prepareLines(tx, opened.terms, await locateLines(em, agreement.workspaceId, catalogue, lines));
  const lineErrors = errorsOf(prepared, input);
  const isRejected = lineErrors.length > 0 && (input.errorPolicy !== 'REJECT_FAILED_LINES' || prepared.news.length + prepared.unchanged.length === 0);
  if (isRejected) throw new Refusal(...lineErrors);
  addToReport(opened, await applyLines(tx, opened.terms, { ...prepared, unsettled: [], conflicts: [] }));
  await closeReport(tx, opened, new Set(countedIn(prepared)));
  return { activityReportId: opened.record.id, lineErrors };
}

function linesOf({ lines }: ReportActivityInput, now: Date): ReportedLine[] {
  const field = ['input', 'lines'];
  if (lines.length === 0) throw new Refusal({ code: 'REQUIRED', message: activityMessages.noLines, field });
  if (lines.length > mostLines) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: activityMessages.manyLines, values: { limit: mostLines }, field });
  return lines.map((line, index) => lineOf(line, [...field, String(index)], { line: index + 1, now }));
}

function lineOf(input: ActivityLineInput, field: readonly string[], { line, now }: { line: number; now: Date }): ReportedLine {
  const { metric, quantity, asOf = null, periodFrom = null, day = null } = input;
  const positionId = input.positionId == null ? null : idOf('StockPosition', input.positionId);
  if (input.positionId != null && positionId === null) throw notFound(...field, 'positionId');
  if (input.positionId == null && input.item == null) throw new Refusal({ code: 'REQUIRED', message: activityMessages.noPosition, field });
  const item = input.item == null ? null : requiredText(input.item, [...field, 'item'], 80);
  const location = input.location == null ? null : requiredText(input.location, [...field, 'location'], 80);
  return {
    line, positionId, itemCodes: item === null ? [] : [{ qualifier: '', value: item }], locationCode: location === null ? null : { qualifier: '', value: location }, code: metric, metric, quantity,
    unit: textOf(input.unit, [...field, 'unit'], { max: 10 }), periodFrom, day, at: asOf ?? (day === null ? now : null),
  };
}

/** What is wrong with lines, in their order. */
function errorsOf({ unsettled, conflicts }: PreparedLines, { lines }: ReportActivityInput): UserErrorFacts[] {
  const ofHeld = unsettled.map(({ reported: { line }, heldFor }) => ({ line, ...reasonOf(heldFor ?? 'CONFLICT', lines[line - 1]!) }));
  const ofConflicts = conflicts.map(({ line: { reported: { line } }, isWithin }) => ({ line, part: null, code: 'DUPLICATE' as const, message: isWithin ? activityMessages.lineTwice : activityMessages.conflict }));
  return [...ofHeld, ...ofConflicts].toSorted((a, b) => a.line - b.line).map(({ line, part, code, message }) => ({ code, message, field: ['input', 'lines', String(line - 1), ...(part === null ? [] : [part])] }));
}

function reasonOf(heldFor: HeldFor, { positionId }: ActivityLineInput): LineReason {
  if (heldFor === 'POSITION_UNKNOWN' && positionId != null) return { code: 'NOT_FOUND', message: messages.notFound, part: 'positionId' };
  return lineReasons[heldFor];
}
