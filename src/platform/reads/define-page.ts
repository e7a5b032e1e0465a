import { ArgsType, type ClassType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { TypeClass } from './reader.ts';
import type { PageDeclaration } from './page.ts';
import { OrderDirection, PageInfo } from './page.type.ts';

/** A page with the schema types made from it. */
export interface DefinedPage extends PageDeclaration {
  readonly connection: ClassType;
  readonly args: ClassType;
}

/**
 * Declares a list once: its connection, edge, arguments, filter and order types follow, all described, all named from one stem.
 * The filter gets `and`, `or` and `not`.
 */
export function definePage(declaration: PageDeclaration): DefinedPage {
  const connection = connectionType(declaration);
  const args = argumentsType(declaration, filterType(declaration), orderType(declaration));
  return { ...declaration, connection, args };
}

function connectionType({ name, type, description }: PageDeclaration): ClassType {
  const Edge = named(`${name}Edge`);
  field(Edge, 'cursor', () => String, { description: 'Opaque; good for after and before on the same list, filter and order.' });
  field(Edge, 'node', type, { description: 'The record.' });
  ObjectType({ simpleResolvers: true, description: `One entry of a list: ${description}` })(Edge);

  const Connection = named(`${name}Connection`);
  field(Connection, 'edges', () => [Edge], { description: 'The page’s records with their cursors.' });
  field(Connection, 'nodes', () => [type()], { description: 'The page’s records, where cursors are not needed.' });
  field(Connection, 'pageInfo', () => PageInfo, { description: 'Where the page stands in the list.' });
  field(Connection, 'totalCount', () => Int, { description: 'Records in the whole filtered list that the asker may see; counted only when selected.', nullable: true });
  ObjectType({ simpleResolvers: true, description })(Connection);
  return Connection;
}

function filterType({ name, filters }: PageDeclaration): ClassType {
  const Filter = named(`${name}Filter`);
  for (const [key, filter] of Object.entries(filters)) field(Filter, key, filter.type, { description: filter.description, nullable: true });
  field(Filter, 'and', () => [Filter], { description: 'All of these hold.', nullable: true });
  field(Filter, 'or', () => [Filter], { description: 'At least one of these holds.', nullable: true });
  field(Filter, 'not', () => Filter, { description: 'This does not hold.', nullable: true });
  InputType({ description: `Conditions that all hold. A value withheld from the asker matches nothing.` })(Filter);
  return Filter;
}

function orderType({ name, orders }: PageDeclaration): ClassType {
  const OrderField = Object.fromEntries(Object.keys(orders).map((key) => [key, key]));
  const described = Object.fromEntries(Object.entries(orders).map(([key, order]) => [key, { description: order.description }]));
  registerEnumType(OrderField, { name: `${name}OrderField`, description: 'What the list can be ordered by; ties are ordered by id.', valuesConfig: described });
  const Order = named(`${name}Order`);
  field(Order, 'field', () => OrderField, { description: 'What to order by.' });
  field(Order, 'direction', () => OrderDirection, { description: 'Which way.', defaultValue: 'ASC' });
  InputType({ description: 'The order of a list. Unknown values come last in ascending order.' })(Order);
  return Order;
}

function argumentsType({ name, defaultSize }: PageDeclaration, filter: TypeClass, order: TypeClass): ClassType {
  const Arguments = named(`${name}PageArguments`);
  field(Arguments, 'first', () => Int, { description: `Records from the start, or after a cursor: 1 to 100, ${defaultSize} when neither first nor last is given.`, nullable: true });
  field(Arguments, 'after', () => String, { description: 'A cursor to start behind.', nullable: true });
  field(Arguments, 'last', () => Int, { description: 'Records from the end, or before a cursor: 1 to 100.', nullable: true });
  field(Arguments, 'before', () => String, { description: 'A cursor to end before.', nullable: true });
  field(Arguments, 'filter', () => filter, { description: 'Which records.', nullable: true });
  field(Arguments, 'orderBy', () => order, { description: 'In which order.', nullable: true });
  ArgsType()(Arguments);
  return Arguments;
}

/** A class that exists for its name: TypeGraphQL reads the schema off classes. */
function named(name: string): ClassType {
  return { [name]: class {} }[name]!;
}

function field(type: TypeClass, name: string, returns: () => unknown, options: { description: string; nullable?: boolean; defaultValue?: unknown }): void {
  Field(returns as never, options)(type.prototype as object, name, undefined as never);
}
