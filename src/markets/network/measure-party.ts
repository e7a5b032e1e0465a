import { closenessOf, componentSizeOf } from '../../domain/network/distances.ts';
import { degreeOf, densityOf } from '../../domain/network/graph.ts';
import { clusteringOf, constraintOf, effectiveSizeOf } from '../../domain/network/structural-holes.ts';
import { metricsOf } from './network-metrics.ts';
import type { NetworkSnapshot } from './network-snapshot.ts';

/** Where one party stands in the network. The costly measures are computed only when they are selected. */
export function measureParty(network: NetworkSnapshot, node: number) {
  const graph = network.graph();
  const whole = metricsOf(graph);
  return {
    partyId: network.partyIds[node]!,
    partyCount: graph.size,
    pairCount: graph.edges,
    density: densityOf(graph),
    degree: degreeOf(graph, node),
    get closeness() { return closenessOf(graph, node); },
    get betweenness() {
      const { values, standardErrors, pivots, isExact } = whole.betweenness();
      return { value: values[node]!, standardError: standardErrors[node]!, pivots, isExact };
    },
    get eigenvector() { return whole.eigenvector(node); },
    get pageRank() { return whole.pageRank(node); },
    get coreNumber() { return whole.cores()[node]!; },
    get constraint() { return constraintOf(graph, node); },
    get effectiveSize() { return effectiveSizeOf(graph, node); },
    get clustering() { return clusteringOf(graph, node); },
    get isCutPoint() { return whole.cutPoints().has(node); },
    get componentSize() { return componentSizeOf(graph, node); },
  };
}
export type PartyMeasures = ReturnType<typeof measureParty>;
