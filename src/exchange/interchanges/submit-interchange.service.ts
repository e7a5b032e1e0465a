import { answerOf } from '../../partners/answer-of.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { textOf } from '../../platform/text.ts';
import { findVisible, lockVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import { UploadEntity, type UploadRecord } from '../uploads/upload.entity.ts';
import { applyInterchange } from './apply-interchange.ts';
import { applyInterchangeJob } from './apply-interchange.job.ts';
import { bytesOf } from './interchange-bytes.ts';
import { InterchangeEntity, type InterchangeRecord } from './interchange.entity.ts';
import type { SubmitInterchangeInput } from './interchange.input.ts';
import { interchangeMessages } from './interchanges.messages.ts';
import { applyInterchangeRule, submitInterchangeRule } from './interchanges.policy.ts';
import { type FileSource, receiveInterchanges } from './receive-interchanges.ts';

/** Bytes up to which a file is read while the asker waits. */
const mostAtOnce = 1_000_000;

/** A job looks after what was handed in whatever becomes of the request: at once, or when the request would be long over. */
const patience = 60_000;

type Made = { readonly interchangeId: string; readonly interchangeIds: readonly string[]; readonly isRead: boolean };

/** Keeps what was handed in, and then reads it: a small file at once, a large one by a job. */
export async function submitInterchange(ctx: Context, input: SubmitInterchangeInput): Promise<WriteAnswer<Made>> {
  const answer = await write(ctx, { rule: submitInterchangeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { ids, byteSize, isNew } = await receiveInterchanges(tx, await sourceOf(tx, input));
    const isSmall = byteSize <= mostAtOnce;
    for (const interchangeId of isNew ? ids : []) await enqueue(tx, applyInterchangeJob, { interchangeId }, { key: interchangeId, ...(isSmall && { runAt: new Date(ctx.now.getTime() + patience) }) });
    tx.record({ subjectType: 'Interchange', subjectId: ids[0]!, changes: {} });
    return { interchangeId: ids[0]!, interchangeIds: ids, isRead: isSmall };
  });
  if (answer.isRead === true) for (const id of answer.interchangeIds ?? []) await readNow(ctx, id);
  return answer;
}

async function readNow(ctx: Context, id: string): Promise<void> {
  await answerOf(write(ctx, { rule: applyInterchangeRule }, async (tx) => {
    const record = await lockVisible<InterchangeRecord>(tx.em, InterchangeEntity, ctx, id, []);
    tx.record({ subjectType: 'Interchange', subjectId: id, changes: {} });
    if (record.state === 'RECEIVED') await applyInterchange(tx, record);
    return { interchangeId: id };
  }));
}

async function sourceOf(tx: Write, { content, contentBase64, uploadId, ...input }: SubmitInterchangeInput): Promise<FileSource> {
  const field = ['input', 'content'];
  if ([content, contentBase64, uploadId].filter((given) => given != null).length !== 1) throw new Refusal({ code: 'INVALID', message: interchangeMessages.oneContent, field });
  const fileName = textOf(input.fileName, ['input', 'fileName'], { max: 200 });
  if (uploadId != null) return fromUpload(tx, uploadId, fileName);
  const bytes = content != null ? Buffer.from(content) : fromBase64(contentBase64!);
  return { fileName, open: async function* () { if (bytes.byteLength > 0) yield bytes; } };
}

function fromBase64(text: string): Buffer {
  const bare = text.replaceAll(/\s/g, '');
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) throw new Refusal({ code: 'INVALID', message: interchangeMessages.notBase64, field: ['input', 'contentBase64'] });
  return Buffer.from(bare, 'base64');
}

/** Row-level policies show nobody else's. */
async function fromUpload({ em, ctx }: Write, uploadId: string, fileName: string | null): Promise<FileSource> {
  const field = ['input', 'uploadId'];
  const upload = await findVisible<UploadRecord>(em, UploadEntity, ctx, idOf('Upload', uploadId), field);
  if (upload.completedAt == null) throw new Refusal({ code: 'INVALID', message: exchangeMessages.uploadIncomplete, field });
  return { fileName: fileName ?? upload.fileName ?? null, open: () => bytesOf(em, 'upload', upload) };
}
