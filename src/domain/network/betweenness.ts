import type { Graph } from './graph.ts';

/** Betweenness of every node, normalised to 0–1, with its standard error where it was estimated. */
export interface Betweenness {
  readonly values: Float64Array;
  readonly standardErrors: Float64Array;
  /** Nodes that shortest paths were followed from; all of them makes the values exact. */
  readonly pivots: number;
  readonly isExact: boolean;
}

/**
 * How often a node lies on the shortest paths between two others: Freeman's betweenness by Brandes' accumulation. With fewer pivots
 * than nodes it is estimated from evenly spread sources, each standing for n / pivots of them.
 *
 * Brandes (2001), A faster algorithm for betweenness centrality; Brandes & Pich (2007), Centrality estimation in large networks. Paths are
 * counted in doubles: 32-bit counters overflow in a chain of 32 diamonds.
 */
export function betweennessOf(graph: Graph, mostPivots: number = graph.size): Betweenness {
  const { size } = graph;
  const pivots = Math.min(size, mostPivots);
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  const follow = createFollower(graph);
  for (let pivot = 0; pivot < pivots; pivot += 1) {
    const dependencies = follow(Math.floor((pivot * size) / pivots));
    for (let node = 0; node < size; node += 1) {
      sums[node]! += dependencies[node]!;
      squares[node]! += dependencies[node]! ** 2;
    }
  }
  const isExact = pivots === size;
  const pairs = (size - 1) * (size - 2);
  const scale = pairs > 0 && pivots > 0 ? size / pivots / pairs : 0;
  return {
    values: sums.map((sum) => sum * scale),
    standardErrors: isExact ? new Float64Array(size) : squares.map((square, node) => standardError(sums[node]!, square, pivots, size) * scale),
    pivots,
    isExact,
  };
}

/** The standard error of a sum over sampled sources, with the correction for a finite population. */
function standardError(sum: number, square: number, pivots: number, size: number): number {
  if (pivots < 2) return 0;
  const variance = Math.max(0, (square - sum ** 2 / pivots) / (pivots - 1));
  return Math.sqrt(variance * pivots * (1 - pivots / size));
}

/** Makes a function that follows all shortest paths from one source and returns how much the source depends on each node. Its arrays are reused. */
function createFollower({ size, starts, neighbors }: Graph): (source: number) => Float64Array {
  const distances = new Int32Array(size);
  const paths = new Float64Array(size);
  const dependencies = new Float64Array(size);
  const order = new Int32Array(size);
  return (source) => {
    distances.fill(-1);
    paths.fill(0);
    dependencies.fill(0);
    distances[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let tail = 1;
    for (let head = 0; head < tail; head += 1) {
      const node = order[head]!;
      for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
        const next = neighbors[place]!;
        if (distances[next] === -1) {
          distances[next] = distances[node]! + 1;
          order[tail++] = next;
        }
        if (distances[next] === distances[node]! + 1) paths[next]! += paths[node]!;
      }
    }
    for (let place = tail - 1; place > 0; place -= 1) accumulate(order[place]!);
    dependencies[source] = 0;
    return dependencies;
  };

  function accumulate(node: number): void {
    const share = (1 + dependencies[node]!) / paths[node]!;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      const before = neighbors[place]!;
      if (distances[before] === distances[node]! - 1) dependencies[before]! += paths[before]! * share;
    }
  }
}
