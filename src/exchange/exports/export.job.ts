import { createHash } from 'node:crypto';
import { answerOf } from '../../partners/answer-of.ts';
import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { newId } from '../../platform/ids.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { operationsOf } from '../../platform/operations.ts';
import { mayTry } from '../../platform/rules.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { askerContext, AskerGoneError } from '../asker.ts';
import { exportRule } from '../exchange.policy.ts';
import { inTransaction } from '../../platform/writes/in-transaction.ts';
import { inChunks } from '../stored-bytes.ts';
import { ExportEntity, type ExportRecord } from './export.entity.ts';
import { PageRefusedError, readPages } from './read-pages.ts';
import { recordFormat } from './format-records.ts';

export interface ExportPayload { readonly exportId: string }

/** Bytes of a file. */
const largestExport = 250_000_000;

/** The file would be larger than files may be. */
class ExportTooLargeError extends Error {
  override readonly name = 'ExportTooLargeError';
}

/**
 * Writes a list to a file, page by page as its asker sees it at that moment. A run that is cut off leaves chunks that nobody finds, and the
 * next one begins anew: two halves of one list, of different hours, would be no list.
 */
export const exportJob = defineJob<ExportPayload>({
  name: 'exchange.export',
  async run(job) {
    const record = await findExport(job.ctx, job.payload.exportId);
    if (record === null || record.finishedAt != null) return;
    try {
      await writeFile(job, record);
    } catch (error) {
      const code = failureOf(error);
      if (code === null) throw error;
      await finish(job, record, job.ctx, { state: 'FAILED', failureCode: code });
    }
  },
});

function failureOf(error: unknown): string | null {
  if (error instanceof AskerGoneError) return 'ASKER_GONE';
  if (error instanceof ExportTooLargeError) return 'TOO_LARGE';
  return error instanceof PageRefusedError ? error.code : null;
}

async function findExport({ database, principal }: Context, id: string): Promise<ExportRecord | null> {
  const em = database.entityManager(sessionOf(principal));
  return em.transactional((within) => within.findOne(ExportEntity, { workspaceId: principal.workspaceId, id }));
}

async function contextOf(job: RunningJob<ExportPayload>, record: ExportRecord, options: Parameters<typeof askerContext>[2] = {}): Promise<Context> {
  const asker = await askerContext(job.ctx, record, { ...options, locales: record.locales });
  if (!mayTry(asker.principal, exportRule)) throw new AskerGoneError('Who asked for this may no longer export.');
  return asker;
}

async function writeFile(job: RunningJob<ExportPayload>, record: ExportRecord): Promise<void> {
  const operations = await operationsOf(job.ctx.database);
  const run = newId();
  const hash = createHash('sha256');
  const total = { records: 0, bytes: 0 };
  async function* bytes(): AsyncGenerator<Buffer> {
    const pages = readPages(operations, record, (options) => contextOf(job, record, options));
    let format: ReturnType<typeof recordFormat> | null = null;
    for await (const { document, records } of pages) {
      const header = format === null ? recordFormat(record.format, document).header : '';
      format ??= recordFormat(record.format, document);
      total.records += records.length;
      yield Buffer.from(header + records.map((each) => format!.line(each)).join(''));
      await job.progress({ done: total.records });
    }
  }
  let number = 0;
  for await (const chunk of inChunks(bytes())) {
    hash.update(chunk);
    total.bytes += chunk.length;
    if (total.bytes > largestExport) throw new ExportTooLargeError(`A file has at most ${largestExport} bytes.`);
    await storeChunk(await contextOf(job, record), record, { run, number: number++, bytes: chunk });
  }
  const sums = { finishedRun: run, recordCount: total.records, byteSize: total.bytes, sha256: hash.digest('hex') };
  await finish(job, record, await contextOf(job, record), { state: 'DONE', ...sums });
}

function storeChunk(ctx: Context, { id }: ExportRecord, { run, number, bytes }: { run: string; number: number; bytes: Buffer }): Promise<unknown> {
  return inTransaction(ctx, (em) => em.execute('insert into export_chunk (workspace_id, export_id, run, number, bytes) values (?, ?, ?, ?, ?)', [ctx.principal.workspaceId, id, run, number, bytes], 'run'));
}

/** One entry of the audit log tells who took what along: the query, the number of records and the digest of the file. */
async function finish(job: RunningJob<ExportPayload>, { id }: ExportRecord, as: Context, ending: Partial<ExportRecord>): Promise<void> {
  await answerOf(job.write('finish', { rule: exportRule, as }, async ({ em, ctx }) => {
    const record = await lockVisible<ExportRecord>(em, ExportEntity, ctx, id, []);
    Object.assign(record, { ...ending, finishedAt: new Date() });
    return { exportId: id };
  }));
}
