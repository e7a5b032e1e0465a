import type { Context } from '../../platform/context.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import { unreadable } from '../csv/decode.ts';
import { type CsvRecord, UnreadableFileError } from '../csv/read-records.ts';
import type { CheckedLine, ImportDefinition, Numbered } from './import-definition.ts';
import { type Problem, readLine } from './line.ts';
import type { FieldReader } from './mapping.ts';

/** A part of the file that is written in one transaction. */
export interface FileBatch {
  /** From 0. */
  readonly number: number;
  /** Lines of it, good and bad. */
  readonly lineCount: number;
  /** The good ones. */
  readonly lines: readonly Numbered<unknown>[];
  readonly problems: readonly Problem[];
}

/** Lines of a batch: enough that the cost of a transaction is spread, few enough that nobody waits for one. */
export const batchSize = 1_000;

/** Lines of a file, so that what is remembered of it stays bounded. */
export const mostLines = 500_000;

interface LineSource {
  readonly definition: ImportDefinition;
  readonly fields: FieldReader;
  readonly defaultSystem: string | null;
  readonly ctx: Context;
}

/** Cuts a file into batches of checked lines, always at the same places, so that a run can go on where another ended. */
export async function* readBatches(records: AsyncIterable<CsvRecord>, source: LineSource): AsyncGenerator<FileBatch> {
  const seen = new Map<string, number>();
  let batch = emptyBatch(0);
  let end: UnreadableFileError | null = null;
  try {
    for await (const record of records) {
      addRecord(batch, record, source, seen);
      if (batch.lineCount < batchSize) continue;
      yield batch;
      batch = emptyBatch(batch.number + 1);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    end = error;
  }
  // What was read before the file broke off is told of as well.
  if (batch.lineCount > 0) yield batch;
  if (end !== null) throw end;
}

interface OpenBatch extends FileBatch {
  lineCount: number;
  readonly lines: Numbered<unknown>[];
  readonly problems: Problem[];
}

function emptyBatch(number: number): OpenBatch {
  return { number, lineCount: 0, lines: [], problems: [] };
}

function addRecord(batch: OpenBatch, { line, cells }: CsvRecord, { definition, fields, defaultSystem, ctx }: LineSource, seen: Map<string, number>): void {
  batch.lineCount += 1;
  const read = fields.read(cells);
  const reader = readLine(line, read);
  if (cells.length > fields.width) reader.problems.push({ line, field: null, code: 'INVALID', message: exchangeMessages.tooManyCells });
  for (const [field, cell] of read) {
    if (cell?.includes(unreadable) === true) reader.problems.push({ line, field, code: 'INVALID', message: exchangeMessages.unreadable });
  }
  const asked: CheckedLine = { ctx, cells: read, reader, defaultSystem };
  const value = reader.problems.length === 0 ? definition.check(asked) : null;
  if (reader.problems.length === 0) noteKey(definition.keyOf(value), line, reader.problems, seen);
  if (reader.problems.length === 0) batch.lines.push({ line, value });
  else batch.problems.push(...reader.problems);
}

/** A record is on one line: of two, which one counts would depend on which was read last. */
function noteKey(key: string, line: number, problems: Problem[], seen: Map<string, number>): void {
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, line);
  else problems.push({ line, field: null, code: 'DUPLICATE', message: exchangeMessages.lineTwice, values: { line: earlier } });
}
