import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../../platform/errors/refusal.ts';
import { exchangeMessages } from '../exchange.messages.ts';

/** One record of the file. */
export interface CsvRecord {
  /** The line of the file on which it begins, from 1: quoted cells may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file cannot be read on from a line. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(readonly line: number, readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** Characters of a record. */
const longestRecord = 1_000_000;

/** Excel writes the delimiter into a line of its own before the header. */
const separatorLine = /^sep=(.)(\r\n|\n|\r)/;

/**
 * The records of a CSV file (RFC 4180), as they are read; empty lines are left out.
 * @throws {UnreadableFileError} behind the last good record, where the quotation marks break off or a line is too long
 */
export async function* readRecords(source: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  // A broken record is skipped rather than thrown: the parser would throw away the good ones before it that nobody has read yet.
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: longestRecord, skip_records_with_error: true });
  const position: Position = { line: 1, emptyLines: 0, doubled: 0, skipped: 0 };
  let broken: CsvError | null = null;
  parser.on('skip', (error: CsvError) => (broken ??= error));
  // An error of the source or the parser reaches who reads the parser.
  pipeline(Readable.from(withoutSeparatorLine(source, position)), parser, () => undefined);
  let count = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (isBehind(broken, count)) break;
      count += 1;
      yield { line: advance(position, record, info), cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    broken ??= error;
  }
  if (broken !== null) throw new UnreadableFileError(position.line + position.skipped, reasonOf(broken));
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number; readonly empty_lines: number };
}

interface Position {
  /** On which the next record begins, if no empty lines come before it. */
  line: number;
  emptyLines: number;
  /** Line breaks of two characters within quotation marks, which the parser counts as two. */
  doubled: number;
  /** Lines before those that the parser was given. */
  skipped: number;
}

/** The line on which a record begins. The parser tells where it ends. */
function advance(position: Position, cells: readonly string[], { lines, empty_lines: emptyLines }: ParsedRecord['info']): number {
  const line = position.line + emptyLines - position.emptyLines + position.skipped;
  for (const cell of cells) if (cell.includes('\r\n')) position.doubled += cell.split('\r\n').length - 1;
  position.line = lines - position.doubled + 1;
  position.emptyLines = emptyLines;
  return line;
}

function isBehind(broken: CsvError | null, count: number): boolean {
  return broken !== null && count >= (broken as unknown as { records: number }).records;
}

function reasonOf({ code }: CsvError): Refusal {
  const isLong = code === 'CSV_MAX_RECORD_SIZE';
  return new Refusal({ code: 'INVALID', message: isLong ? exchangeMessages.lineTooLong : exchangeMessages.brokenQuotes, ...(isLong && { values: { limit: longestRecord } }) });
}

async function* withoutSeparatorLine(source: AsyncIterable<string>, position: Position): AsyncGenerator<string> {
  let isFirst = true;
  for await (const text of source) {
    const line = isFirst ? separatorLine.exec(text)?.[0] ?? '' : '';
    if (line !== '') position.skipped = 1;
    isFirst = false;
    yield text.slice(line.length);
  }
}

/** The delimiter of a file, told from its beginning: the one that cuts its lines most evenly into most cells. A comma where nothing is cut. */
export async function detectDelimiter(source: AsyncIterable<string>): Promise<string> {
  let beginning = '';
  for await (const text of source) {
    beginning += text;
    if (beginning.length > 64 * 1024) break;
  }
  const said = separatorLine.exec(beginning)?.[1];
  if (said !== undefined) return said;
  const scored = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, score: evenness(beginning, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Cells of the header, times the share of the lines that have as many. */
function evenness(text: string, delimiter: string): number {
  const widths = widthsOf(text.slice(0, 64 * 1024), delimiter).slice(0, 30);
  const [header = 1] = widths;
  return header === 1 ? 0 : header * (widths.filter((width) => width === header).length / widths.length);
}

/** The number of cells of each line that is no empty one; what stands in quotation marks cuts nothing. */
function widthsOf(text: string, delimiter: string): number[] {
  const widths: number[] = [];
  let width = 1;
  let isQuoted = false;
  let isEmpty = true;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && (character === '\n' || character === '\r')) {
      if (!isEmpty) widths.push(width);
      [width, isEmpty] = [1, true];
      continue;
    }
    if (!isQuoted && character === delimiter) width += 1;
    isEmpty = false;
  }
  if (!isEmpty) widths.push(width);
  return widths;
}
