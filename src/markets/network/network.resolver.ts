import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { idOf } from '../../platform/ids.ts';
import { Ruled } from '../../platform/ruled.ts';
import { assessExposure, type ExposureFacts } from './assess-exposure.ts';
import { findNeighborhood, type NeighborhoodFacts } from './find-neighborhood.ts';
import { findPaths, type NetworkPathsFacts } from './find-paths.ts';
import { measureParty, type PartyMeasures } from './measure-party.ts';
import { NeighborhoodArguments, networkLimits, PathsArguments, within } from './network.input.ts';
import { NetworkMetrics } from './network-metrics.type.ts';
import { seeNetwork } from './network.policy.ts';
import type { NetworkSnapshot } from './network-snapshot.ts';
import { Exposure, Neighborhood, NetworkPaths, SupplyChain } from './network.type.ts';
import { readNetwork } from './read-network.ts';
import { type SupplyChainFacts, type SupplyDirection, traceSupplyChain } from './trace-supply-chain.ts';

const SupplyDirectionEnum = defineEnum<SupplyDirection>('SupplyDirection', 'Which way a supply chain is followed.', {
  UPSTREAM: 'To those who supply.', DOWNSTREAM: 'To those who are supplied.',
});

const ofParty = { description: 'Id of a party.' };

@Resolver()
export class NetworkQueries {
  @Query(() => Neighborhood, { nullable: true, description: 'The network around one party; null when there is no such party, or none to see.' })
  @Ruled(seeNetwork)
  neighborhood(@Args(() => NeighborhoodArguments) { partyId, depth, kinds = null, markets = null }: NeighborhoodArguments, @Ctx() ctx: Context): Promise<NeighborhoodFacts | null> {
    const filter = { depth: within('depth', depth, networkLimits.depth), kinds, markets };
    return around(ctx, partyId, (network, node) => findNeighborhood(network, node, filter));
  }

  @Query(() => SupplyChain, { nullable: true, description: 'A party’s suppliers or receivers and theirs, tier by tier; null when there is no such party, or none to see.' })
  @Ruled(seeNetwork)
  supplyChain(
    @Arg('partyId', () => ID, ofParty) partyId: string, @Ctx() ctx: Context,
    @Arg('direction', () => SupplyDirectionEnum, { description: 'Which way.' }) direction: SupplyDirection,
    @Arg('maxTiers', () => Int, { defaultValue: 4, description: 'The most tiers, 1 to 10.' }) maxTiers: number,
  ): Promise<SupplyChainFacts | null> {
    within('maxTiers', maxTiers, networkLimits.tiers);
    return around(ctx, partyId, (network, node) => traceSupplyChain(network, node, direction, maxTiers));
  }

  @Query(() => NetworkPaths, { nullable: true, description: 'The ways between two parties; null when one of them does not exist, or is not to be seen.' })
  @Ruled(seeNetwork)
  paths(@Args(() => PathsArguments) { fromId, toId, maxLength, first }: PathsArguments, @Ctx() ctx: Context): Promise<NetworkPathsFacts | null> {
    const limits = { length: within('maxLength', maxLength, networkLimits.pathLength), first: within('first', first, networkLimits.paths) };
    return around(ctx, fromId, (network, from) => onNode(network, toId, (to) => findPaths(network, from, to, limits)));
  }

  @Query(() => Exposure, { nullable: true, description: 'Who is hit if a party fails; null when there is no such party, or none to see.' })
  @Ruled(seeNetwork)
  exposure(@Arg('partyId', () => ID, ofParty) partyId: string, @Ctx() ctx: Context): Promise<ExposureFacts | null> {
    return around(ctx, partyId, (network, node) => assessExposure(network, node, ctx.principal.isStaff));
  }

  @Query(() => NetworkMetrics, { nullable: true, description: 'Where a party stands in the network; null when there is no such party, or none to see.' })
  @Ruled(seeNetwork)
  networkMetrics(@Arg('partyId', () => ID, ofParty) partyId: string, @Ctx() ctx: Context): Promise<PartyMeasures | null> {
    return around(ctx, partyId, measureParty);
  }
}

/**
 * Answers about one party of the network that the asker sees; null for all others. The answer holds for now, whenever the snapshot was
 * read: that moment would tell a partner when others' ties change.
 */
async function around<Answer extends object>(ctx: Context, partyId: string, answer: (network: NetworkSnapshot, node: number) => Answer | null): Promise<Answer | null> {
  if (idOf('Party', partyId) === null) return null;
  const network = await readNetwork(ctx);
  const found = onNode(network, partyId, (node) => answer(network, node));
  return found === null ? null : Object.assign(found, { asOf: ctx.now });
}

function onNode<Answer>({ nodeOf }: NetworkSnapshot, partyId: string, answer: (node: number) => Answer): Answer | null {
  const node = nodeOf.get(idOf('Party', partyId) ?? '');
  return node === undefined ? null : answer(node);
}
