import type { CursorSeal } from './cursor.ts';
import type { PageWindow } from './keyset.ts';

interface PageRow {
  readonly $id: string;
  readonly $order?: string | null;
}

/** What a page's statement brings: a row more than the page holds when there are more. */
export interface PageRows {
  readonly rows: readonly PageRow[];
  readonly count?: number;
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

/** Makes a connection of the rows that a page's statement brought. Cursors are sealed only when they are asked for. */
export function connectionOf(cursors: CursorSeal, { size, isBackward, after, binding }: PageWindow, brought: PageRows | null): ConnectionValue {
  const read = brought?.rows ?? [];
  const hasMore = read.length > size;
  const kept = hasMore ? read.slice(0, size) : read;
  const nodes = isBackward ? kept.toReversed() : kept;
  const cursorOf = (row: PageRow | undefined) => (row === undefined ? null : cursors.seal([row.$order ?? null, row.$id], binding));
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
    totalCount: brought?.count ?? null,
  };
}
