import type { GraphQLSchema } from 'graphql';
import { daysFrom } from '../../partners/days.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requestedBy } from '../asker.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import { exportRule } from '../exchange.policy.ts';
import { readExportDocument } from './export-document.ts';
import { ExportEntity } from './export.entity.ts';
import type { ExportRecordsInput } from './export.input.ts';
import { exportJob } from './export.job.ts';

/** In days: how long a file can be fetched. */
const keptDays = 3;

/** Of one person or key, files that have not expired. */
const mostExports = 20;

const endings = { CSV: 'csv', JSON_LINES: 'jsonl' } as const;

/** Asks for a list as a file, to be written by a job behind the request, as the asker sees it then. */
export function exportRecords(ctx: Context, schema: GraphQLSchema, input: ExportRecordsInput): Promise<WriteAnswer<{ exportId: string }>> {
  return write(ctx, { rule: exportRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    authorize(ctx, exportRule, undefined);
    const query = requiredText(input.query, ['input', 'query'], 20_000);
    const variables = variablesOf(input.variables);
    readExportDocument(schema, query, variables);
    await refuseMany(tx);
    const { workspaceId } = ctx.principal;
    const id = newId();
    const jobId = await enqueue(tx, exportJob, { exportId: id });
    tx.em.create(ExportEntity, {
      workspaceId, id, jobId, ...requestedBy(ctx), locales: [...ctx.locales], query, variables, format: input.format,
      fileName: `${textOf(input.fileName, ['input', 'fileName'], { max: 100 }) ?? 'export'}.${endings[input.format]}`,
      state: 'WAITING', failureCode: null, finishedRun: null, recordCount: null, byteSize: null, sha256: null, expiresAt: daysFrom(ctx.now, keptDays), finishedAt: null,
    });
    return { exportId: id };
  });
}

function variablesOf(text: string | null | undefined): Readonly<Record<string, unknown>> {
  if (text == null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && !text.includes('\\u0000')) return value as Record<string, unknown>;
  } catch {
    // Told below, as anything else that is none.
  }
  throw new Refusal({ code: 'INVALID', message: exchangeMessages.variablesNotJson, field: ['input', 'variables'] });
}

async function refuseMany({ em, ctx }: Write): Promise<void> {
  const { workspaceId, id } = ctx.principal;
  const kept = await em.count(ExportEntity, { workspaceId, requestedBy: id, expiresAt: { $gt: ctx.now } });
  if (kept >= mostExports) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: exchangeMessages.tooManyOpen, values: { limit: mostExports } });
}
