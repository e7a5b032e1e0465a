import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Party } from '../../partners/party.type.ts';
import type { Context } from '../../platform/context.ts';
import type { RecordRow } from '../../platform/reads/read.ts';
import { readAllBatched, readBatched } from '../../platform/reads/read-batched.ts';
import { Relationship } from '../relationship.type.ts';
import type { NeighborhoodFacts } from './find-neighborhood.ts';
import type { NetworkPathFacts } from './find-paths.ts';
import { NetworkMetrics } from './network-metrics.type.ts';
import { Exposure, ExposureHit, Neighborhood, NetworkPath, NetworkStep, SupplyChainEntry } from './network.type.ts';
import { Tie } from './tie.type.ts';
import type { LinkFacts, SupplyChainEntryFacts } from './trace-supply-chain.ts';

/** The records that computed answers name: read by declaration, one statement for each place of the operation. */

interface OfParty { readonly partyId: string }

@Resolver(() => Neighborhood)
class NeighborhoodRecords {
  @FieldResolver(() => [Party], { description: 'The party itself, and who is near it; nearest first.' })
  parties(@Root() { partyIds }: NeighborhoodFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow[]> {
    return readAllBatched(ctx, info, Party, partyIds);
  }

  @FieldResolver(() => [Tie], { description: 'Current ties among them.' })
  ties(@Root() { tieIds }: NeighborhoodFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow[]> {
    return readAllBatched(ctx, info, Tie, tieIds);
  }

  @FieldResolver(() => [Relationship], { description: 'Living relationships of the focal firm among them.' })
  relationships(@Root() { relationshipIds }: NeighborhoodFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow[]> {
    return readAllBatched(ctx, info, Relationship, relationshipIds);
  }
}

@Resolver(() => NetworkStep)
class NetworkStepRecords {
  @FieldResolver(() => Tie, { nullable: true, description: 'The tie.' })
  tie(@Root() { tieId }: LinkFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> | null {
    return tieId === null ? null : readBatched(ctx, info, Tie, tieId);
  }

  @FieldResolver(() => Relationship, { nullable: true, description: 'The relationship of the focal firm.' })
  relationship(@Root() { relationshipId }: LinkFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> | null {
    return relationshipId === null ? null : readBatched(ctx, info, Relationship, relationshipId);
  }
}

@Resolver(() => SupplyChainEntry)
class SupplyChainRecords {
  @FieldResolver(() => Party, { nullable: true, description: 'Who it is; null only when removed in the meantime.' })
  party(@Root() { partyId }: OfParty, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readBatched(ctx, info, Party, partyId);
  }

  @FieldResolver(() => [Party], { description: 'A shortest way: from the party asked about to this one, both included.' })
  path(@Root() { pathIds }: SupplyChainEntryFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow[]> {
    return readAllBatched(ctx, info, Party, pathIds);
  }
}

@Resolver(() => NetworkPath)
class NetworkPathRecords {
  @FieldResolver(() => [Party], { description: 'Who it passes, both ends included.' })
  parties(@Root() { partyIds }: NetworkPathFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow[]> {
    return readAllBatched(ctx, info, Party, partyIds);
  }
}

@Resolver(() => Exposure)
class ExposureRecords {
  @FieldResolver(() => Party, { nullable: true, description: 'Who fails; null only when removed in the meantime.' })
  party(@Root() { partyId }: OfParty, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readBatched(ctx, info, Party, partyId);
  }
}

@Resolver(() => ExposureHit)
class ExposureHitRecords {
  @FieldResolver(() => Party, { nullable: true, description: 'Who is hit; null only when removed in the meantime.' })
  party(@Root() { partyId }: OfParty, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readBatched(ctx, info, Party, partyId);
  }
}

@Resolver(() => NetworkMetrics)
class NetworkMetricsRecords {
  @FieldResolver(() => Party, { nullable: true, description: 'The party; null only when removed in the meantime.' })
  party(@Root() { partyId }: OfParty, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readBatched(ctx, info, Party, partyId);
  }
}

export const networkRecords = [
  NeighborhoodRecords, NetworkStepRecords, SupplyChainRecords, NetworkPathRecords, ExposureRecords, ExposureHitRecords, NetworkMetricsRecords,
];
