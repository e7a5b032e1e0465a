import type { SightRule } from '../rules.ts';
import type { Sql } from '../sql.ts';
import type { PageDeclaration } from './page.ts';
import type { Join, Link, Reader, Row, TypeClass } from './reader.ts';

/** How one field of a public type is read. */
export type FieldDeclaration = ExpressionField | ComputedField | OneField | ListField | PageField;

interface Ruled {
  /** Who may see the field; the type's own rule when absent. A withheld value is null, also to filters and order. */
  readonly rule?: SightRule;
}

/** A column, or any SQL expression over the row. */
export interface ExpressionField extends Ruled {
  readonly kind: 'expression';
  readonly sql: (row: Row, reader: Reader, args: Record<string, unknown>) => Sql;
  /** Turns the JSON value into what the field's scalar expects. */
  readonly convert?: (value: unknown, reader: Reader) => unknown;
}

/** A field that needs code: computed from columns of the row, which arrive under the names given in `needs`. */
export interface ComputedField extends Ruled {
  readonly kind: 'computed';
  readonly needs: Readonly<Record<string, string>>;
  readonly compute: (needed: Record<string, unknown>, reader: Reader, args: Record<string, unknown>) => unknown;
}

/** A related record; with `latest`, the newest of several. */
export interface OneField extends Ruled {
  readonly kind: 'one';
  readonly type: () => TypeClass;
  readonly link: Link | Join;
  readonly latest?: (row: Row) => Sql;
}

/** All related records, where the domain bounds their number. */
export interface ListField extends Ruled {
  readonly kind: 'list';
  readonly type: () => TypeClass;
  readonly link: Link | Join;
  readonly order: readonly string[];
  readonly where?: (row: Row) => Sql;
}

/** A keyset-paged connection of related records. */
export interface PageField extends Ruled {
  readonly kind: 'page';
  readonly page: () => PageDeclaration;
  readonly link: Link | Join;
  /** The kinds of records that its rows can be about, by the name of the type that has the field. */
  readonly about?: (owner: string) => readonly string[];
}

/** How a public type is read: its table, who sees which of its rows, and its fields. */
export interface TypeDeclaration {
  /** The type's name in the schema. */
  readonly name: string;
  /** The name that global ids carry; an interface's for all its types. */
  readonly idName: string;
  readonly table: string;
  readonly rule: SightRule;
  /** In a table shared by several types: the column that tells them apart, and the schema name for each of its values. */
  readonly discriminator?: { readonly column: string; readonly types: Map<string, string> };
  readonly fields: Map<string, FieldDeclaration>;
  /** Concrete types read through this declaration, by schema name. */
  readonly concrete: Map<string, TypeDeclaration>;
  /** The interface whose declaration this concrete type completes. */
  readonly base?: TypeDeclaration;
}

const declarations = new Map<TypeClass, TypeDeclaration>();

export function register(type: TypeClass, declaration: TypeDeclaration): void {
  declarations.set(type, declaration);
}

/** The declaration of a class; an error of ours when it has none. */
export function declarationOf(type: TypeClass): TypeDeclaration {
  const found = declarations.get(type);
  if (found === undefined) throw new Error(`${type.name} is read, but does not declare how.`);
  return found;
}

/** Every declared class with its declaration. */
export function allTypes(): ReadonlyMap<TypeClass, TypeDeclaration> {
  return declarations;
}

/** The class that global ids of this name stand for. Concrete types of a shared table are found under their interface's name. */
export function nodeType(idName: string): TypeClass | null {
  for (const [type, declaration] of allTypes()) {
    if (declaration.idName === idName && declaration.base === undefined) return type;
  }
  return null;
}

/** The declaration of a field of a type, its interface's included. */
export function fieldOf(declaration: TypeDeclaration, name: string): FieldDeclaration | undefined {
  return declaration.fields.get(name) ?? declaration.base?.fields.get(name);
}
