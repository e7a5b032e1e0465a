import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { ChannelFund, fundPage } from './fund.type.ts';
import { fundRequestPage } from './fund-request.page.ts';
import { ChannelFundRequest } from './fund-request.type.ts';
import { seeFund, seeFundRequest } from './funds.policy.ts';

@Resolver()
export class FundQueries {
  @Query(() => ChannelFund, { nullable: true, description: 'A fund by id; null when there is none, or none to see.' })
  @Ruled(seeFund)
  async channelFund(@Arg('id', () => ID, { description: 'Id of a fund.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ChannelFund', id);
    return uuid === null ? null : readById(ctx, info, ChannelFund, uuid);
  }

  @Query(() => fundPage.connection, { description: 'Funds: for staff and for all of the channel; for nobody else.' })
  @Ruled(seeFund)
  channelFunds(@Args(() => fundPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, fundPage, args);
  }

  @Query(() => ChannelFundRequest, { nullable: true, description: 'A request for a part of a fund by id; null when there is none, or none to see.' })
  @Ruled(seeFundRequest)
  async channelFundRequest(@Arg('id', () => ID, { description: 'Id of a request.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ChannelFundRequest', id);
    return uuid === null ? null : readById(ctx, info, ChannelFundRequest, uuid);
  }

  @Query(() => fundRequestPage.connection, { description: 'Requests for parts of funds: for staff all of the workspace, for a partner its own.' })
  @Ruled(seeFundRequest)
  channelFundRequests(@Args(() => fundRequestPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, fundRequestPage, args);
  }
}
