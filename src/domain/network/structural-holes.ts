import { degreeOf, type Graph, neighborsOf } from './graph.ts';

/**
 * Burt's constraint: how far a node's contacts are contacts of one another, so that it brokers little between them.
 * c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij being the share of i's ties that goes to j. Low for a broker; null for a node without ties.
 * Burt (1992), Structural Holes, eq. 2.4; with weights as networkx's `constraint` takes them, both directions summed.
 */
export function constraintOf(graph: Graph, node: number): number | null {
  if (degreeOf(graph, node) === 0) return null;
  const own = sharesOf(graph, node);
  const indirect = new Map<number, number>();
  for (const [via, share] of own) {
    for (const [contact, onwards] of sharesOf(graph, via)) indirect.set(contact, (indirect.get(contact) ?? 0) + share * onwards);
  }
  let constraint = 0;
  for (const [contact, share] of own) constraint += (share + (indirect.get(contact) ?? 0)) ** 2;
  return constraint;
}

/**
 * Burt's effective size: contacts less their redundancy, n − 2t / n with n contacts and t ties among them; null without contacts.
 * Borgatti (1997), Structural holes: unpacking Burt's redundancy measures. Weights do not count.
 */
export function effectiveSizeOf(graph: Graph, node: number): number | null {
  const degree = degreeOf(graph, node);
  return degree === 0 ? null : degree - (2 * tiesAmongContacts(graph, node)) / degree;
}

/** How many of the ties that could be among a node's contacts are there, 0–1; 0 with fewer than two contacts. Watts & Strogatz (1998). */
export function clusteringOf(graph: Graph, node: number): number {
  const degree = degreeOf(graph, node);
  return degree < 2 ? 0 : (2 * tiesAmongContacts(graph, node)) / (degree * (degree - 1));
}

function tiesAmongContacts(graph: Graph, node: number): number {
  const contacts = new Set(neighborsOf(graph, node));
  let ends = 0;
  for (const contact of contacts) {
    for (const further of neighborsOf(graph, contact)) if (contacts.has(further)) ends += 1;
  }
  return ends / 2;
}

/** Each contact with the share of the node's ties that goes to it. */
function sharesOf({ starts, neighbors, weights }: Graph, node: number): [contact: number, share: number][] {
  let total = 0;
  for (let place = starts[node]!; place < starts[node + 1]!; place += 1) total += weights[place]!;
  const shares: [number, number][] = [];
  for (let place = starts[node]!; place < starts[node + 1]!; place += 1) shares.push([neighbors[place]!, weights[place]! / total]);
  return shares;
}
