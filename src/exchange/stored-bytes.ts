/** Files stand in the database in chunks, so that any server of the database can go on with what another took in. */

/** Bytes of a chunk. */
export const chunkSize = 512 * 1024;

/** Cuts a stream of any pieces into chunks of one size; the last one is what is left. */
export async function* inChunks(source: AsyncIterable<Uint8Array>, size = chunkSize): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    waiting.push(piece);
    length += piece.byteLength;
    if (length < size) continue;
    const joined = Buffer.concat(waiting);
    const whole = joined.length - (joined.length % size);
    for (let at = 0; at < whole; at += size) yield joined.subarray(at, at + size);
    waiting = [joined.subarray(whole)];
    length = joined.length - whole;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
