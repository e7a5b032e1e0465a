import { degreeOf, type Graph, neighborsOf } from './graph.ts';

/**
 * Core number of every node: the largest k such that it belongs to a group in which everybody has k ties to others of the group.
 * Batagelj & Zaveršnik (2003), An O(m) algorithm for cores decomposition of networks.
 */
export function coreNumbersOf(graph: Graph): Int32Array {
  const { size } = graph;
  const cores = Int32Array.from({ length: size }, (_, node) => degreeOf(graph, node));
  const { order, places, bins } = sortByDegree(cores);
  for (let place = 0; place < size; place += 1) {
    const node = order[place]!;
    for (const neighbor of neighborsOf(graph, node)) {
      if (cores[neighbor]! <= cores[node]!) continue;
      // The neighbour loses a tie: it moves to the front of its bin, and the bin begins behind it.
      const degree = cores[neighbor]!;
      const front = bins[degree]!;
      const first = order[front]!;
      swap(order, places, [neighbor, first]);
      bins[degree] = front + 1;
      cores[neighbor] = degree - 1;
    }
  }
  return cores;
}

interface Sorted {
  /** Nodes by ascending degree. */
  readonly order: Int32Array;
  /** Where each node stands in that order. */
  readonly places: Int32Array;
  /** Where the nodes of each degree begin. */
  readonly bins: Int32Array;
}

function sortByDegree(degrees: Int32Array): Sorted {
  const bins = new Int32Array(degrees.reduce((most, degree) => Math.max(most, degree), 0) + 2);
  for (const degree of degrees) bins[degree + 1]! += 1;
  for (let degree = 1; degree < bins.length; degree += 1) bins[degree]! += bins[degree - 1]!;
  const next = bins.slice();
  const order = new Int32Array(degrees.length);
  const places = new Int32Array(degrees.length);
  for (const [node, degree] of degrees.entries()) {
    places[node] = next[degree]!;
    order[next[degree]!] = node;
    next[degree]! += 1;
  }
  return { order, places, bins };
}

function swap(order: Int32Array, places: Int32Array, [one, other]: readonly [number, number]): void {
  const place = places[one]!;
  order[place] = other;
  order[places[other]!] = one;
  places[one] = places[other]!;
  places[other] = place;
}
