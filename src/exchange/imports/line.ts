import { Refusal, type UserErrorCode } from '../../platform/errors/refusal.ts';
import type { Message, MessageValues } from '../../platform/messages.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { exchangeMessages } from '../exchange.messages.ts';

/** The cells of one line by field: trimmed, null where blank. What no column is mapped to is not there. */
export type Cells = ReadonlyMap<string, string | null>;

/** Something wrong with a line. */
export interface Problem {
  readonly line: number;
  /** The field; null for the line as a whole. */
  readonly field: string | null;
  readonly code: UserErrorCode;
  readonly message: Message;
  readonly values?: MessageValues;
}

/** Reads the cells of one line, and notes what is wrong with each rather than stop at the first. */
export interface LineReader {
  readonly problems: Problem[];
  /** What a cell says; undefined where the field is not mapped, or the cell is wrong. */
  read<Value>(field: string, reader: (cell: string | null, path: readonly string[]) => Value): Value | undefined;
  /** Runs a check of several cells. */
  check<Value>(work: () => Value): Value | undefined;
}

export function readLine(line: number, cells: Cells): LineReader {
  const problems: Problem[] = [];
  const check: LineReader['check'] = (work) => {
    try {
      return work();
    } catch (error) {
      problems.push(...problemsOf(line, error));
      return undefined;
    }
  };
  return { problems, check, read: (field, reader) => (cells.has(field) ? check(() => reader(cells.get(field)!, [field])) : undefined) };
}

/** What an expected error says of a line; whatever else is thrown goes on. */
export function problemsOf(line: number, error: unknown): Problem[] {
  if (!(error instanceof Refusal)) throw error;
  // Checks that are shared with the mutations name their field from `input`.
  return error.facts.map(({ code, message, values, field = [] }) => ({ line, code, message, values, field: field.find((part) => part !== 'input') ?? null }));
}

function wrong(message: Message, path: readonly string[], values?: MessageValues): Refusal {
  return new Refusal({ code: 'INVALID', message, field: path, ...(values && { values }) });
}

/** One of a list of values, whatever the case and the spaces. */
export function choiceOf<Value extends string>(known: readonly Value[]): (cell: string | null, path: readonly string[]) => Value | null {
  const byName = new Map(known.map((value) => [value as string, value]));
  return (cell, path) => {
    if (cell === null) return null;
    const value = byName.get(cell.toUpperCase().replaceAll(/[\s-]+/g, '_'));
    if (value === undefined) throw wrong(exchangeMessages.unknownValue, path, { known: known.join(', ') });
    return value;
  };
}

const yes = new Set(['true', 'yes', 'y', '1', 'x', '是']);
const no = new Set(['false', 'no', 'n', '0', '否']);

/** Yes or no; blank is null. */
export function yesOrNo(cell: string | null, path: readonly string[]): boolean | null {
  if (cell === null) return null;
  const word = cell.toLowerCase();
  if (!yes.has(word) && !no.has(word)) throw wrong(exchangeMessages.unknownValue, path, { known: 'true, false, yes, no, 1, 0, 是, 否' });
  return yes.has(word);
}

/** A day as ISO 8601 writes it. Others write days and months either way round, so nothing else is guessed at. */
export function dayOf(cell: string | null, path: readonly string[]): string | null {
  if (cell === null) return null;
  try {
    return LocalDate.parseValue(cell.replaceAll('/', '-'));
  } catch {
    throw wrong(exchangeMessages.notADate, path);
  }
}

/** A number as text, exact, without separators. */
export function decimalOf(cell: string | null, path: readonly string[]): string | null {
  if (cell === null) return null;
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(cell)) throw wrong(exchangeMessages.notANumber, path);
  return cell;
}

/** A currency that amounts can be of. */
export function currencyOf(cell: string | null, path: readonly string[]): string | null {
  const code = cell?.toUpperCase() ?? null;
  if (code !== null && !currencies.has(code)) throw wrong(exchangeMessages.notACurrency, path);
  return code;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
