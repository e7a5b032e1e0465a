import { createHash } from 'node:crypto';
import { answerOf } from '../../partners/answer-of.ts';
import type { Context } from '../../platform/context.ts';
import type { RunningJob } from '../../platform/jobs/job.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { retried, sqlState } from '../../platform/writes/retry.ts';
import type { Write } from '../../platform/writes/write.ts';
import { runImportRule } from '../exchange.policy.ts';
import { triedOnly } from '../../platform/writes/in-transaction.ts';
import type { ImportDefinition, Outcome } from './import-definition.ts';
import { ImportEntity, type ImportRecord } from './import.entity.ts';
import { keepProblems } from './import-errors.ts';
import type { Problem } from './line.ts';
import type { FieldReader } from './mapping.ts';
import type { FileBatch } from './read-lines.ts';

/** An import that is being run. */
export interface ImportRun {
  readonly job: Pick<RunningJob<{ readonly importId: string }>, 'ctx' | 'write' | 'progress'>;
  readonly record: ImportRecord;
  readonly fields: FieldReader;
  readonly definition: ImportDefinition;
}

/** A batch was to be written whole, and could not be. */
export class BatchRejectedError extends Error {
  override readonly name = 'BatchRejectedError';

  constructor(readonly problems: readonly Problem[]) {
    super('A batch was rejected.');
  }
}

/**
 * Does what writing the batch would do, to the last check of the database, and undoes it; only what is wrong is kept.
 * @param promised keys of lines that would have been written, to which the batch's are added
 * @returns the number of lines that failed
 */
export async function tryBatch(run: ImportRun, ctx: Context, batch: FileBatch, promised: Set<string>): Promise<number> {
  const { definition, job, record } = run;
  const outcome = await retried(() => triedOnly(ctx, (em) => definition.write({ ctx, em, record: () => undefined, lines: batch.lines, isPromised: (key) => promised.has(key) })));
  const problems = [...batch.problems, ...outcome.problems];
  const failedLines = new Set(problems.map(({ line }) => line));
  for (const { line, value } of batch.lines) if (!failedLines.has(line)) promised.add(definition.keyOf(value));
  if (problems.length > 0 || record.isDryRun) {
    const counted = record.isDryRun ? { ...outcome, written: [] } : nothing;
    await answerOf(job.write(`try ${batch.number}`, { rule: runImportRule, as: ctx }, (tx) => note(tx, run, { batch, outcome: counted, problems })));
  }
  return failedLines.size;
}

const nothing: Outcome = { created: 0, changed: 0, unchanged: 0, problems: [], written: [] };

/** Times that a batch is written anew because somebody else wrote the same records meanwhile. */
const mostRaces = 3;

/**
 * Writes a batch in one transaction: its good lines, what is wrong with the others, the import's counts, and one entry of the audit log.
 * @throws {BatchRejectedError} where all lines were to be good
 */
export async function writeBatch(run: ImportRun, ctx: Context, batch: FileBatch): Promise<void> {
  for (let race = 1; ; race += 1) {
    try {
      await answerOf(run.job.write(`write ${batch.number}`, { rule: runImportRule, as: ctx }, (tx) => writeOnce(tx, run, batch)));
      return;
    } catch (error) {
      // A unique key was taken between our look and our write; the next look sees it.
      if (sqlState(error) !== '23505' || race >= mostRaces) throw error;
    }
  }
}

async function writeOnce(tx: Write, run: ImportRun, batch: FileBatch): Promise<{ importId: string }> {
  const { definition, record } = run;
  const outcome = await definition.write({ ctx: tx.ctx, em: tx.em, record: tx.record, lines: batch.lines, isPromised: () => false });
  const problems = [...batch.problems, ...outcome.problems];
  if (problems.length > 0 && record.errorPolicy === 'REJECT_ALL') throw new BatchRejectedError(problems);
  return note(tx, run, { batch, outcome, problems });
}

interface Noted {
  readonly batch: FileBatch;
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
}

/**
 * Adds a batch to what the import tells of itself. That change is what the audit log says of all that was created: a digest, chained from
 * batch to batch, over everything written. What was changed has entries of its own, for the histories of the records.
 */
async function note({ em, ctx }: Write, { record: { id }, fields }: ImportRun, { batch, outcome, problems }: Noted): Promise<{ importId: string }> {
  const record = await lockVisible<ImportRecord>(em, ImportEntity, ctx, id, []);
  await keepProblems(em, { workspaceId: record.workspaceId, importId: id }, problems.map((problem) => ({ ...problem, column: problem.field === null ? null : fields.columnOf(problem.field) ?? problem.field })));
  Object.assign(record, {
    linesRead: record.linesRead + batch.lineCount,
    createdCount: record.createdCount + outcome.created,
    changedCount: record.changedCount + outcome.changed,
    unchangedCount: record.unchangedCount + outcome.unchanged,
    failedCount: record.failedCount + new Set(problems.map(({ line }) => line)).size,
    ...(outcome.written.length > 0 && { digest: digestOf(record.digest, outcome.written) }),
  });
  return { importId: id };
}

/** SHA-256 over the digest so far and what is added, as JSON. */
function digestOf(previous: string | null | undefined, written: readonly unknown[]): string {
  return createHash('sha256').update(previous ?? '').update(JSON.stringify(written, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).digest('hex');
}
