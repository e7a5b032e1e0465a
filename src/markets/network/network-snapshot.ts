import { createSupplyNetwork, type SupplyNetwork } from '../../domain/network/exposure.ts';
import { createGraph, type Graph } from '../../domain/network/graph.ts';
import { indexLinks, type LinkIndex, type Step } from '../../domain/network/links.ts';
import { once } from '../../platform/once.ts';
import type { Market } from '../relationship.entity.ts';
import type { TieKind } from './tie.entity.ts';

/** The part of the network that one asker sees, at one moment: living relationships and current ties as links between numbered parties. */
export interface NetworkSnapshot {
  /** The sum of changes it was read at; a later one is greater. */
  readonly version: bigint;
  readonly partyIds: readonly string[];
  readonly nodeOf: ReadonlyMap<string, number>;
  readonly links: readonly NetworkLink[];
  /** All links, by either end. */
  readonly incident: () => LinkIndex;
  /** Who has to do with whom, whatever the kind and number of links. */
  readonly graph: () => Graph;
  /** Supplies by who delivers, with their needs; `links` in them are numbers of `supplies`. */
  readonly downstream: () => SupplyNetwork & { readonly links: readonly number[] };
  /** The same supplies by who receives. */
  readonly upstream: () => LinkIndex;
}

/** A current tie or a living relationship; the ends are places in `partyIds`. */
export interface NetworkLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Null for a relationship. */
  readonly kind: TieKind | null;
  /** Null for a tie. */
  readonly market: Market | null;
  readonly good: string;
  readonly share: number | null;
  /** Whole minor units a year, and the currency. */
  readonly amount: readonly [number, string] | null;
  /** True when goods or services go from one end to the other; against the link's own direction in the supplier market. */
  readonly supplies: 'FORWARD' | 'BACKWARD' | null;
}

/** What a snapshot is made of, as the database tells it. */
export interface NetworkFacts {
  readonly version: string;
  readonly parties: readonly string[];
  readonly ties: readonly (readonly [id: string, from: string, to: string, kind: TieKind, good: string | null, share: number | null, amount: string | null, currency: string | null])[];
  readonly relationships: readonly (readonly [id: string, focal: string, partner: string, market: Market, isIdentified: boolean])[];
}

export function createSnapshot(facts: NetworkFacts): NetworkSnapshot {
  const nodeOf = new Map(facts.parties.map((id, node) => [id, node]));
  const links = [...tieLinks(facts, nodeOf), ...relationshipLinks(facts, nodeOf)];
  const size = facts.parties.length;
  const supplies = once(() => suppliesOf(links));
  return {
    version: BigInt(facts.version), partyIds: facts.parties, nodeOf, links,
    incident: once(() => indexLinks(size, links.flatMap(({ from, to }, link): Step[] => [[from, to, link], [to, from, link]]))),
    graph: once(() => createGraph(size, links.map(({ from, to }) => [from, to] as const))),
    downstream: once(() => ({
      ...createSupplyNetwork(supplies(), indexLinks(size, supplies().map(({ from, to }, supply): Step => [from, to, supply]))),
      links: supplies().map(({ link }) => link),
    })),
    upstream: once(() => indexLinks(size, supplies().map(({ from, to }, supply): Step => [to, from, supply]))),
  };
}

function tieLinks({ ties }: NetworkFacts, nodeOf: ReadonlyMap<string, number>): NetworkLink[] {
  return ties.flatMap(([id, fromId, toId, kind, good, share, amount, currency]) => {
    const [from, to] = [nodeOf.get(fromId), nodeOf.get(toId)];
    if (from === undefined || to === undefined) return [];
    const flow = amount === null || currency === null ? null : ([Number(amount), currency] as const);
    return { id, from, to, kind, market: null, good: good ?? '', share, amount: flow, supplies: kind === 'SUPPLIES' ? 'FORWARD' : null };
  });
}

function relationshipLinks({ relationships }: NetworkFacts, nodeOf: ReadonlyMap<string, number>): NetworkLink[] {
  return relationships.flatMap(([id, focalId, partnerId, market, isIdentified]) => {
    const [from, to] = [nodeOf.get(focalId), nodeOf.get(partnerId)];
    if (from === undefined || to === undefined) return [];
    return { id, from, to, kind: null, market, good: '', share: null, amount: null, supplies: isIdentified ? null : supplyOf[market] };
  });
}

/** Who delivers in each market, seen from the focal firm; a partner that is only identified delivers nothing yet. */
const supplyOf: Readonly<Record<Market, NetworkLink['supplies']>> = {
  SUPPLIER: 'BACKWARD', DISTRIBUTOR: 'FORWARD', CUSTOMER: 'FORWARD', INTERNAL: null, COMPETITOR: null, INFLUENCER: null,
};

/** The links along which something is delivered. A relationship says no more where a tie tells of the same supply. */
function suppliesOf(links: readonly NetworkLink[]) {
  const told = new Set<string>();
  return links.flatMap(({ from, to, good, share, kind, supplies }, link) => {
    if (supplies === null) return [];
    const ends = supplies === 'FORWARD' ? { from, to } : { from: to, to: from };
    const pair = `${ends.from} ${ends.to}`;
    if (kind === null && told.has(pair)) return [];
    told.add(pair);
    return { ...ends, good, share, link };
  });
}

