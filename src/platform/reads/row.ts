import type { TypeDeclaration, FieldDeclaration } from './declaration.ts';
import type { Link, Reader, Row } from './reader.ts';
import type { Sight } from '../rules.ts';
import { column, every, identifier, raw, type Sql, sql } from '../sql.ts';

/** A row that remembers its alias. */
export type AliasedRow = Row & { readonly alias: string };

export function rowOf(alias: string): AliasedRow {
  return Object.assign((name: string) => column(alias, name), { alias });
}

export function from(declaration: TypeDeclaration, row: AliasedRow): Sql {
  return sql`${identifier(declaration.table)} as ${identifier(row.alias)}`;
}

/** The condition that the type's rule puts on its rows for this reader. Whatever a rule shows, it shows of the reader's workspace only. */
export function visible(declaration: TypeDeclaration, row: Row, reader: Reader, rule = declaration.rule): Sql {
  const workspace = row(declaration.table === 'workspace' ? 'id' : 'workspace_id');
  return every([sql`${workspace} = ${reader.principal.workspaceId}::uuid`, conditionOf(rule.sees(reader.principal, reader.about), row)]);
}

export function conditionOf(sight: Sight, row: Row): Sql {
  return typeof sight === 'function' ? sight(row) : raw(sight ? 'true' : 'false');
}

/** An expression that is null wherever the field's rule withholds it. */
export function guarded(field: FieldDeclaration, row: Row, reader: Reader, expression: Sql): Sql {
  const sight = field.rule?.sees(reader.principal) ?? true;
  if (sight === true) return expression;
  return sight === false ? raw('null') : sql`case when ${sight(row)} then ${expression} end`;
}

/** Parent and child belong together, and to one workspace. */
export function linked(link: Link, parent: Row, child: Row, parentType: TypeDeclaration, childType: TypeDeclaration): Sql {
  const pairs = Object.entries(link).map(([of, to]) => sql`${child(to)} = ${parent(of)}`);
  const isGlobal = parentType.table === 'workspace' || childType.table === 'workspace';
  return every(isGlobal ? pairs : [sql`${child('workspace_id')} = ${parent('workspace_id')}`, ...pairs]);
}
