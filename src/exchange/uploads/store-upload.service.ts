import { createHash, type Hash } from 'node:crypto';
import { answerOf } from '../../partners/answer-of.ts';
import { daysFrom } from '../../partners/days.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { mayTry } from '../../platform/rules.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write } from '../../platform/writes/write.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import { uploadRule } from '../exchange.policy.ts';
import { inTransaction } from '../../platform/writes/in-transaction.ts';
import { inChunks } from '../stored-bytes.ts';
import { UploadEntity } from './upload.entity.ts';

/** Bytes of a file. */
export const largestUpload = 100_000_000;

/** In days: how long a file waits to be imported, and is kept after it was. */
const keptDays = 7;

/** Of one person or key: what they can fill the database with. */
const mostUploads = 200;
const mostBytes = 10 * largestUpload;

/** The file is larger than files may be. */
export class UploadTooLargeError extends Error {
  override readonly name = 'UploadTooLargeError';
}

export interface StoredUpload {
  readonly uploadId: string;
  readonly byteSize: number;
  readonly expiresAt: Date;
}

/**
 * Takes in a file as it arrives, counting, and never holding more of it than a chunk.
 * @throws {Refusal} LIMIT_EXCEEDED for who has too many files waiting
 * @throws {UploadTooLargeError} as soon as the bytes counted pass the limit
 */
export async function storeUpload(ctx: Context, source: AsyncIterable<Uint8Array>, fileName: string | null): Promise<StoredUpload> {
  if (!mayTry(ctx.principal, uploadRule)) throw new RequestError('FORBIDDEN', messages.notAllowed, { rule: uploadRule.name, status: 403 });
  authorize(ctx, uploadRule, undefined);
  const uploadId = await beginUpload(ctx, fileName);
  const received = { byteSize: 0, hash: createHash('sha256') };
  let number = 0;
  for await (const chunk of inChunks(counted(source, received))) await storeChunk(ctx, uploadId, number++, chunk);
  return completeUpload(ctx, uploadId, received);
}

function beginUpload(ctx: Context, fileName: string | null): Promise<string> {
  const { workspaceId, id: uploadedBy } = ctx.principal;
  return inTransaction(ctx, async (em) => {
    const [waiting] = await em.execute<{ files: number; bytes: string }[]>(
      'select count(*)::integer as files, coalesce(sum(byte_size), 0)::text as bytes from upload where workspace_id = ? and uploaded_by = ? and expires_at > now()', [workspaceId, uploadedBy],
    );
    if (waiting!.files >= mostUploads || Number(waiting!.bytes) >= mostBytes) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: exchangeMessages.tooManyUploads, values: { files: mostUploads, bytes: mostBytes } });
    const id = newId();
    // What never arrives completely is gone within the day.
    em.create(UploadEntity, { workspaceId, id, uploadedBy, fileName, byteSize: 0, sha256: null, completedAt: null, expiresAt: daysFrom(ctx.now, 1) });
    await em.flush();
    return id;
  });
}

interface Received {
  byteSize: number;
  readonly hash: Hash;
}

async function* counted(source: AsyncIterable<Uint8Array>, received: Received): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    received.byteSize += piece.byteLength;
    if (received.byteSize > largestUpload) throw new UploadTooLargeError(`A file has at most ${largestUpload} bytes.`);
    received.hash.update(piece);
    yield piece;
  }
}

function storeChunk(ctx: Context, uploadId: string, number: number, bytes: Buffer): Promise<unknown> {
  return inTransaction(ctx, (em) => em.execute('insert into upload_chunk (workspace_id, upload_id, number, bytes) values (?, ?, ?, ?)', [ctx.principal.workspaceId, uploadId, number, bytes], 'run'));
}

async function completeUpload(ctx: Context, uploadId: string, { byteSize, hash }: Received): Promise<StoredUpload> {
  const expiresAt = daysFrom(ctx.now, keptDays);
  await answerOf(write(ctx, { rule: uploadRule }, async ({ em }) => {
    const upload = await em.findOneOrFail(UploadEntity, { workspaceId: ctx.principal.workspaceId, id: uploadId });
    Object.assign(upload, { byteSize, sha256: hash.digest('hex'), completedAt: new Date(), expiresAt });
    return { uploadId };
  }));
  return { uploadId, byteSize, expiresAt };
}
