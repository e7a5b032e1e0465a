import { type GraphQLOutputType, isNonNullType } from 'graphql';
import type { Context } from '../context.ts';
import { connectionOf, type PageRows } from './connection.ts';
import type { FieldDeclaration } from './declaration.ts';
import { pageWindow } from './keyset.ts';
import { readerOf, type RecordRow } from './read.ts';

/** Makes a field's value of what the operation's statement brought for it, and of its row. */
export type FieldValue = (brought: unknown, row: RecordRow) => unknown;

/** How a declared field's values are made in one request; what holds for all rows is worked out once. */
export function fieldValue(field: FieldDeclaration, ctx: Context, args: Record<string, unknown>, type: GraphQLOutputType): FieldValue {
  switch (field.kind) {
    case 'expression': {
      const { convert } = field;
      if (convert === undefined) return itself;
      const reader = readerOf(ctx);
      return (brought) => (brought === null ? null : convert(brought, reader));
    }
    case 'computed': {
      const needs = Object.entries(field.needs).map(([name, column]) => [name, `$${column}`] as const);
      const reader = readerOf(ctx);
      return (brought, row) => {
        if (brought === null) return null;
        const needed: Record<string, unknown> = {};
        for (const [name, key] of needs) needed[name] = row[key];
        return field.compute(needed, reader, args);
      };
    }
    case 'one':
      return itself;
    case 'list':
      // A list is never null by itself: null is withheld, which is told apart from empty where the schema has room for it.
      return isNonNullType(type) ? (brought) => brought ?? [] : itself;
    case 'page': {
      const window = pageWindow({ reader: readerOf(ctx), cursors: ctx.cursors }, { ...field.page(), link: field.link }, args);
      return (brought) => connectionOf(ctx.cursors, window, brought as PageRows | null);
    }
  }
}

const itself = (brought: unknown): unknown => brought;
