import iconv from 'iconv-lite';

/** What stands in a decoded text where bytes were no character of the encoding. */
export const unreadable = '\uFFFD';

/** Decodes a stream of bytes piece by piece; a byte order mark is left out. */
export async function* decode(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let isFirst = true;
  for await (const chunk of source) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (text === '') continue;
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}
