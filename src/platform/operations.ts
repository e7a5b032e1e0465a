import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import type { Database } from './database/database.ts';

/** A validated operation of the public schema, asked from within. */
export interface InnerOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ctx: Context;
}

/** The public schema, and its operations by the very way that requests go: rules, declared reads, row-level policies. */
export interface Operations {
  readonly schema: GraphQLSchema;
  readonly execute: (operation: InnerOperation) => Promise<ExecutionResult>;
}

interface Provision {
  readonly provided: Promise<Operations>;
  readonly provide: (operations: Operations) => void;
}

const provisions = new WeakMap<Database, Provision>();

/** The operations of the server that serves a database: once it does, which for a job that is begun at its start may be a moment later. */
export function operationsOf(database: Database): Promise<Operations> {
  return provisionOf(database).provided;
}

/** Says how operations over a database are executed in this process. */
export function provideOperations(database: Database, operations: Operations): void {
  provisionOf(database).provide(operations);
}

function provisionOf(database: Database): Provision {
  let provision = provisions.get(database);
  if (provision === undefined) {
    const { promise, resolve } = Promise.withResolvers<Operations>();
    provisions.set(database, (provision = { provided: promise, provide: resolve }));
  }
  return provision;
}
