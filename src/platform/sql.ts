import { Sql, empty, join, raw } from 'sql-template-tag';
import sql from 'sql-template-tag';

/** SQL is written in tagged templates: every `${value}` is a bound parameter, every nested `sql` a fragment. */
export { Sql, empty, join, raw, sql };

/** An identifier that this program chose itself (a column, an alias), quoted. Never for text that a client sent. */
export function identifier(name: string): Sql {
  return raw(`"${name.replaceAll('"', '""')}"`);
}

/** A column of an aliased table. */
export function column(alias: string, name: string): Sql {
  return raw(`"${alias}"."${name}"`);
}

/** A text constant written into the statement, so that statements of one shape share one plan. For this program's own constants only. */
export function literal(text: string): Sql {
  return raw(`'${text.replaceAll("'", "''")}'`);
}

/** All conditions hold; `true` when there are none. */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('true') : join(conditions.map((condition) => sql`(${condition})`), ' and ');
}

/** At least one condition holds; `false` when there are none. */
export function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('false') : sql`(${join(conditions.map((condition) => sql`(${condition})`), ' or ')})`;
}
