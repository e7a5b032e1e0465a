import type { Principal } from '../principal.ts';
import type { Sql } from '../sql.ts';

/** The columns of one aliased table row: `row('partner_id')` is `"t3"."partner_id"`. */
export type Row = (column: string) => Sql;

/** What expressions may depend on besides the row: who asks, in which language, at what time. */
export interface Reader {
  readonly principal: Principal;
  /** BCP 47 tags, best first. */
  readonly locales: readonly string[];
  readonly now: Date;
  /** The kinds of records that what is read here can be about, where the way to it says so; any when absent. */
  readonly about?: readonly string[] | undefined;
}

/** A class that stands for a public type; the declarations hang on it. */
export type TypeClass = abstract new (...args: never[]) => object;

/** Joins a child row to its parent row, column by column; the workspace is always part of it. */
export type Link = Readonly<Record<string, string>>;

/** The same as a condition, where equal columns cannot say it; the workspace is added to it. */
export type Join = (parent: Row, child: Row, args: Record<string, unknown>) => Sql;
