import type { Graph } from './graph.ts';

/** Steps from one node to every other by the shortest way; −1 where no way leads. Breadth-first search. */
export function distancesFrom({ size, starts, neighbors }: Graph, source: number): Int32Array {
  const distances = new Int32Array(size).fill(-1);
  const queue = new Int32Array(size);
  distances[source] = 0;
  queue[0] = source;
  for (let head = 0, tail = 1; head < tail; head += 1) {
    const node = queue[head]!;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      const neighbor = neighbors[place]!;
      if (distances[neighbor] !== -1) continue;
      distances[neighbor] = distances[node]! + 1;
      queue[tail] = neighbor;
      tail += 1;
    }
  }
  return distances;
}

/** Nodes that a node reaches over any number of steps, itself included. */
export function componentSizeOf(graph: Graph, node: number): number {
  return distancesFrom(graph, node).reduce((reached, distance) => (distance === -1 ? reached : reached + 1), 0);
}

/**
 * Closeness of a node, 0–1: how few steps it is to the others. (r / Σd) · (r / (n − 1)) with r the nodes it reaches, so that being close to
 * a few in a corner does not count as being close to all. Wasserman & Faust (1994), Social Network Analysis, p. 201.
 */
export function closenessOf(graph: Graph, node: number): number {
  let reached = 0;
  let total = 0;
  for (const distance of distancesFrom(graph, node)) {
    if (distance <= 0) continue;
    reached += 1;
    total += distance;
  }
  return total === 0 ? 0 : (reached / total) * (reached / (graph.size - 1));
}
