import { fileNameFor } from '../../domain/files/file-name.ts';
import { createTextCheck, headSize, isTextType, type MediaType, mediaTypeOf } from '../../domain/files/media-type.ts';
import type { Context } from '../context.ts';
import { sessionOf } from '../database/session.ts';
import { Refusal } from '../errors/refusal.ts';
import { newId } from '../ids.ts';
import type { ActRule } from '../rules.ts';
import { sql } from '../sql.ts';
import { authorize } from '../writes/lock.ts';
import { write } from '../writes/write.ts';
import type { ReceivedFile } from './file-store.ts';
import { fileMessages } from './files.messages.ts';
import { filesOf } from './files.ts';
import { holdBytes } from './hold-bytes.ts';
import { StoredFileEntity } from './stored-file.entity.ts';

/** Bytes of a file. */
export const largestFile = 50_000_000;

/** In milliseconds: how long a file waits to be used. */
const keptFor = 24 * 3_600_000;

/** Of one person or key: what they can fill the disk with. */
const mostFiles = 50;
const mostBytes = 10 * largestFile;

export interface StoredFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly byteSize: number;
  readonly sha256: string;
  readonly expiresAt: Date;
}

/**
 * Takes in a file as it arrives, counting and looking at what it is, never holding more of it than a piece. It is its uploader's alone
 * until something uses it, and gone within a day when nothing does.
 * @throws {Refusal} OUT_OF_RANGE for one that is empty or too large, INVALID for a type that is not taken, LIMIT_EXCEEDED for too many waiting
 */
export async function storeFile(ctx: Context, rule: ActRule, source: AsyncIterable<Uint8Array>, fileName: string | null): Promise<StoredFile> {
  authorize(ctx, rule, undefined);
  await refuseTooMany(ctx);
  const { store } = await filesOf(ctx.database);
  const look = createLook();
  const received = await store.receive(ctx.principal.workspaceId, looked(source, look));
  try {
    return await noteFile(ctx, rule, received, { fileName, mediaType: look.type() });
  } finally {
    await received.discard();
  }
}

async function refuseTooMany({ database, principal }: Context): Promise<void> {
  const [waiting] = await database.read<{ files: number; bytes: string }>(sessionOf(principal), sql`
    select count(*)::integer as files, coalesce(sum(byte_size), 0)::text as bytes from stored_file
    where workspace_id = ${principal.workspaceId}::uuid and uploaded_by = ${principal.id}::uuid and used_at is null and expires_at > now()`);
  if (waiting!.files < mostFiles && Number(waiting!.bytes) < mostBytes) return;
  throw new Refusal({ code: 'LIMIT_EXCEEDED', message: fileMessages.tooManyWaiting, values: { files: mostFiles, bytes: mostBytes } });
}

async function noteFile(ctx: Context, rule: ActRule, received: ReceivedFile, { fileName, mediaType }: { fileName: string | null; mediaType: MediaType }): Promise<StoredFile> {
  const { sha256, byteSize } = received;
  const facts = { fileName: fileNameFor(fileName, mediaType), mediaType, byteSize, sha256, expiresAt: new Date(Date.now() + keptFor) };
  const { workspaceId, id: uploadedBy } = ctx.principal;
  const { userErrors, ...made } = await write(ctx, { rule }, async ({ em }) => {
    await holdBytes(em, workspaceId, sha256);
    const file = em.create(StoredFileEntity, { workspaceId, id: newId(), uploadedBy, usedAt: null, ...facts });
    await em.flush();
    // The row first: whoever clears away bytes that no row knows waits for us, and then finds it.
    await received.keep();
    return { fileId: file.id };
  });
  if (userErrors.length > 0) throw new Refusal(...userErrors);
  return { fileId: made.fileId!, ...facts };
}

interface Look {
  add(piece: Uint8Array): void;
  /** Once everything was added. */
  type(): MediaType;
}

/** Looks at a file while it passes, and refuses as soon as it can. */
function createLook(): Look {
  const text = createTextCheck();
  let head = Buffer.alloc(0);
  let byteSize = 0;
  let known: MediaType | null = null;
  const settle = (): MediaType => {
    known ??= mediaTypeOf(head);
    if (known === null) throw refused('INVALID', fileMessages.typeRefused);
    return known;
  };
  return {
    add(piece) {
      byteSize += piece.byteLength;
      if (byteSize > largestFile) throw refused('OUT_OF_RANGE', fileMessages.tooLarge);
      text.add(piece);
      if (head.length < headSize) head = Buffer.concat([head, piece.subarray(0, headSize - head.length)]);
      if (head.length === headSize) settle();
    },
    type() {
      if (byteSize === 0) throw refused('OUT_OF_RANGE', fileMessages.empty);
      const type = settle();
      if (isTextType(type) && !text.isText()) throw refused('INVALID', fileMessages.typeRefused);
      return type;
    },
  };
}

async function* looked(source: AsyncIterable<Uint8Array>, look: Look): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    look.add(piece);
    yield piece;
  }
  // Before anything is kept.
  look.type();
}

function refused(code: 'INVALID' | 'OUT_OF_RANGE', message: (typeof fileMessages)[keyof typeof fileMessages]): Refusal {
  return new Refusal({ code, message, ...(message === fileMessages.tooLarge && { values: { limit: largestFile } }) });
}
