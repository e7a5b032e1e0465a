import { distancesFrom } from './distances.ts';
import { type Graph, neighborsOf } from './graph.ts';

export interface PathLimits {
  /** The most edges of a path. */
  readonly length: number;
  /** The most paths. */
  readonly paths: number;
  /** The most nodes looked at on the way, so that a dense network cannot keep the search busy. */
  readonly steps: number;
}

/**
 * Paths between two nodes that pass no node twice, shortest first, in the order of node numbers among equals. For each length a
 * depth-first search, which turns back where the target is farther than the rest of the path: iterative deepening, Korf (1985).
 * `isTruncated` when a limit ended the search before all paths of the length allowed were found.
 */
export function simplePaths(graph: Graph, from: number, to: number, limits: PathLimits): { paths: number[][]; isTruncated: boolean } {
  const found: number[][] = [];
  const distances = distancesFrom(graph, to);
  if (from === to || distances[from] === -1) return { paths: found, isTruncated: false };
  const path = [from];
  const onPath = new Set(path);
  let steps = 0;
  for (let length = distances[from]!; length <= limits.length; length += 1) {
    if (!extend(from, length)) return { paths: found.slice(0, limits.paths), isTruncated: true };
  }
  return { paths: found, isTruncated: false };

  /** Follows all paths on from a node with exactly this many edges left; false when a limit is reached. */
  function extend(node: number, left: number): boolean {
    if (left === 0) {
      if (node === to) found.push([...path]);
      return found.length <= limits.paths;
    }
    for (const next of neighborsOf(graph, node)) {
      steps += 1;
      if (steps > limits.steps) return false;
      if (onPath.has(next) || distances[next]! > left - 1 || (next === to && left > 1)) continue;
      path.push(next);
      onPath.add(next);
      const mayGoOn = extend(next, left - 1);
      path.pop();
      onPath.delete(next);
      if (!mayGoOn) return false;
    }
    return true;
  }
}
