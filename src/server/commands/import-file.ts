import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorFile } from '../../exchange/imports/error-file.ts';
import { type ImportKind, importKinds, type ImportRecord } from '../../exchange/imports/import.entity.ts';
import { importJob } from '../../exchange/imports/import.job.ts';
import { findImport } from '../../exchange/imports/import-record.ts';
import { startImport } from '../../exchange/imports/start-import.service.ts';
import { storeUpload } from '../../exchange/uploads/store-upload.service.ts';
import { answerOf } from '../../partners/answer-of.ts';
import { systemContext } from '../../partners/system-context.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/database.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { startWorker } from '../../platform/jobs/worker.ts';
import { sql } from '../../platform/sql.ts';
import { type Command, type CommandArguments, CommandError, type CommandOutput, requireArgument, UsageError } from './command.ts';

/**
 * `import`: brings a file in, in the platform's name, and waits for the end. The file is given by its whole path, which the process that
 * holds the database reads. Fails when the import was rejected, ended early, or lines failed; those are written to an error file beside it.
 */
export const importFile: Command = async (database, given, output) => {
  const kind = kindOf(requireArgument(given, 'kind'));
  const file = requireArgument(given, 'file');
  const ctx = await systemContext(database, given['workspace'] ?? (await onlyWorkspace(database)));
  await requireReadable(file);
  const { uploadId } = await storeUpload(ctx, createReadStream(file), basename(file));
  const { importId } = await answerOf(startImport(ctx, { uploadId: toGlobalId('Upload', uploadId), kind, idempotencyKey: uploadId, ...optionsOf(given) }));
  const ended = await runToEnd(ctx, importId, output);
  output.print(summaryOf(ended));
  const errors = ended.failedCount > 0 ? await writeErrors(ctx, importId, given['errors'] ?? `${file}.errors.csv`) : null;
  if (ended.state === 'DONE' && errors === null) return;
  throw new CommandError([ended.failureCode == null ? `${ended.failedCount} lines failed.` : `The import ended: ${ended.failureCode}.`, ...(errors === null ? [] : [`Why is told in ${errors}`])].join(' '));
};

function kindOf(text: string): ImportKind {
  const kind = importKinds.find((known) => known === text.toUpperCase().replaceAll('-', '_'));
  if (kind === undefined) throw new UsageError(`"${text}" cannot be imported. Known are: ${importKinds.join(', ').toLowerCase().replaceAll('_', '-')}.`);
  return kind;
}

async function onlyWorkspace(database: Database): Promise<string> {
  const workspaces = await database.call<{ slug: string }>(sql`select slug from system_workspaces()`);
  const [only] = workspaces;
  if (only === undefined || workspaces.length > 1) throw new UsageError(`Say with --workspace which one: ${workspaces.map(({ slug }) => slug).join(', ')}.`);
  return only.slug;
}

async function requireReadable(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) throw new CommandError(`There is no file ${file} that the process which holds the database could read.`);
}

function optionsOf(given: CommandArguments): object {
  const { dryRun, rejectFailedLines, mapping, system, encoding, delimiter } = given;
  return {
    isDryRun: Boolean(dryRun), errorPolicy: rejectFailedLines ? 'REJECT_FAILED_LINES' : 'REJECT_ALL', mappingName: mapping, externalSystem: system, encoding,
    delimiter: delimiter === String.raw`\t` || delimiter === 'tab' ? '\t' : delimiter,
  };
}

/** A worker of this command's own: there may be no server, and where there is one, the two share the work. */
async function runToEnd(ctx: Context, importId: string, output: CommandOutput): Promise<ImportRecord> {
  const worker = startWorker({ database: ctx.database, jobs: [importJob], concurrency: 1, reportFault: (error) => output.progress(`It will be tried again: ${(error as Error).name}`) });
  try {
    for (let told = -1; ;) {
      const found = (await findImport(ctx, importId))!;
      if (found.finishedAt != null) return found;
      const percent = await percentOf(ctx, found);
      if (percent !== told) output.progress(`${percent} %, ${found.linesRead} lines written or told of`);
      told = percent;
      await pause(500);
    }
  } finally {
    await worker.stop();
  }
}

async function percentOf({ database, principal }: Context, { jobId }: ImportRecord): Promise<number> {
  const [job] = await database.read<{ done: number; total: number | null; state: string }>(sessionOf(principal), sql`
    select progress_done as done, progress_total as total, state from job where workspace_id = ${principal.workspaceId}::uuid and id = ${jobId ?? null}::uuid`);
  if (job?.state === 'FAILED') throw new CommandError('The import failed too often and was set aside; the log of the server tells more.');
  return job?.total ? Math.floor((100 * job.done) / job.total) : 0;
}

function summaryOf({ state, isDryRun, linesRead, createdCount, changedCount, unchangedCount, failedCount }: ImportRecord): string {
  return `${state}${isDryRun ? ' (dry run, nothing written)' : ''}: ${linesRead} lines, ${createdCount} created, ${changedCount} changed, ${unchangedCount} unchanged, ${failedCount} failed`;
}

async function writeErrors(ctx: Context, importId: string, path: string): Promise<string> {
  const lines = await errorFile(ctx, importId);
  if (lines === null) throw new CommandError('The errors of the import are not to be had.');
  await writeFile(path, lines);
  return path;
}
