import { answerOf } from '../../partners/answer-of.ts';
import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import type { RunningJob } from '../../platform/jobs/job.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { runImportRule } from '../exchange.policy.ts';
import { ImportEntity, type ImportRecord, type ImportState, type MappedField } from './import.entity.ts';
import { keepProblems } from './import-errors.ts';
import type { Problem } from './line.ts';

type Job = Pick<RunningJob<object>, 'write' | 'ctx'>;

/** An import as it stands; null when there is none. */
export async function findImport({ database, principal }: Context, id: string): Promise<ImportRecord | null> {
  const em = database.entityManager(sessionOf(principal));
  return em.transactional((within) => within.findOne(ImportEntity, { workspaceId: principal.workspaceId, id }));
}

interface Beginning {
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly MappedField[];
}

/** Writes down how the file is read. */
export async function beginImport(job: Job, ctx: Context, { id, ...asked }: ImportRecord, beginning: Beginning): Promise<ImportRecord> {
  await answerOf(job.write('begin', { rule: runImportRule, as: ctx }, async ({ em }) => {
    const record = await lockVisible<ImportRecord>(em, ImportEntity, ctx, id, []);
    Object.assign(record, { ...beginning, state: 'RUNNING' });
    return { importId: id };
  }));
  return { ...asked, id, ...beginning, state: 'RUNNING' };
}

interface Ending {
  readonly state: ImportState;
  readonly linesRead?: number;
  readonly failureCode?: string | null;
  readonly problems?: readonly Problem[];
}

/** Ends an import, in the platform's name: who asked for it may be gone. */
export async function finishImport(job: Job, { id, columns }: ImportRecord, { problems = [], failureCode = null, ...ending }: Ending): Promise<void> {
  const { ctx } = job;
  await answerOf(job.write('finish', { rule: runImportRule }, async ({ em }) => {
    const record = await lockVisible<ImportRecord>(em, ImportEntity, ctx, id, []);
    const columnOf = new Map((record.columns ?? columns ?? []).map(({ field, column }) => [field, column]));
    await keepProblems(em, { workspaceId: record.workspaceId, importId: id }, problems.map((problem) => ({ ...problem, column: columnOf.get(problem.field ?? '') ?? problem.field })));
    const failed = new Set(problems.map(({ line }) => line)).size;
    Object.assign(record, { ...ending, failureCode, failedCount: record.failedCount + failed, finishedAt: new Date() });
    return { importId: id };
  }));
}
