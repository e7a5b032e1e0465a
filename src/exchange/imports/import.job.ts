import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { can } from '../../platform/rules.ts';
import { askerContext, AskerGoneError } from '../asker.ts';
import { UnreadableFileError } from '../csv/read-records.ts';
import { runImportRule } from '../exchange.policy.ts';
import type { ImportRecord } from './import.entity.ts';
import { importDefinition } from './import-kinds.ts';
import { beginImport, finishImport, findImport } from './import-record.ts';
import { type Problem, problemsOf } from './line.ts';
import { createFieldReader, detectMapping, type FieldReader } from './mapping.ts';
import { detectShape, openFile } from './open-file.ts';
import { readBatches } from './read-lines.ts';
import { sizeOf } from '../uploads/read-upload.ts';
import { BatchRejectedError, type ImportRun, tryBatch, writeBatch } from './run-batch.ts';

export interface ImportPayload { readonly importId: string }

/** How far an earlier run of the writing pass came. */
interface Checkpoint { readonly written: number }

/**
 * Brings a file in. Where everything is to be rejected for one bad line, and in a dry run, the file is first tried from end to end; what is
 * written is written batch by batch, each once however often the job is run.
 */
export const importJob = defineJob<ImportPayload>({
  name: 'exchange.import',
  async run(job) {
    const record = await findImport(job.ctx, job.payload.importId);
    if (record === null || record.finishedAt !== null) return;
    try {
      await bringIn(job, record);
    } catch (error) {
      await giveUp(job, record, error);
    }
  },
});

async function bringIn(job: RunningJob<ImportPayload>, asked: ImportRecord): Promise<void> {
  const { record, fields } = await begin(job, asked);
  const run: ImportRun = { job, record, fields, definition: importDefinition(record.kind) };
  const isTried = record.isDryRun || record.errorPolicy === 'REJECT_ALL';
  const written = (job.checkpoint as Checkpoint | null)?.written ?? null;
  if (isTried && written === null) {
    const { lines, failed } = await trial(run);
    const isRejected = failed > 0 && record.errorPolicy === 'REJECT_ALL';
    if (record.isDryRun || isRejected) return finishImport(job, record, { state: isRejected ? 'REJECTED' : 'DONE', linesRead: lines });
  }
  await write(run, written ?? 0, isTried);
  await finishImport(job, record, { state: 'DONE' });
}

/** Who asked, as they are now, and may. Asked again for each batch. */
async function contextOf({ ctx }: ImportRun['job'], record: ImportRecord): Promise<Context> {
  const asker = await askerContext(ctx, record);
  if (!can(asker.principal, runImportRule, record).isAllowed) throw new AskerGoneError('Who asked for this may no longer import it.');
  return asker;
}

/** Settles once how the file is read, so that every run reads it alike. */
async function begin(job: RunningJob<ImportPayload>, asked: ImportRecord): Promise<{ record: ImportRecord; fields: FieldReader }> {
  const ctx = await contextOf(job, asked);
  const definition = importDefinition(asked.kind);
  const shape = await detectShape(ctx, { ...asked, uploadId: asked.uploadId! });
  const { headers, records } = await openFile(ctx, asked.uploadId!, shape);
  await records.return(undefined);
  const fields = createFieldReader(definition, asked.columns ?? detectMapping(definition, headers), headers);
  const record = await beginImport(job, ctx, asked, { ...shape, columns: fields.mapping });
  return { record, fields };
}

async function trial(run: ImportRun): Promise<{ lines: number; failed: number }> {
  const promised = new Set<string>();
  const total = { lines: 0, failed: 0 };
  for await (const { batch, ctx, tell } of batchesOf(run)) {
    total.failed += await tryBatch(run, ctx, batch, promised);
    total.lines += batch.lineCount;
    await tell(run.record.isDryRun ? 1 : 2, 0);
  }
  return total;
}

async function write(run: ImportRun, written: number, isSecondPass: boolean): Promise<void> {
  for await (const { batch, ctx, tell } of batchesOf(run)) {
    // Read all the same: what its lines are about must not come twice.
    if (batch.number < written) continue;
    await writeBatch(run, ctx, batch);
    await tell(isSecondPass ? 2 : 1, isSecondPass ? 1 : 0, { written: batch.number + 1 });
  }
}

/** The batches of a pass over the file, each with the asker of its moment, and how to tell the job's progress behind it, in bytes. */
async function* batchesOf({ job, record, fields, definition }: ImportRun) {
  const first = await contextOf(job, record);
  const { records, position } = await openFile(first, record.uploadId!, { encoding: record.encoding!, delimiter: record.delimiter! });
  const size = (await sizeOf(first, record.uploadId!)) ?? 0;
  for await (const batch of readBatches(records, { definition, fields, defaultSystem: record.defaultSystem ?? null, ctx: first })) {
    const ctx = await contextOf(job, record);
    const tell = (passes: number, before: number, checkpoint?: Checkpoint): Promise<void> =>
      job.progress({ done: before * size + position(), total: passes * size, ...(checkpoint && { checkpoint }) });
    yield { batch, ctx, tell };
  }
}

/** An import that cannot go on tells why, by the line where that is known; what else goes wrong is the job's to try again. */
async function giveUp(job: RunningJob<ImportPayload>, record: ImportRecord, error: unknown): Promise<void> {
  const isForbidden = error instanceof AskerGoneError || (error instanceof RequestError && error.extensions['code'] === 'FORBIDDEN');
  if (isForbidden) return finishImport(job, record, { state: 'FAILED', failureCode: 'ASKER_GONE' });
  const problems = problemsIn(error);
  if (problems === null) throw error;
  await finishImport(job, record, { state: 'FAILED', failureCode: error instanceof BatchRejectedError ? 'BATCH_REJECTED' : problems[0]!.message.code, problems });
}

function problemsIn(error: unknown): readonly Problem[] | null {
  if (error instanceof BatchRejectedError) return error.problems;
  if (error instanceof UnreadableFileError) return problemsOf(error.line, error.refusal);
  // About the header.
  return error instanceof Refusal ? problemsOf(1, error) : null;
}
