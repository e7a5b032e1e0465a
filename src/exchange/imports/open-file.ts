import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { decode } from '../csv/decode.ts';
import { detectEncoding } from '../csv/detect-encoding.ts';
import { type CsvRecord, detectDelimiter, readRecords, UnreadableFileError } from '../csv/read-records.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import { readUpload } from '../uploads/read-upload.ts';
import type { ImportRecord } from './import.entity.ts';
import { mostLines } from './read-lines.ts';

/** How a file is to be read. */
export interface FileShape {
  readonly encoding: string;
  readonly delimiter: string;
}

/** Tells encoding and delimiter, unless the import says them. */
export async function detectShape(ctx: Context, { uploadId, encoding, delimiter }: Pick<ImportRecord, 'encoding' | 'delimiter'> & { uploadId: string }): Promise<FileShape> {
  const known = encoding ?? await detectEncoding(readUpload(ctx, uploadId));
  return { encoding: known, delimiter: delimiter ?? await detectDelimiter(decode(readUpload(ctx, uploadId), known)) };
}

export interface OpenFile {
  readonly headers: readonly string[];
  readonly records: AsyncGenerator<CsvRecord>;
  /** Bytes read so far. */
  readonly position: () => number;
}

/**
 * Opens a file behind its header.
 * @throws {Refusal} for a file without one
 * @throws {UnreadableFileError}
 */
export async function openFile(ctx: Context, uploadId: string, { encoding, delimiter }: FileShape): Promise<OpenFile> {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of readUpload(ctx, uploadId)) {
      read += chunk.byteLength;
      yield chunk;
    }
  }
  const records = readRecords(decode(counted(), encoding), delimiter);
  const first = await records.next();
  if (first.done === true) throw new Refusal({ code: 'INVALID', message: exchangeMessages.emptyFile });
  return { headers: first.value.cells, records: bounded(records), position: () => read };
}

async function* bounded(records: AsyncGenerator<CsvRecord>): AsyncGenerator<CsvRecord> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count > mostLines) throw new UnreadableFileError(record.line, new Refusal({ code: 'LIMIT_EXCEEDED', message: exchangeMessages.tooManyLines, values: { limit: mostLines } }));
    yield record;
  }
}
