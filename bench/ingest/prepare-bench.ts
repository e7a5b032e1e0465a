import pg from 'pg';
import { answerOf } from '../../src/partners/answer-of.ts';
import { systemContext } from '../../src/partners/system-context.ts';
import type { Context } from '../../src/platform/context.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { type Write, write } from '../../src/platform/writes/write.ts';
import { entities, migrations } from '../../src/server/rooms.ts';
import { seedDemoWorlds, seedId } from '../../src/server/seed.ts';
import { addToReport, closeReport, openReport } from '../../src/vmi/activity/activity-report.ts';
import { reportActivityRule } from '../../src/vmi/activity/activity.policy.ts';
import { applyLines, prepareLines } from '../../src/vmi/activity/apply-lines.ts';
import type { LocatedLine } from '../../src/vmi/activity/reported-line.ts';
import { VmiAgreementEntity } from '../../src/vmi/agreements/agreement.entity.ts';
import { noteDemand } from '../../src/vmi/demand/note-demand.ts';
import { keepForecasts } from '../../src/vmi/outlook/keep-forecasts.ts';
import { createBenchDatabase } from '../reads/bench-database.ts';
import { addPositions } from './add-positions.ts';
import { insertRows, readBack, type Written } from './plain-sql.ts';

export type { Written } from './plain-sql.ts';

const agreementId = seedId('formosa', 'vmi-agreement', 'radhafen-vmi');
const daysBefore = 90;

/** Which twins rows are written to. */
type Twins = 'as the tables are' | 'rows alone';

export interface IngestBench {
  readonly description: string;
  /** Takes in a day of part of the positions through the bulk path; answers with the report's id. */
  takeIn(daysAgo: number, part: { readonly start: number; readonly end: number }): Promise<string>;
  readBack(reportId: string): Promise<Written>;
  insert(twins: Twins, written: Written): Promise<void>;
  keepBalances(isOn: boolean): Promise<void>;
  close(): Promise<void>;
}

/** A database with positions, twins of them for each other way, and what came before. */
export async function prepareBench(count: number): Promise<IngestBench> {
  const bench = await createBenchDatabase([]);
  const database = await openDatabase({ databaseUrl: bench.servingUrl, ownerUrl: bench.ownerUrl }, { entities, migrations });
  await seedDemoWorlds(database);
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  const ids = await addPositions(owner, 3 * count);
  const ctx = await systemContext(database, 'formosa');
  for (let start = 0; start < ids.length; start += 500) await bringHistory(ctx, ids.slice(start, start + 500));
  await owner.query('vacuum analyze');
  const twinsOf = (twins: Twins) => new Map(ids.slice(0, count).map((id, index) => [id, ids[index + count * (twins === 'rows alone' ? 2 : 1)]!]));
  const maps = { 'as the tables are': twinsOf('as the tables are'), 'rows alone': twinsOf('rows alone') };
  return {
    description: bench.description,
    takeIn: (daysAgo, { start, end }) => takeIn(ctx, linesOf(daysAgo, ids.slice(start, end))),
    readBack: (reportId) => readBack(owner, reportId),
    insert: (twins, written) => insertRows(ctx, maps[twins], written),
    keepBalances: async (isOn) => void await owner.query(`alter table stock_entry ${isOn ? 'enable' : 'disable'} trigger stock_follows_entries`),
    close: async () => {
      await owner.end();
      await database.close();
      await bench.drop();
    },
  };
}

async function takeIn(ctx: Context, lines: readonly LocatedLine[]): Promise<string> {
  const { activityReportId } = await inWrite(ctx, async (tx, agreement) => {
    const opened = await openReport(tx, agreement, { source: 'FILE', reference: null, feedMode: 'DELTA', isCorrection: false, reportedAt: new Date() });
    addToReport(opened, await applyLines(tx, opened.terms, await prepareLines(tx, opened.terms, lines)));
    await closeReport(tx, opened, new Set());
    return { activityReportId: opened.record.id };
  });
  return activityReportId;
}

/** Ninety days of demand before the first that is taken in, and the forecast that follows. */
async function bringHistory(ctx: Context, ids: readonly string[]): Promise<void> {
  await inWrite(ctx, async (tx, { relationshipId }) => {
    const days = Array.from({ length: daysBefore }, (_, index) => dayBefore(40 + daysBefore - index));
    await noteDemand(tx, ids.flatMap((positionId, at) => days.map((day, index) => ({ relationshipId, agreementId, positionId, day, demand: (at * 7 + index) % 12, closing: 100 }))));
    await keepForecasts(tx, ids);
    return {};
  });
}

function inWrite<Made extends object>(ctx: Context, work: (tx: Write, agreement: VmiAgreementEntityRecord) => Promise<Made>): Promise<Made> {
  return answerOf(write(ctx, { rule: reportActivityRule }, async (tx) => work(tx, await tx.em.findOneOrFail(VmiAgreementEntity, { workspaceId: ctx.principal.workspaceId, id: agreementId }))));
}

type VmiAgreementEntityRecord = Parameters<typeof openReport>[1];

function linesOf(daysAgo: number, ids: readonly string[]): LocatedLine[] {
  const day = dayBefore(daysAgo);
  return ids.map((positionId, index) => ({
    positionId, agreementId, heldFor: null, each: '1',
    reported: { line: index + 1, positionId, itemCodes: [], locationCode: null, code: 'QS', metric: 'SOLD', quantity: String((index * 7 + daysAgo) % 12), unit: null, periodFrom: null, day, at: null },
  }));
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
