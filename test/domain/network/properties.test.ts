import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articulationOf } from '../../../src/domain/network/articulation.ts';
import { betweennessOf } from '../../../src/domain/network/betweenness.ts';
import { coreNumbersOf } from '../../../src/domain/network/cores.ts';
import { closenessOf, distancesFrom } from '../../../src/domain/network/distances.ts';
import { createGraph, degreeOf, type Edge, type Graph, neighborsOf } from '../../../src/domain/network/graph.ts';
import { indexLinks } from '../../../src/domain/network/links.ts';
import { reachFrom } from '../../../src/domain/network/reach.ts';
import { simplePaths } from '../../../src/domain/network/simple-paths.ts';
import { clusteringOf, constraintOf, effectiveSizeOf } from '../../../src/domain/network/structural-holes.ts';

const anyGraph = fc.integer({ min: 2, max: 14 }).chain((size) => fc.record({
  size: fc.constant(size),
  edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 3 * size }),
}));

const all = ({ size }: Graph) => Array.from({ length: size }, (_, node) => node);
const built = (use: (graph: Graph, facts: { size: number; edges: Edge[] }) => void) => fc.property(anyGraph, (facts) => use(createGraph(facts.size, facts.edges), facts));

describe('a graph', () => {
  test('knows each edge from both ends, once, and no loops', () => {
    fc.assert(built((graph, { edges }) => {
      const pairs = new Set(edges.filter(([a, b]) => a !== b).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
      expect(new Set(all(graph).flatMap((node) => [...neighborsOf(graph, node)].map((other) => `${node} ${other}`)))).toEqual(pairs);
      expect(graph.edges).toBe(pairs.size / 2);
    }));
  });
});

describe('betweenness', () => {
  test('is what counting all shortest paths gives', () => {
    fc.assert(built((graph) => {
      const { values, isExact } = betweennessOf(graph);
      expect(isExact).toBe(true);
      const counted = countedBetweenness(graph);
      for (const node of all(graph)) expect(values[node]).toBeCloseTo(counted[node]!, 9);
    }), { numRuns: 60 });
  });

  test('counts more paths than 32 bits hold', () => {
    // A chain of 40 diamonds: 2^40 shortest paths from end to end, half of them by either side of each.
    const edges: Edge[] = Array.from({ length: 40 }, (_, n) => 3 * n).flatMap((n): Edge[] => [[n, n + 1], [n, n + 2], [n + 1, n + 3], [n + 2, n + 3]]);
    const graph = createGraph(121, edges);
    const { values } = betweennessOf(graph);
    expect(values[1]! / values[2]!).toBeCloseTo(1, 12);
    // The middle joint lies between all of the 60 before it and the 60 behind it, and between the two sides of its own diamonds.
    expect(values[60]! * ((120 * 119) / 2)).toBeCloseTo(60 * 60 + 0.5 + 0.5, 6);
  });

  test('is estimated with an error that tells how far off it may be', () => {
    const edges: Edge[] = Array.from({ length: 3_000 }, (_, n) => [(n * 7919) % 997, (n * 104_729 + n) % 1_000]);
    const graph = createGraph(1_000, edges);
    const exact = betweennessOf(graph);
    const estimate = betweennessOf(graph, 100);
    expect(estimate).toMatchObject({ isExact: false, pivots: 100 });
    const within = all(graph).filter((node) => Math.abs(estimate.values[node]! - exact.values[node]!) <= 3 * estimate.standardErrors[node]! + 1e-12);
    expect(within.length).toBeGreaterThan(950);
  });
});

test('core numbers are those of peeling the network', () => {
  fc.assert(built((graph) => {
    expect([...coreNumbersOf(graph)]).toEqual(all(graph).map((node) => peeledCore(graph, node)));
  }));
});

test('cut points and bridges are those whose loss leaves more parts', () => {
  fc.assert(built((graph, { size, edges }) => {
    const { points, bridges } = articulationOf(graph);
    const parts = countParts(graph);
    // A removed node is a part of its own.
    const cutting = all(graph).filter((gone) => countParts(createGraph(size, edges.filter(([a, b]) => a !== gone && b !== gone))) > parts + (degreeOf(graph, gone) === 0 ? 0 : 1));
    expect(points).toEqual(cutting);
    const splitting = pairsOf(graph).filter(([a, b]) => countParts(createGraph(size, pairsOf(graph).filter((pair) => pair[0] !== a || pair[1] !== b))) > parts);
    expect(bridges).toEqual(splitting);
  }), { numRuns: 60 });
});

test('measures stay within their ranges, and say nothing of nobody', () => {
  fc.assert(built((graph) => {
    for (const node of all(graph)) {
      const degree = degreeOf(graph, node);
      expect(closenessOf(graph, node)).toBeGreaterThanOrEqual(0);
      expect(closenessOf(graph, node)).toBeLessThanOrEqual(1);
      expect(clusteringOf(graph, node)).toBeGreaterThanOrEqual(0);
      expect(clusteringOf(graph, node)).toBeLessThanOrEqual(1);
      const [constraint, size] = [constraintOf(graph, node), effectiveSizeOf(graph, node)];
      expect([constraint === null, size === null]).toEqual([degree === 0, degree === 0]);
      // Burt (1992): constraint is least where contacts do not know one another, 1/n each.
      expect(constraint ?? 1).toBeGreaterThanOrEqual(1 / Math.max(1, degree) - 1e-12);
      expect(size ?? 1).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(size ?? 0).toBeLessThanOrEqual(degree);
    }
  }));
});

test('reach is everybody within the distance, nearest first, on a way that holds', () => {
  fc.assert(built((graph, { size, edges }) => {
    const links = indexLinks(size, edges.flatMap(([a, b], link) => [[a, b, link], [b, a, link]] as const));
    const { reached, isTruncated } = reachFrom(links, 0, { depth: 2, nodes: 100 });
    const distances = distancesFrom(graph, 0);
    expect(isTruncated).toBe(false);
    expect(reached.map(({ node }) => node).toSorted((a, b) => a - b)).toEqual(all(graph).filter((node) => distances[node]! >= 0 && distances[node]! <= 2));
    for (const { node, distance, link, before } of reached.slice(1)) {
      expect(distance).toBe(distances[node]);
      expect(new Set(edges[link])).toEqual(new Set([node, before]));
    }
    const few = reachFrom(links, 0, { depth: 14, nodes: 2 });
    expect(few.reached).toHaveLength(Math.min(2, all(graph).filter((node) => distances[node]! >= 0).length));
    expect(few.isTruncated).toBe(all(graph).filter((node) => distances[node]! >= 0).length > 2);
  }));
});

describe('simple paths', () => {
  test('are all of them, shortest first, each once', () => {
    fc.assert(built((graph) => {
      const { paths, isTruncated } = simplePaths(graph, 0, 1, { length: 4, paths: 100_000, steps: 10_000_000 });
      expect(isTruncated).toBe(false);
      expect(paths.map((path) => path.join()).toSorted()).toEqual(allPaths(graph, [0], 1, 4).map((path) => path.join()).toSorted());
      expect(paths.map(({ length }) => length)).toEqual(paths.map(({ length }) => length).toSorted((a, b) => a - b));
    }), { numRuns: 60 });
  });

  test('stop at their number and at their effort', () => {
    const complete = createGraph(12, Array.from({ length: 144 }, (_, n): Edge => [n % 12, Math.floor(n / 12)]));
    const few = simplePaths(complete, 0, 1, { length: 5, paths: 3, steps: 1_000_000 });
    expect([few.paths, few.isTruncated]).toEqual([[[0, 1], [0, 2, 1], [0, 3, 1]], true]);
    expect(simplePaths(complete, 0, 1, { length: 6, paths: 1_000_000, steps: 1_000 }).isTruncated).toBe(true);
    expect(simplePaths(complete, 0, 0, { length: 6, paths: 5, steps: 1_000 }).paths).toEqual([]);
  });
});

/** By the definition: over all pairs of others, the part of their shortest paths that passes the node. */
function countedBetweenness(graph: Graph): number[] {
  const distances = all(graph).map((node) => distancesFrom(graph, node));
  const counts = all(graph).map((from) => all(graph).map((to) => (distances[from]![to]! < 0 ? 0 : walks(graph, [from, to], distances))));
  const pairs = (graph.size - 1) * (graph.size - 2);
  return all(graph).map((node) => all(graph).reduce((sum, from) => sum + all(graph).reduce((part, to) => {
    const isBetween = from !== to && from !== node && to !== node && distances[from]![to]! > 0 && distances[from]![node]! >= 0
      && distances[from]![to] === distances[from]![node]! + distances[node]![to]!;
    return isBetween ? part + (counts[from]![node]! * counts[node]![to]!) / counts[from]![to]! : part;
  }, 0), 0) / (pairs || 1));
}

function walks(graph: Graph, [from, to]: readonly [number, number], distances: readonly Int32Array[]): number {
  if (from === to) return 1;
  return [...neighborsOf(graph, from)].reduce((sum, next) => (distances[from]![to] === distances[next]![to]! + 1 ? sum + walks(graph, [next, to], distances) : sum), 0);
}

function peeledCore(graph: Graph, node: number): number {
  for (let k = graph.size; k > 0; k -= 1) {
    let kept = new Set(all(graph));
    for (let before = -1; before !== kept.size;) {
      before = kept.size;
      kept = new Set([...kept].filter((one) => [...neighborsOf(graph, one)].filter((other) => kept.has(other)).length >= k));
    }
    if (kept.has(node)) return k;
  }
  return 0;
}

function countParts(graph: Graph): number {
  const seen = new Set<number>();
  let parts = 0;
  for (const node of all(graph)) {
    if (seen.has(node)) continue;
    parts += 1;
    const distances = distancesFrom(graph, node);
    for (const other of all(graph)) if (distances[other]! >= 0) seen.add(other);
  }
  return parts;
}

function pairsOf(graph: Graph): [number, number][] {
  return all(graph).flatMap((node) => [...neighborsOf(graph, node)].filter((other) => node < other).map((other): [number, number] => [node, other]));
}

function allPaths(graph: Graph, path: number[], to: number, length: number): number[][] {
  const last = path.at(-1)!;
  if (last === to) return [path];
  if (path.length > length) return [];
  return [...neighborsOf(graph, last)].filter((next) => !path.includes(next)).flatMap((next) => allPaths(graph, [...path, next], to, length));
}
