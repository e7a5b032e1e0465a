import { type Reached, reachFrom } from '../../domain/network/reach.ts';
import { networkLimits } from './network.input.ts';
import type { NetworkSnapshot } from './network-snapshot.ts';

export type SupplyDirection = 'UPSTREAM' | 'DOWNSTREAM';

/** One party of a chain and the shortest way to it. */
export interface SupplyChainEntryFacts {
  readonly tier: number;
  readonly partyId: string;
  /** Parties from the start to this one. */
  readonly pathIds: readonly string[];
  readonly via: LinkFacts;
}

/** The link something runs over: a tie, or a relationship of the focal firm where no tie is recorded. */
export interface LinkFacts {
  readonly tieId: string | null;
  readonly relationshipId: string | null;
}

export interface SupplyChainFacts {
  readonly entries: readonly SupplyChainEntryFacts[];
  readonly isTruncated: boolean;
}

/** Who supplies a party, and who those; or whom it supplies, tier by tier. Each party stands at its nearest tier, so rings end. */
export function traceSupplyChain(network: NetworkSnapshot, start: number, direction: SupplyDirection, maxTiers: number): SupplyChainFacts {
  const { index, links } = network.downstream();
  const steps = direction === 'DOWNSTREAM' ? index : network.upstream();
  const { reached, isTruncated } = reachFrom(steps, start, { depth: maxTiers, nodes: networkLimits.entries + 1 });
  const byNode = new Map(reached.map((entry) => [entry.node, entry]));
  const entries = reached.slice(1).map((entry) => ({
    tier: entry.distance,
    partyId: network.partyIds[entry.node]!,
    pathIds: pathTo(byNode, entry).map((node) => network.partyIds[node]!),
    via: linkFacts(network, links[entry.link]!),
  }));
  return { entries, isTruncated };
}

/** A link as the schema shows it. */
export function linkFacts({ links }: NetworkSnapshot, link: number): LinkFacts {
  const { id, kind } = links[link]!;
  return kind === null ? { tieId: null, relationshipId: id } : { tieId: id, relationshipId: null };
}

function pathTo(reached: ReadonlyMap<number, Reached>, end: Reached): number[] {
  const path: number[] = [];
  for (let entry: Reached | undefined = end; entry !== undefined; entry = reached.get(entry.before)) path.unshift(entry.node);
  return path;
}
