import type { LinkIndex } from './links.ts';

/** A node that was reached, and the last link of the way there. */
export interface Reached {
  readonly node: number;
  /** Links from the start; 0 for the start itself. */
  readonly distance: number;
  /** The link it was first reached by; −1 for the start. */
  readonly link: number;
  /** The node before it on the way; −1 for the start. */
  readonly before: number;
}

export interface ReachLimits {
  /** The most links from the start. */
  readonly depth: number;
  /** The most nodes, the start counted. */
  readonly nodes: number;
  /** Links that may be walked; all when absent. */
  readonly follows?: (link: number) => boolean;
}

/**
 * Nodes within reach of a start, nearest first, each with its shortest way. Breadth-first search.
 * `isTruncated` when there were more than the limit takes.
 */
export function reachFrom({ starts, links, ends }: LinkIndex, start: number, { depth, nodes, follows }: ReachLimits): { reached: Reached[]; isTruncated: boolean } {
  const reached: Reached[] = [{ node: start, distance: 0, link: -1, before: -1 }];
  const seen = new Set([start]);
  for (let head = 0; head < reached.length; head += 1) {
    const { node, distance } = reached[head]!;
    if (distance === depth) break;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      const next = ends[place]!;
      if (seen.has(next) || follows?.(links[place]!) === false) continue;
      if (reached.length >= nodes) return { reached, isTruncated: true };
      seen.add(next);
      reached.push({ node: next, distance: distance + 1, link: links[place]!, before: node });
    }
  }
  return { reached, isTruncated: false };
}
