import type { Graph } from './graph.ts';

/** What holds a network together: whose loss splits it, and which edges nothing else runs beside. */
export interface Articulation {
  /** Nodes without which some of the others no longer reach one another, ascending. */
  readonly points: readonly number[];
  /** Edges that are the only way between their two sides, the lower end first. */
  readonly bridges: readonly (readonly [number, number])[];
}

/** Articulation points and bridges by one depth-first search without recursion. Hopcroft & Tarjan (1973), Algorithm 447. */
export function articulationOf(graph: Graph): Articulation {
  const search = openSearch(graph);
  for (let root = 0; root < graph.size; root += 1) if (search.entered[root] === 0) searchFrom(search, root);
  return { points: [...search.points].toSorted((a, b) => a - b), bridges: search.bridges.toSorted(([a, b], [c, d]) => a - c || b - d) };
}

interface Search {
  readonly graph: Graph;
  /** When each node was entered, from 1; 0 while it was not. */
  readonly entered: Int32Array;
  /** The earliest entered node that is reached from below a node past its own parent. */
  readonly lowest: Int32Array;
  readonly parents: Int32Array;
  /** The next neighbour to look at. */
  readonly next: Int32Array;
  readonly points: Set<number>;
  readonly bridges: (readonly [number, number])[];
  clock: number;
}

function openSearch(graph: Graph): Search {
  const { size, starts } = graph;
  return {
    graph, entered: new Int32Array(size), lowest: new Int32Array(size), parents: new Int32Array(size).fill(-1), next: starts.slice(0, size),
    points: new Set(), bridges: [], clock: 0,
  };
}

function searchFrom(search: Search, root: number): void {
  const { graph: { starts, neighbors }, entered, lowest, parents, next, points } = search;
  const stack = [root];
  let children = 0;
  enter(search, root);
  while (stack.length > 0) {
    const node = stack.at(-1)!;
    if (next[node]! < starts[node + 1]!) {
      const neighbor = neighbors[next[node]!]!;
      next[node]! += 1;
      if (neighbor === parents[node]) continue;
      if (entered[neighbor] !== 0) {
        lowest[node] = Math.min(lowest[node]!, entered[neighbor]!);
        continue;
      }
      parents[neighbor] = node;
      enter(search, neighbor);
      stack.push(neighbor);
      if (node === root) children += 1;
    } else {
      stack.pop();
      leave(search, node, root);
    }
  }
  if (children > 1) points.add(root);
}

function enter(search: Search, node: number): void {
  search.clock += 1;
  search.entered[node] = search.clock;
  search.lowest[node] = search.clock;
}

function leave({ entered, lowest, parents, points, bridges }: Search, node: number, root: number): void {
  const parent = parents[node]!;
  if (parent === -1) return;
  lowest[parent] = Math.min(lowest[parent]!, lowest[node]!);
  if (parent !== root && lowest[node]! >= entered[parent]!) points.add(parent);
  if (lowest[node]! > entered[parent]!) bridges.push(node < parent ? [node, parent] : [parent, node]);
}
