import type { LinkIndex } from './links.ts';

/** A current supply: what flows, and how much of the receiver's need of it that covers. */
export interface Supply {
  readonly from: number;
  readonly to: number;
  /** What flows; supplies of one receiver with the same text stand in for one another. */
  readonly good: string;
  /** 0–1 of the receiver's need of the good; null while unknown. */
  readonly share: number | null;
}

/** Supplies with what they cover together: the ground that any failure is followed over. */
export interface SupplyNetwork {
  readonly supplies: readonly Supply[];
  /** The supplies by the node that delivers. */
  readonly index: LinkIndex;
  /** For each supply, the number of the need (receiver and good) that it covers. */
  readonly needs: Int32Array;
  /** For each need, the sum of the known shares. */
  readonly knownShares: readonly number[];
  /** For each need, the supplies that cover it. */
  readonly sources: readonly number[];
}

export function createSupplyNetwork(supplies: readonly Supply[], index: LinkIndex): SupplyNetwork {
  const numbers = new Map<string, number>();
  const knownShares: number[] = [];
  const sources: number[] = [];
  const needs = Int32Array.from(supplies, ({ to, good, share }) => {
    const key = `${to} ${good}`;
    const need = numbers.get(key) ?? numbers.size;
    numbers.set(key, need);
    knownShares[need] = (knownShares[need] ?? 0) + (share ?? 0);
    sources[need] = (sources[need] ?? 0) + 1;
    return need;
  });
  return { supplies, index, needs, knownShares, sources };
}

/** How hard the failure hits one node. */
export interface Hit {
  readonly node: number;
  /** Share of its own flow that is lost, 0–1: with unknown shares taken as nothing, and as all that the known ones leave. */
  readonly lossAtLeast: number;
  readonly lossAtMost: number;
  /** The supply that its greatest loss comes over. */
  readonly worst: number;
}

export interface Exposure {
  /** Hardest first. */
  readonly hits: readonly Hit[];
  /** The search was ended before all of it was followed: true losses may be greater. */
  readonly isTruncated: boolean;
}

/** Losses below one in a million are not followed. */
const leastLoss = 1e-6;

/**
 * Who is hit if one node delivers nothing any more. The loss of a node is the loss of its scarcest input, q_j = max over goods g of
 * min(1, Σ_i s_ijg q_i), with s_ijg the share of j's need of g that i covers; the failed node's own loss is 1. Solved as the least fixed
 * point, by passing increases on until they are negligible.
 *
 * The downstream cascade of Diem et al. (2022), Quantifying firm-level economic systemic risk, Scientific Reports 12:7719, with every good
 * essential (a Leontief production function), no stock, no replacement and no upstream effect. That recorded shares of need stand for
 * technical coefficients, and the range for unknown shares, are ours.
 *
 * @param mostSteps supplies passed over at most, so that rings of firms cannot keep the search busy
 */
export function exposureOf(network: SupplyNetwork, failed: number, mostSteps = 1_000_000): Exposure {
  const { supplies, needs, knownShares } = network;
  const atLeast = spread(network, { failed, mostSteps, shareOf: (supply) => supplies[supply]!.share ?? 0 });
  const atMost = spread(network, { failed, mostSteps, shareOf: (supply) => supplies[supply]!.share ?? Math.max(0, 1 - knownShares[needs[supply]!]!) });
  const hits = [...atMost.losses].filter(([node]) => node !== failed).map(([node, lossAtMost]) => ({
    node, lossAtMost, lossAtLeast: atLeast.losses.get(node) ?? 0, worst: atLeast.worst.get(node) ?? atMost.worst.get(node)!,
  }));
  return {
    hits: hits.toSorted((a, b) => b.lossAtLeast - a.lossAtLeast || b.lossAtMost - a.lossAtMost || a.node - b.node),
    isTruncated: atLeast.isTruncated || atMost.isTruncated,
  };
}

interface Failure {
  readonly failed: number;
  readonly mostSteps: number;
  readonly shareOf: (supply: number) => number;
}

interface Spread {
  readonly losses: ReadonlyMap<number, number>;
  readonly worst: ReadonlyMap<number, number>;
  readonly isTruncated: boolean;
}

function spread({ supplies, index: { starts, links }, needs }: SupplyNetwork, { failed, mostSteps, shareOf }: Failure): Spread {
  const losses = new Map([[failed, 1]]);
  const worst = new Map<number, number>();
  // What has been passed on over each supply, and what each need lacks by that.
  const passed = new Map<number, number>();
  const lacks = new Map<number, number>();
  const waiting = new Set([failed]);
  let steps = 0;
  for (const node of waiting) {
    waiting.delete(node);
    for (let place = starts[node]!; place < starts[node + 1]!; place += 1) {
      steps += 1;
      if (steps > mostSteps) return { losses, worst, isTruncated: true };
      const supply = links[place]!;
      const { to } = supplies[supply]!;
      const loss = losses.get(node)! * shareOf(supply);
      const increase = loss - (passed.get(supply) ?? 0);
      if (increase < leastLoss || to === failed) continue;
      passed.set(supply, loss);
      const lack = Math.min(1, (lacks.get(needs[supply]!) ?? 0) + increase);
      lacks.set(needs[supply]!, lack);
      if (lack <= (losses.get(to) ?? 0)) continue;
      losses.set(to, lack);
      worst.set(to, supply);
      waiting.add(to);
    }
  }
  return { losses, worst, isTruncated: false };
}
