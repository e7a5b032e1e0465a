/**
 * A simple undirected graph over nodes 0 … size − 1, in compressed rows: the neighbours of node `n` stand in `neighbors` from `starts[n]`
 * up to `starts[n + 1]`, in ascending order. Twenty thousand nodes with a hundred thousand edges take about two megabytes.
 */
export interface Graph {
  readonly size: number;
  /** Edges, each counted once. */
  readonly edges: number;
  readonly starts: Int32Array;
  readonly neighbors: Int32Array;
  /** Weight of the edge to each neighbour, both directions summed; 1 each in a graph without weights. */
  readonly weights: Float64Array;
}

/** An edge as it is recorded: its ends and, where ties differ in strength, its weight. */
export type Edge = readonly [from: number, to: number, weight?: number];

/** Joins parallel edges into one. With weights theirs are summed, whatever the direction; without, one edge is as good as five. Loops are left out. */
export function createGraph(size: number, edges: Iterable<Edge>): Graph {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (const [from, to, weight] of edges) {
    if (from === to) continue;
    join(rows[from]!, to, weight);
    join(rows[to]!, from, weight);
  }
  const starts = new Int32Array(size + 1);
  for (const [node, row] of rows.entries()) starts[node + 1] = starts[node]! + row.size;
  const neighbors = new Int32Array(starts[size]!);
  const weights = new Float64Array(starts[size]!);
  for (const [node, row] of rows.entries()) {
    let place = starts[node]!;
    for (const [neighbor, weight] of [...row].toSorted(([a], [b]) => a - b)) {
      neighbors[place] = neighbor;
      weights[place] = weight;
      place += 1;
    }
  }
  return { size, edges: neighbors.length / 2, starts, neighbors, weights };
}

/** The neighbours of a node. */
export function neighborsOf({ starts, neighbors }: Graph, node: number): Int32Array {
  return neighbors.subarray(starts[node], starts[node + 1]);
}

/** The number of neighbours. */
export function degreeOf({ starts }: Graph, node: number): number {
  return starts[node + 1]! - starts[node]!;
}

/** Edges there are, of those there could be: 2m / n(n − 1); null for fewer than two nodes. */
export function densityOf({ size, edges }: Graph): number | null {
  return size < 2 ? null : (2 * edges) / (size * (size - 1));
}

function join(row: Map<number, number>, neighbor: number, weight: number | undefined): void {
  row.set(neighbor, weight === undefined ? 1 : (row.get(neighbor) ?? 0) + weight);
}
