import { UndirectedGraph } from 'graphology';
import { pagerank } from 'graphology-metrics/centrality/index.js';
import { articulationOf } from '../../domain/network/articulation.ts';
import { type Betweenness, betweennessOf } from '../../domain/network/betweenness.ts';
import { coreNumbersOf } from '../../domain/network/cores.ts';
import { eigenvectorOf } from '../../domain/network/eigenvector.ts';
import type { Graph } from '../../domain/network/graph.ts';
import { once } from '../../platform/once.ts';

/** Measures that look at the whole network at once; each is computed when it is first asked for, and kept as long as the graph is. */
export interface WholeNetworkMetrics {
  readonly betweenness: () => Betweenness;
  readonly cores: () => Int32Array;
  /** Nodes without which others no longer reach one another. */
  readonly cutPoints: () => ReadonlySet<number>;
  /** Unit norm over the largest connected part; null outside it, and where the iteration does not settle. Bonacich (1972). */
  readonly eigenvector: (node: number) => number | null;
  /** Sums to 1; damping 0.85. Page et al. (1999). */
  readonly pageRank: (node: number) => number | null;
}

/** Up to here every node's shortest paths are followed, beyond only those of as many evenly spread ones: some 0.2 s of work in either case. */
export const mostPivots = { exactUpTo: 1_000, sampled: 64 };

/** The measures of a graph. The graph library has PageRank; its eigenvector takes a second on a large network, and so stands with the rest in `domain/network`. */
export function metricsOf(graph: Graph): WholeNetworkMetrics {
  const known = metricsByGraph.get(graph);
  if (known !== undefined) return known;
  const library = once(() => toLibrary(graph));
  const centralities = once(() => eigenvectorOf(graph));
  const ranks = once(() => attempt(() => pagerank(library(), { getEdgeWeight: null, alpha: 0.85, maxIterations: 1_000, tolerance: 1e-10 })));
  const metrics: WholeNetworkMetrics = {
    betweenness: once(() => betweennessOf(graph, graph.size <= mostPivots.exactUpTo ? graph.size : mostPivots.sampled)),
    cores: once(() => coreNumbersOf(graph)),
    cutPoints: once(() => new Set(articulationOf(graph).points)),
    eigenvector: (node) => centralities()?.[node] ?? null,
    pageRank: (node) => ranks()?.[node] ?? null,
  };
  metricsByGraph.set(graph, metrics);
  return metrics;
}

const metricsByGraph = new WeakMap<Graph, WholeNetworkMetrics>();

/** The graph as the library holds one; a node's key is its number. */
function toLibrary({ size, starts, neighbors }: Graph): UndirectedGraph {
  const library = new UndirectedGraph();
  for (let node = 0; node < size; node += 1) library.addNode(node);
  for (let node = 0; node < size; node += 1) {
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) if (node < neighbors[place]!) library.addEdge(node, neighbors[place]!);
  }
  return library;
}

/** The library throws where an iteration does not settle. */
function attempt<Value>(compute: () => Value): Value | null {
  try {
    return compute();
  } catch {
    return null;
  }
}

