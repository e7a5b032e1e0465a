import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { adoptChannelTiers } from './adopt-tiers.service.ts';
import { assessChannelTier } from './assess-tiers.service.ts';
import { ChannelTierModel, tierModelPage, tierPage } from './tier.type.ts';
import { AdoptChannelTiersInput, AssessChannelTierInput } from './tiers.input.ts';
import { adoptTiersRule, assessTierRule, seeTier, seeTierModel } from './tiers.policy.ts';

const adopted = definePayload('AdoptChannelTiersPayload', 'The answer of adoptChannelTiers.', { channelTierModel: { type: ChannelTierModel, from: 'channelTierModelId', description: 'The new version; null when refused.' } });
const assessed = definePayload('AssessChannelTierPayload', 'The answer of assessChannelTier.', { relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship with its tier; null when refused.' } });

export const tierPayloads = [adopted, assessed].map(({ resolver }) => resolver);

@Resolver()
export class TierResolver {
  @Query(() => tierModelPage.connection, { description: 'The versions that the workspace has adopted of what makes the tiers of the channel, newest first; staff only.' })
  @Ruled(seeTierModel)
  channelTierModels(@Args(() => tierModelPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, tierModelPage, args);
  }

  @Query(() => tierPage.connection, { description: 'How channel partners stood, with all that changed: for staff all of the workspace, for a partner itself. How one stands now is told by its relationship.' })
  @Ruled(seeTier)
  channelTierAssessments(@Args(() => tierPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, tierPage, args);
  }

  @Mutation(() => adopted.type, { nullable: true, description: 'Sets what makes the tiers of the channel from now on; the next look uses it.' })
  @Ruled(adoptTiersRule)
  adoptChannelTiers(@Arg('input', () => AdoptChannelTiersInput, { description: 'The new version.' }) input: AdoptChannelTiersInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return adoptChannelTiers(ctx, input);
  }

  @Mutation(() => assessed.type, { nullable: true, description: 'Looks at how a channel partner stands now, as the platform does every day. What is as before writes no history.' })
  @Ruled(assessTierRule)
  assessChannelTier(@Arg('input', () => AssessChannelTierInput, { description: 'Which partner.' }) input: AssessChannelTierInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return assessChannelTier(ctx, input);
  }
}
