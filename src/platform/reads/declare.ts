import 'reflect-metadata';
import { Arg, Args, Field, FieldResolver, InterfaceType, ObjectType, Resolver } from 'type-graphql';
import { toGlobalId } from '../ids.ts';
import type { SightRule } from '../rules.ts';
import { declarationOf, type FieldDeclaration, type PageField, register, type TypeDeclaration } from './declaration.ts';
import type { Join, Link, Reader, Row, TypeClass } from './reader.ts';
import type { DefinedPage } from './define-page.ts';
import type { Sql } from '../sql.ts';

/**
 * Decorators that declare a public type and how it is read in one place. Field decorators only note what they are told; the class
 * decorator, which runs last, gives the notes to TypeGraphQL and to the read compiler.
 */

/** What TypeGraphQL takes as a field's type: a class, a scalar, an enumeration, or a list of one. */
export type ReturnType = () => unknown;

export interface FieldOptions {
  readonly description: string;
  readonly nullable?: boolean;
  readonly deprecationReason?: string;
  readonly rule?: SightRule;
  readonly args?: Readonly<Record<string, ArgumentOptions>>;
}

interface ArgumentOptions {
  readonly type: ReturnType;
  readonly description: string;
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

interface Note {
  readonly name: string;
  readonly type: ReturnType;
  readonly options: FieldOptions;
  readonly declaration: FieldDeclaration;
  readonly page?: () => DefinedPage;
}

const notes = new WeakMap<object, Note[]>();

function note(entry: Omit<Note, 'name'>): PropertyDecorator {
  return (prototype, key) => {
    const own = notes.get(prototype) ?? [];
    own.push({ ...entry, name: String(key) });
    notes.set(prototype, own);
  };
}

/** A field that is a column of the type's table. */
export function column(type: ReturnType, options: FieldOptions & { readonly column: string; readonly convert?: (value: unknown, reader: Reader) => unknown }): PropertyDecorator {
  return expression(type, { ...options, sql: (row) => row(options.column) });
}

/** A field that is an SQL expression over its row. */
export function expression(type: ReturnType, options: FieldOptions & {
  readonly sql: (row: Row, reader: Reader, args: Record<string, unknown>) => Sql;
  readonly convert?: (value: unknown, reader: Reader) => unknown;
}): PropertyDecorator {
  const { sql, convert, rule } = options;
  return note({ type, options, declaration: { kind: 'expression', sql, ...(convert && { convert }), ...(rule && { rule }) } });
}

/** A field computed by code from columns of its row. */
export function computed(type: ReturnType, options: FieldOptions & {
  readonly needs: Readonly<Record<string, string>>;
  readonly compute: (needed: Record<string, unknown>, reader: Reader, args: Record<string, unknown>) => unknown;
}): PropertyDecorator {
  const { needs, compute, rule } = options;
  return note({ type, options, declaration: { kind: 'computed', needs, compute, ...(rule && { rule }) } });
}

/** A related record; with `latest`, the one of several for which that is greatest. */
export function one(type: () => TypeClass, options: FieldOptions & { readonly link: Link | Join; readonly latest?: (row: Row) => Sql }): PropertyDecorator {
  const { link, latest, rule } = options;
  return note({ type, options, declaration: { kind: 'one', type, link, ...(latest && { latest }), ...(rule && { rule }) } });
}

/** All related records, as a plain list; only where the domain bounds them. */
export function list(type: () => TypeClass, options: FieldOptions & { readonly link: Link | Join; readonly order: readonly string[]; readonly where?: (row: Row) => Sql }): PropertyDecorator {
  const { link, order, where, rule } = options;
  return note({ type: () => [type()], options, declaration: { kind: 'list', type, link, order, ...(where && { where }), ...(rule && { rule }) } });
}

/** A connection of related records. */
export function page(defined: () => DefinedPage, options: FieldOptions & Pick<PageField, 'link' | 'about'>): PropertyDecorator {
  const { link, about, rule } = options;
  return note({ type: () => defined().connection, options, page: defined, declaration: { kind: 'page', page: defined, link, ...(about && { about }), ...(rule && { rule }) } });
}

interface TypeOptions {
  readonly description: string;
  readonly table: string;
  /** Who sees which rows. */
  readonly rule: SightRule;
  readonly implements?: TypeClass | readonly TypeClass[];
}

/** An interface of several types, whose fields each of them reads from its own table: `Node`, `Versioned`. */
export function sharedInterface(options: { readonly name: string; readonly description: string }): ClassDecorator {
  return (target) => {
    for (const entry of notes.get(target.prototype as object) ?? []) announce(target.prototype as object, entry, false);
    InterfaceType(options.name, { description: options.description })(target as never);
  };
}

/** A public object type that is read from a table. */
export function readType(options: TypeOptions): ClassDecorator {
  return (target) => {
    const type = target as unknown as TypeClass;
    register(type, declare(type, blank(type.name, options)));
    ObjectType({ description: options.description, ...(options.implements && { implements: options.implements as never }) })(target);
  };
}

/** A public interface whose types share one table, told apart by a column. */
export function readInterface(options: TypeOptions & { readonly discriminator: string }): ClassDecorator {
  return (target) => {
    const type = target as unknown as TypeClass;
    register(type, declare(type, { ...blank(type.name, options), discriminator: { column: options.discriminator, types: new Map() } }));
    InterfaceType({ description: options.description, ...(options.implements && { implements: options.implements as never }) })(target as never);
  };
}

/** One of the types of an interface: the rows whose discriminator has the value. Its own fields stand with it. */
export function readVariant(options: { readonly of: TypeClass; readonly value: string; readonly description: string }): ClassDecorator {
  return (target) => {
    const type = target as unknown as TypeClass;
    const base = declarationOf(options.of);
    const declaration = declare(type, { name: type.name, idName: base.idName, table: base.table, rule: base.rule, base, fields: new Map(), concrete: new Map() });
    base.discriminator?.types.set(options.value, type.name);
    base.concrete.set(type.name, declaration);
    register(type, declaration);
    ObjectType({ description: options.description, implements: options.of })(target);
  };
}

/** Adds fields to a type of a lower room, which never learns of it. */
export function addsTo(of: () => TypeClass): ClassDecorator {
  return (target) => {
    declare(target as unknown as TypeClass, declarationOf(of()), true);
    Resolver(of as never)(target);
  };
}

/** A declaration with what the implemented interfaces bring. */
function blank(name: string, { table, rule, implements: interfaces = [] }: TypeOptions): TypeDeclaration {
  const fields = new Map<string, FieldDeclaration>([['id', identity(name)]]);
  for (const type of [interfaces].flat()) {
    for (const entry of notes.get(type.prototype as object) ?? []) if (entry.name !== 'id') fields.set(entry.name, entry.declaration);
  }
  return { name, idName: name, table, rule, fields, concrete: new Map() };
}

/** The opaque global id: what the record is, and its uuid. */
function identity(idName: string): FieldDeclaration {
  return { kind: 'computed', needs: { id: 'id' }, compute: ({ id }) => toGlobalId(idName, String(id)) };
}

function declare(type: TypeClass, declaration: TypeDeclaration, isAddition = false): TypeDeclaration {
  for (const entry of notes.get(type.prototype as object) ?? []) {
    declaration.fields.set(entry.name, entry.declaration);
    announce(type.prototype as object, entry, isAddition);
  }
  return declaration;
}

/** Tells TypeGraphQL of a field. Fields with arguments are announced as methods, which is where it looks for arguments. */
function announce(prototype: object, { name, type, options, page: defined }: Note, isAddition: boolean): void {
  const { description, nullable, deprecationReason, args = {} } = options;
  const settings = { description, nullable: nullable === true, ...(deprecationReason && { deprecationReason }) };
  const isMethod = isAddition || defined !== undefined || Object.keys(args).length > 0;
  if (isMethod) Object.defineProperty(prototype, name, { value: neverCalled, configurable: true });
  if (isAddition) FieldResolver(type as never, settings)(prototype, name, { value: neverCalled });
  else Field(type as never, settings)(prototype, name, isMethod ? { value: neverCalled } : (undefined as never));
  Object.entries(args).forEach(([argument, { type: argumentType, ...rest }], index) => Arg(argument, argumentType as never, rest)(prototype, name, index));
  if (defined !== undefined) Args(() => defined().args as never)(prototype, name, 0);
}

/** Declared fields are resolved from their row; TypeGraphQL's own resolver is replaced once the schema is built. */
function neverCalled(): never {
  throw new Error('A declared field was resolved before its schema was finished.');
}
