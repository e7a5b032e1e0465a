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

/** A connection for execution: rows in list order, at most one page of them. Cursors are sealed only when they are asked for. */
export interface ConnectionValue {
  readonly nodes: readonly PageRow[];
  readonly edges: () => { readonly node: PageRow; readonly cursor: () => string | null }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: () => string | null;
    readonly endCursor: () => string | null;
  };
  readonly totalCount: number | null;
}

/** Makes a connection of the rows that a page's statement brought. */
export function connectionOf(cursors: CursorSeal, { size, isBackward, after, binding }: PageWindow, brought: PageRows | null): ConnectionValue {
  const read = brought?.rows ?? [];
  const hasMore = read.length > size;
  const kept = hasMore ? read.slice(0, size) : read;
  const nodes = isBackward ? kept.toReversed() : kept;
  const cursorOf = (row: PageRow | undefined) => (row === undefined ? null : cursors.seal([row.$order ?? null, row.$id], binding));
  return {
    nodes,
    edges: () => nodes.map((node) => ({ node, cursor: () => cursorOf(node) })),
    pageInfo: {
      // In the direction of reading it is known; behind the starting cursor there is at least the row it was made from.
      hasNextPage: isBackward ? after !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : after !== null,
      startCursor: () => cursorOf(nodes[0]),
      endCursor: () => cursorOf(nodes.at(-1)),
    },
    totalCount: brought?.count ?? null,
  };
}
