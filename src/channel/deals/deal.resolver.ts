import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { dealPage } from './deal.page.ts';
import { ChannelDeal } from './deal.type.ts';
import { seeDeal } from './deals.policy.ts';

@Resolver()
export class DealQueries {
  @Query(() => ChannelDeal, { nullable: true, description: 'A registered deal by id; null when there is none, or none to see.' })
  @Ruled(seeDeal)
  async channelDeal(@Arg('id', () => ID, { description: 'Id of a registered deal.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ChannelDeal', id);
    return uuid === null ? null : readById(ctx, info, ChannelDeal, uuid);
  }

  @Query(() => dealPage.connection, { description: 'Registered deals: for staff all of the workspace, for a partner its own.' })
  @Ruled(seeDeal)
  channelDeals(@Args(() => dealPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, dealPage, args);
  }

  @Subscription(() => ChannelDeal, {
    nullable: true, description: 'A registered deal as it stands when the subscription begins, and again after each step of either side.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('ChannelDeal', String(args['id']))) as never,
  })
  @Ruled(seeDeal)
  async channelDealChanged(@Arg('id', () => ID, { description: 'Id of a registered deal. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, ChannelDeal, idOf('ChannelDeal', id)!);
  }
}
