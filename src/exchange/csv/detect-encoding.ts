import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** The encodings that are told apart; others may be named. */
const guessed: Readonly<Record<string, string>> = {
  Big5: 'big5', GB18030: 'gb18030', 'UTF-16LE': 'utf-16le', 'UTF-16BE': 'utf-16be', 'windows-1252': 'windows-1252', 'ISO-8859-1': 'windows-1252',
};

/** Bytes that the statistics look at. */
const sampleSize = 64 * 1024;

/**
 * The encoding of a text file. A byte order mark says it; what is valid UTF-8 to the end is UTF-8, since no other encoding's text is so by
 * chance; the rest is told by the frequency of characters, among those that partners' systems write.
 */
export async function detectEncoding(source: AsyncIterable<Uint8Array>): Promise<string> {
  let isUtf8 = true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sample: Uint8Array[] = [];
  let sampled = 0;
  let isFirst = true;
  for await (const chunk of source) {
    if (isFirst) {
      const marked = markedEncoding(chunk) ?? zeroedEncoding(chunk);
      if (marked !== null) return marked;
      isFirst = false;
    }
    isUtf8 &&= isDecodable(decoder, chunk, true);
    // Headers are often plain ASCII, which tells nothing: the sample begins with the first character that does.
    const start = sampled > 0 ? 0 : chunk.findIndex((byte) => byte > 0x7f);
    if (start >= 0 && sampled < sampleSize) {
      sample.push(chunk.subarray(start, start + sampleSize - sampled));
      sampled += sample.at(-1)!.byteLength;
    }
  }
  return isUtf8 && isDecodable(decoder, new Uint8Array(), false) ? 'utf-8' : guess(Buffer.concat(sample));
}

/** The name under which an encoding is decoded; null for one that is not known. */
export function knownEncoding(name: string): string | null {
  const encoding = name.trim().toLowerCase();
  return encoding !== '' && encoding.length <= 40 && !notTexts.has(encoding) && iconv.encodingExists(encoding) ? encoding : null;
}

/** What the library calls encodings and are none of texts. */
const notTexts = new Set(['base64', 'hex', 'binary', 'internal']);

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: the header's commas and Latin letters have a zero beside each. */
function zeroedEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2_000);
  const zeros = [0, 1].map((side) => head.filter((byte, index) => index % 2 === side && byte === 0).length);
  if (zeros[1]! > head.length / 20 && zeros[0]! < zeros[1]! / 4) return 'utf-16le';
  return zeros[0]! > head.length / 20 && zeros[1]! < zeros[0]! / 4 ? 'utf-16be' : null;
}

function isDecodable(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function guess(sample: Buffer): string {
  const likely = analyse(sample).find(({ name }) => guessed[name] !== undefined);
  return likely === undefined ? 'windows-1252' : guessed[likely.name]!;
}
