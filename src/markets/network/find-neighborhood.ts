import { reachFrom } from '../../domain/network/reach.ts';
import type { Market } from '../relationship.entity.ts';
import { networkLimits } from './network.input.ts';
import type { NetworkLink, NetworkSnapshot } from './network-snapshot.ts';
import type { TieKind } from './tie.entity.ts';

export interface NeighborhoodFilter {
  readonly depth: number;
  /** Ties of these kinds; of all when null. */
  readonly kinds: readonly TieKind[] | null;
  /** Relationships in these markets; in all when null. */
  readonly markets: readonly Market[] | null;
}

/** The parties around one and what joins them; ids, nearest first. */
export interface NeighborhoodFacts {
  readonly partyIds: readonly string[];
  readonly tieIds: readonly string[];
  readonly relationshipIds: readonly string[];
  readonly isTruncated: boolean;
}

/** Everybody within so many links of a party, and all links among them that the filter lets through. */
export function findNeighborhood(network: NetworkSnapshot, center: number, { depth, kinds, markets }: NeighborhoodFilter): NeighborhoodFacts {
  const { links, partyIds } = network;
  const follows = (link: number) => passes(links[link]!, kinds, markets);
  const { reached, isTruncated } = reachFrom(network.incident(), center, { depth, nodes: networkLimits.parties, follows });
  const among = linksAmong(network, reached.map(({ node }) => node)).filter(follows);
  const shown = among.slice(0, networkLimits.links).map((link) => links[link]!);
  return {
    partyIds: reached.map(({ node }) => partyIds[node]!),
    tieIds: shown.filter(({ kind }) => kind !== null).map(({ id }) => id),
    relationshipIds: shown.filter(({ kind }) => kind === null).map(({ id }) => id),
    isTruncated: isTruncated || among.length > shown.length,
  };
}

function passes({ kind, market }: NetworkLink, kinds: readonly TieKind[] | null, markets: readonly Market[] | null): boolean {
  return kind === null ? markets === null || markets.includes(market!) : kinds === null || kinds.includes(kind);
}

/** Each link between two of the nodes once, those of the nearest first. */
function linksAmong(network: NetworkSnapshot, nodes: readonly number[]): number[] {
  const { starts, links, ends } = network.incident();
  const inside = new Set(nodes);
  const found = new Set<number>();
  for (const node of nodes) {
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) if (inside.has(ends[place]!)) found.add(links[place]!);
  }
  return [...found];
}
