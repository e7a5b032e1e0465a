import type { Context } from '../context.ts';
import type { PageArguments, PageDeclaration } from './page.ts';
import { pageWindow } from './keyset.ts';

interface PageRow {
  readonly $id: string;
  readonly $order?: string | null;
}

/** A connection as its resolvers see it: rows in list order, at most one page of them. */
export interface ConnectionValue {
  readonly nodes: readonly PageRow[];
  readonly edges: readonly { readonly node: PageRow; readonly cursor: string }[];
  readonly pageInfo: PageInfoValue;
  readonly totalCount: number | null;
}

export interface PageInfoValue {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * Makes a connection of the rows that a page's statement returned: one more than the page holds says that there are more. Cursors are
 * sealed only when they are asked for.
 */
export function connectionOf(ctx: Context, page: PageDeclaration, args: PageArguments, data: { rows: readonly PageRow[]; count?: number } | null): ConnectionValue {
  const { size, isBackward, after, binding } = pageWindow({ reader: { principal: ctx.principal, locales: ctx.locales, now: ctx.now }, cursors: ctx.cursors }, page, args);
  const read = data?.rows ?? [];
  const hasMore = read.length > size;
  const kept = hasMore ? read.slice(0, size) : read;
  const nodes = isBackward ? kept.toReversed() : kept;
  const cursorOf = (row: PageRow | undefined) => (row === undefined ? null : ctx.cursors.seal([row.$order ?? null, row.$id], binding));
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, get cursor() { return cursorOf(node)!; } }));
    },
    pageInfo: {
      // In the direction of reading it is known; behind the starting cursor there is at least the row it was made from.
      hasNextPage: isBackward ? after !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : after !== null,
      get startCursor() { return cursorOf(nodes[0]); },
      get endCursor() { return cursorOf(nodes.at(-1)); },
    },
    totalCount: data?.count ?? null,
  };
}
