import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../platform/context.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { ImportKind } from './import.entity.ts';
import type { Cells, LineReader, Problem } from './line.ts';

/** A field that a file of a kind may have. */
export interface FieldDefinition {
  readonly name: string;
  readonly description: string;
  /** Headers that stand for it beside its name, in small letters without spaces and punctuation. */
  readonly synonyms: readonly string[];
  /** No line can do without. */
  readonly isRequired?: boolean;
}

/** What one kind of file holds, how a line is checked, and how lines are written. */
export interface ImportDefinition<Line = unknown> {
  readonly kind: ImportKind;
  readonly fields: readonly FieldDefinition[];
  /** Whether a name that is not among the fields is one all the same: a name in some language. */
  readonly isField?: (name: string) => boolean;
  /** What a line says; its value counts only where the reader noted no problem. */
  readonly check: (asked: CheckedLine) => Line;
  /** What tells the line's record from others: two lines with one key are a mistake. */
  readonly keyOf: (line: Line) => string;
  /** Writes a batch, whole: every line that has no problem. */
  readonly write: (batch: Batch<Line>) => Promise<Outcome>;
}

export interface CheckedLine {
  readonly ctx: Context;
  readonly cells: Cells;
  readonly reader: LineReader;
  /** The system that external references are of, where the line names none. */
  readonly defaultSystem: string | null;
}

/** A line that is well in itself. */
export interface Numbered<Line> {
  readonly line: number;
  readonly value: Line;
}

export interface Batch<Line> {
  readonly ctx: Context;
  readonly em: EntityManager;
  readonly record: Write['record'];
  readonly lines: readonly Numbered<Line>[];
  /** Whether an earlier batch would have made the record of this key. Only a trial, which writes nothing, has such. */
  readonly isPromised: (key: string) => boolean;
}

/** What a batch did, or would have done. */
export interface Outcome {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  /** What was written, in order, for the digest that the audit log keeps. */
  readonly written: readonly unknown[];
}
