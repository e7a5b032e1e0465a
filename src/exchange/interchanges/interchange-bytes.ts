import type { EntityManager } from '@mikro-orm/postgresql';
import { inChunks } from '../stored-bytes.ts';

/** Bytes of a stored file, chunk by chunk, through the transaction that works on it. */
export async function* bytesOf(em: EntityManager, table: 'upload' | 'interchange', { workspaceId, id }: { workspaceId: string; id: string }): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const [row] = await em.execute<{ bytes: Uint8Array }[]>(`select bytes from ${table}_chunk where workspace_id = ? and ${table}_id = ? and number = ?`, [workspaceId, id, number]);
    if (row === undefined) return;
    yield row.bytes;
  }
}

/** The part of a file from one byte to before another. */
export async function* partOfFile(source: AsyncIterable<Uint8Array>, from: number, to: number): AsyncGenerator<Uint8Array> {
  let position = 0;
  for await (const chunk of source) {
    const [start, end] = [Math.max(from - position, 0), Math.min(to - position, chunk.byteLength)];
    if (start < end) yield chunk.subarray(start, end);
    position += chunk.byteLength;
    if (position >= to) return;
  }
}

/** Keeps an interchange byte for byte. */
export async function keepBytes(em: EntityManager, { workspaceId, id }: { workspaceId: string; id: string }, source: AsyncIterable<Uint8Array>): Promise<void> {
  let number = 0;
  for await (const bytes of inChunks(source)) {
    await em.execute('insert into interchange_chunk (workspace_id, interchange_id, number, bytes) values (?, ?, ?, ?)', [workspaceId, id, number, bytes], 'run');
    number += 1;
  }
}
