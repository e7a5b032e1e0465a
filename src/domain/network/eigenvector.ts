import type { Graph } from './graph.ts';

/** Steps after which an iteration that has not settled is given up, and the mean change of a node in one step at which it has. */
const mostSteps = 2_000;
const tolerance = 1e-9;

/**
 * Eigenvector centrality over the largest connected part: who is joined to the well joined. By power iteration on the graph with a loop at
 * every node, which has the same vector and settles where two sides of a graph would swap for ever. Null outside that part, and everywhere
 * where it does not settle. Bonacich (1972).
 * @returns values of unit Euclidean norm, by node
 */
export function eigenvectorOf(graph: Graph): (number | null)[] | null {
  const members = largestPart(graph);
  let values = new Float64Array(graph.size);
  for (const node of members) values[node] = 1 / Math.sqrt(members.length);
  for (let step = 0; step < mostSteps; step += 1) {
    const next = stepOf(graph, members, values);
    let change = 0;
    for (const node of members) change += Math.abs(next[node]! - values[node]!);
    values = next;
    if (change < members.length * tolerance) {
      const settled: (number | null)[] = Array.from({ length: graph.size }, () => null);
      for (const node of members) settled[node] = values[node]!;
      return settled;
    }
  }
  return null;
}

function stepOf({ starts, neighbors, size }: Graph, members: readonly number[], values: Float64Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(size);
  let square = 0;
  for (const node of members) {
    let sum = values[node]!;
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) sum += values[neighbors[place]!]!;
    next[node] = sum;
    square += sum * sum;
  }
  const norm = Math.sqrt(square) || 1;
  for (const node of members) next[node]! /= norm;
  return next;
}

/** The nodes of the largest connected part; of the first, where several are. */
function largestPart({ size, starts, neighbors }: Graph): number[] {
  const isSeen = new Uint8Array(size);
  let largest: number[] = [];
  for (let first = 0; first < size; first += 1) {
    if (isSeen[first] === 1) continue;
    const part = [first];
    isSeen[first] = 1;
    for (let at = 0; at < part.length; at += 1) {
      for (let place = starts[part[at]!]!; place < starts[part[at]! + 1]!; place += 1) {
        const neighbor = neighbors[place]!;
        if (isSeen[neighbor] === 1) continue;
        isSeen[neighbor] = 1;
        part.push(neighbor);
      }
    }
    if (part.length > largest.length) largest = part;
  }
  return largest;
}
