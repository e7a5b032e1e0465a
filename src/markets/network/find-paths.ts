import { simplePaths } from '../../domain/network/simple-paths.ts';
import { networkLimits } from './network.input.ts';
import type { NetworkSnapshot } from './network-snapshot.ts';
import { type LinkFacts, linkFacts } from './trace-supply-chain.ts';

export interface NetworkPathFacts {
  readonly partyIds: readonly string[];
  /** From each party to the next. */
  readonly steps: readonly LinkFacts[];
}

export interface NetworkPathsFacts {
  readonly paths: readonly NetworkPathFacts[];
  readonly isTruncated: boolean;
}

/** The ways from one party to another over ties and relationships, whichever way those lead; shortest first. */
export function findPaths(network: NetworkSnapshot, from: number, to: number, { length, first }: { readonly length: number; readonly first: number }): NetworkPathsFacts {
  const { paths, isTruncated } = simplePaths(network.graph(), from, to, { length, paths: first, steps: networkLimits.pathSteps });
  return { paths: paths.map((path) => pathFacts(network, path)), isTruncated };
}

function pathFacts(network: NetworkSnapshot, path: readonly number[]): NetworkPathFacts {
  return {
    partyIds: path.map((node) => network.partyIds[node]!),
    steps: path.slice(1).map((node, place) => linkFacts(network, linkBetween(network, path[place]!, node))),
  };
}

/** A link between two neighbours: a tie where there is one, since links of ties come first. */
function linkBetween(network: NetworkSnapshot, one: number, other: number): number {
  const { starts, links, ends } = network.incident();
  const place = ends.subarray(starts[one], starts[one + 1]).indexOf(other);
  return links[starts[one]! + place]!;
}
