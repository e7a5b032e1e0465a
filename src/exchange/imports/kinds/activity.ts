import { type ActivityMetric, activityMetricNames } from '../../../domain/activity-metrics.ts';
import { notFound } from '../../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import { authorize } from '../../../platform/writes/lock.ts';
import { activityMessages } from '../../../vmi/activity/activity.messages.ts';
import { reportActivityRule } from '../../../vmi/activity/activity.policy.ts';
import { addToReport, closeReport, countedIn, openReport } from '../../../vmi/activity/activity-report.ts';
import { applyLines, prepareLines, type PreparedLines } from '../../../vmi/activity/apply-lines.ts';
import { loadCatalogue } from '../../../vmi/activity/code-catalogue.ts';
import { lineReasons } from '../../../vmi/activity/line-reasons.ts';
import { locateLines } from '../../../vmi/activity/locate-lines.ts';
import type { ReportedLine } from '../../../vmi/activity/reported-line.ts';
import { VmiAgreementEntity, type VmiAgreementRecord } from '../../../vmi/agreements/agreement.entity.ts';
import type { Batch, CheckedLine, ImportDefinition, Numbered, Outcome } from '../import-definition.ts';
import { choiceOf, dayOf, decimalOf, type Problem, problemsOf, yesOrNo } from '../line.ts';
import { needed } from './relationships.ts';

/** What a line says of an item at a place. */
interface ActivityFileLine extends Omit<ReportedLine, 'line'> {
  /** The agreement's number. */
  readonly agreement: string;
  readonly isCorrection: boolean;
}

/** Product activity: what was sold and what is where. Each batch of lines is a report under each agreement that it names. */
export const activityImport: ImportDefinition<ActivityFileLine> = {
  kind: 'ACTIVITY',
  fields: [
    { name: 'agreement', isRequired: true, description: 'Number of the agreement.', synonyms: ['agreementno', 'vmi', '協議', '协议', '協議編號', '协议编号'] },
    { name: 'item', isRequired: true, description: 'A GTIN, the firm’s number, or the number of either side.', synonyms: ['gtin', 'sku', 'itemno', 'article', 'product', '品項', '物料', '料號', '料号'] },
    { name: 'location', description: 'A GLN, or a code that has been mapped.', synonyms: ['gln', 'place', 'site', 'store', 'warehouse', '地點', '地点', '倉庫', '仓库'] },
    { name: 'metric', isRequired: true, description: 'What it measures, as ActivityMetric lists it.', synonyms: ['activity', 'measure', '指標', '指标'] },
    { name: 'quantity', isRequired: true, description: 'How much.', synonyms: ['qty', 'amount', 'units', '數量', '数量'] },
    { name: 'unit', description: 'The unit; the item’s base unit when blank.', synonyms: ['uom', '單位', '单位'] },
    { name: 'day', isRequired: true, description: 'The day, the last one of a period.', synonyms: ['date', 'asof', 'to', '日期'] },
    { name: 'periodFrom', description: 'First day of the period.', synonyms: ['from', 'start', '起始日期'] },
    { name: 'isCorrection', description: 'Whether it takes the place of what was reported of the same.', synonyms: ['correction', '更正'] },
  ],
  check: checkLine,
  keyOf: ({ agreement, itemCodes, locationCode, metric, periodFrom, day }) => JSON.stringify([agreement, itemCodes, locationCode, metric, periodFrom, day]),
  write: writeActivity,
};

function checkLine({ reader }: CheckedLine): ActivityFileLine {
  const text = (field: string, max: number) => reader.read(field, (cell, path) => textOf(cell, path, { max })) ?? null;
  const metric = reader.read('metric', (cell, path) => needed(choiceOf<ActivityMetric>(activityMetricNames)(cell, path), path)) ?? 'SOLD';
  const location = text('location', 80);
  return {
    agreement: reader.read('agreement', (cell, path) => requiredText(cell, path, 40)) ?? '', positionId: null,
    itemCodes: [{ qualifier: '', value: reader.read('item', (cell, path) => requiredText(cell, path, 80)) ?? '' }], locationCode: location === null ? null : { qualifier: '', value: location },
    code: metric, metric, quantity: reader.read('quantity', (cell, path) => needed(decimalOf(cell, path), path)) ?? '0', unit: text('unit', 10),
    day: reader.read('day', (cell, path) => needed(dayOf(cell, path), path)) ?? null, periodFrom: reader.read('periodFrom', dayOf) ?? null, at: null,
    isCorrection: reader.read('isCorrection', yesOrNo) ?? false,
  };
}

async function writeActivity(batch: Batch<ActivityFileLine>): Promise<Outcome> {
  const total: { created: number; changed: number; unchanged: number; problems: Problem[]; written: unknown[] } = { created: 0, changed: 0, unchanged: 0, problems: [], written: [] };
  for (const lines of Map.groupBy(batch.lines, ({ value: { agreement, isCorrection } }) => JSON.stringify([agreement, isCorrection])).values()) {
    const agreement = await agreementOf(batch, lines, total.problems);
    if (agreement === null) continue;
    const { created, unchanged, problems, written } = await writeReport(batch, agreement, lines);
    total.created += created;
    total.unchanged += unchanged;
    total.problems.push(...problems);
    total.written.push(...written);
  }
  return total;
}

type Lines = readonly Numbered<ActivityFileLine>[];

/** The agreement that lines name; where there is none to report under, each of them fails. */
async function agreementOf({ em, ctx }: Batch<ActivityFileLine>, lines: Lines, problems: Problem[]): Promise<VmiAgreementRecord | null> {
  const number = lines[0]!.value.agreement;
  try {
    const agreement = await em.findOne(VmiAgreementEntity, { workspaceId: ctx.principal.workspaceId, number });
    if (agreement === null) throw notFound('agreement');
    authorize(ctx, reportActivityRule, agreement, ['agreement']);
    return agreement;
  } catch (error) {
    for (const { line } of lines) problems.push(...problemsOf(line, error));
    return null;
  }
}

/** Lines that fail are told, and left out. */
async function writeReport({ em, ctx, record }: Batch<ActivityFileLine>, agreement: VmiAgreementRecord, lines: Lines): Promise<Outcome> {
  const tx = { em, ctx, record };
  const isCorrection = lines[0]!.value.isCorrection;
  const opened = await openReport(tx, agreement, { source: 'FILE', reference: null, feedMode: 'DELTA', isCorrection, reportedAt: ctx.now });
  const catalogue = await loadCatalogue(em, agreement.workspaceId, [agreement.id]);
  const located = await locateLines(em, agreement.workspaceId, catalogue, lines.map(({ line, value }) => ({ ...value, line })));
  const prepared = await prepareLines(tx, opened.terms, located);
  const applied = await applyLines(tx, opened.terms, { ...prepared, unsettled: [], conflicts: [] });
  addToReport(opened, applied);
  await closeReport(tx, opened, new Set(countedIn(prepared)));
  return { created: applied.observations.length, changed: 0, unchanged: applied.unchanged, problems: problemsIn(prepared), written: [{ activityReport: opened.record.id }, ...applied.observations] };
}

function problemsIn({ unsettled, conflicts }: PreparedLines): Problem[] {
  const ofHeld = unsettled.map(({ reported: { line }, heldFor }) => {
    const { code, message, part } = lineReasons[heldFor ?? 'CONFLICT'];
    return { line, field: part, code, message };
  });
  const ofConflicts = conflicts.map(({ line: { reported: { line } }, isWithin }) => ({ line, field: null, code: 'DUPLICATE' as const, message: isWithin ? activityMessages.lineTwice : activityMessages.conflict }));
  return [...ofHeld, ...ofConflicts];
}
