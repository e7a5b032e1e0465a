import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { textOf } from '../../platform/text.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requestedBy } from '../asker.ts';
import { knownEncoding } from '../csv/detect-encoding.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import { importRule } from '../exchange.policy.ts';
import { UploadEntity, type UploadRecord } from '../uploads/upload.entity.ts';
import { ImportEntity, ImportMappingEntity, type MappedField } from './import.entity.ts';
import type { StartImportInput } from './import.input.ts';
import { importJob } from './import.job.ts';
import { importDefinition } from './import-kinds.ts';
import { checkMapping, mappingName } from './mapping.ts';
import { mappingConstraints, saveMapping } from './save-mapping.ts';

/** Of one person or key, waiting or running. */
const mostOpen = 10;

/** Asks for a file to be brought in, by a job behind the request. */
export function startImport(ctx: Context, input: StartImportInput): Promise<WriteAnswer<{ importId: string }>> {
  return write(ctx, { rule: importRule, input, idempotencyKey: input.idempotencyKey, constraints: mappingConstraints }, async (tx) => {
    const upload = await findUpload(tx, input);
    authorize(ctx, importRule, input, ['input', 'kind']);
    await refuseMany(tx);
    const { workspaceId } = ctx.principal;
    const columns = await columnsOf(tx, input);
    const asked = { encoding: encodingOf(input.encoding), delimiter: delimiterOf(input.delimiter), defaultSystem: textOf(input.externalSystem, ['input', 'externalSystem'], { max: 64 }) };
    const id = newId();
    const jobId = await enqueue(tx, importJob, { importId: id });
    tx.em.create(ImportEntity, {
      workspaceId, id, jobId, kind: input.kind, uploadId: upload.id, fileName: upload.fileName ?? null, ...requestedBy(ctx), ...asked, columns,
      isDryRun: input.isDryRun ?? false, errorPolicy: input.errorPolicy ?? 'REJECT_ALL', state: 'WAITING', failureCode: null,
      linesRead: 0, createdCount: 0, changedCount: 0, unchangedCount: 0, failedCount: 0, digest: null, finishedAt: null,
    });
    return { importId: id };
  });
}

/** Row-level policies show nobody else's. */
async function findUpload({ em, ctx }: Write, { uploadId }: StartImportInput): Promise<UploadRecord> {
  const field = ['input', 'uploadId'];
  const upload = await findVisible<UploadRecord>(em, UploadEntity, ctx, idOf('Upload', uploadId), field);
  if (upload.completedAt == null) throw new Refusal({ code: 'INVALID', message: exchangeMessages.uploadIncomplete, field });
  return upload;
}

async function refuseMany({ em, ctx }: Write): Promise<void> {
  const { workspaceId, id } = ctx.principal;
  const open = await em.count(ImportEntity, { workspaceId, requestedBy: id, finishedAt: null });
  if (open >= mostOpen) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: exchangeMessages.tooManyOpen, values: { limit: mostOpen } });
}

/** The mapping that is given, the one that is named, or null where the headers are to tell. */
async function columnsOf(tx: Write, { kind, columns, mappingName: name, saveMappingAs }: StartImportInput): Promise<readonly MappedField[] | null> {
  if (columns != null) {
    const checked = checkMapping(importDefinition(kind), columns);
    if (saveMappingAs != null) await saveMapping(tx, { kind, name: mappingName(saveMappingAs, ['input', 'saveMappingAs']), columns: checked });
    return checked;
  }
  if (name == null) return null;
  const saved = await tx.em.findOne(ImportMappingEntity, { workspaceId: tx.ctx.principal.workspaceId, kind, name });
  if (saved === null) throw new Refusal({ code: 'NOT_FOUND', message: exchangeMessages.mappingUnknown, field: ['input', 'mappingName'] });
  return saved.columns;
}

function encodingOf(name: string | null | undefined): string | null {
  if (name == null) return null;
  const encoding = knownEncoding(name);
  if (encoding === null) throw new Refusal({ code: 'INVALID', message: exchangeMessages.encodingUnknown, field: ['input', 'encoding'] });
  return encoding;
}

function delimiterOf(delimiter: string | null | undefined): string | null {
  if (delimiter == null) return null;
  if (!/^[^"\r\n\uD800-\uDFFF\0]$/u.test(delimiter)) throw new Refusal({ code: 'INVALID', message: exchangeMessages.delimiterOne, field: ['input', 'delimiter'] });
  return delimiter;
}
