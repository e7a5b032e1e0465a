import { exposureOf, type Hit } from '../../domain/network/exposure.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import type { Money } from '../../platform/money.type.ts';
import { networkLimits } from './network.input.ts';
import type { NetworkSnapshot } from './network-snapshot.ts';
import { type LinkFacts, linkFacts } from './trace-supply-chain.ts';

/** What the failure of one party means to another. */
export interface ExposureHitFacts {
  readonly partyId: string;
  readonly lossAtLeast: number;
  readonly lossAtMost: number;
  /** What would not arrive in a year, by currency. */
  readonly amounts: readonly Money[];
  readonly via: LinkFacts;
  readonly good: string | null;
  /** Null while it is not known which good it is about, or for an asker who does not see all supplies. */
  readonly isSingleSource: boolean | null;
}

export interface ExposureFacts {
  readonly partyId: string;
  readonly hits: readonly ExposureHitFacts[];
  readonly isTruncated: boolean;
}

/** Who is hit if a party delivers nothing any more, hardest first. */
export function assessExposure(network: NetworkSnapshot, failed: number, seesAll: boolean): ExposureFacts {
  const { hits, isTruncated } = exposureOf(network.downstream(), failed);
  const losses = new Map([[failed, 1], ...hits.map(({ node, lossAtLeast }) => [node, lossAtLeast] as const)]);
  const shown = hits.slice(0, networkLimits.hits);
  return {
    partyId: network.partyIds[failed]!,
    hits: shown.map((hit) => hitFacts(network, hit, { losses, seesAll })),
    isTruncated: isTruncated || hits.length > shown.length,
  };
}

interface Loss {
  readonly losses: ReadonlyMap<number, number>;
  readonly seesAll: boolean;
}

function hitFacts(network: NetworkSnapshot, { node, lossAtLeast, lossAtMost, worst }: Hit, { losses, seesAll }: Loss): ExposureHitFacts {
  const { supplies, links, needs, sources } = network.downstream();
  const good = supplies[worst]!.good === '' ? null : supplies[worst]!.good;
  return {
    partyId: network.partyIds[node]!, lossAtLeast, lossAtMost, good,
    amounts: amountsLost(network, node, losses),
    via: linkFacts(network, links[worst]!),
    isSingleSource: seesAll && good !== null ? sources[needs[worst]!] === 1 : null,
  };
}

/** Of every supply to a node, the part that its supplier's own loss takes away; the least of it, where shares are unknown. */
function amountsLost(network: NetworkSnapshot, node: number, losses: ReadonlyMap<number, number>): ExposureHitFacts['amounts'] {
  const { starts, links: supplies, ends } = network.upstream();
  const { links } = network.downstream();
  const sums = new Map<string, number>();
  for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
    const { amount } = network.links[links[supplies[place]!]!]!;
    const loss = losses.get(ends[place]!) ?? 0;
    if (amount !== null && loss > 0) sums.set(amount[1], (sums.get(amount[1]) ?? 0) + amount[0] * loss);
  }
  return [...sums].map(([currencyCode, sum]) => ({ amount: fromMinorUnits({ minorUnits: BigInt(Math.round(sum)), currencyCode }), currencyCode }));
}
