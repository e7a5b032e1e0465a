import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { readChannelSentiment } from './channel-sentiment.ts';
import { ChannelSentiment } from './channel-sentiment.type.ts';
import { launchPage } from './launch.page.ts';
import { ChannelLaunch } from './launch.type.ts';
import { seeLaunch, seeLaunchFigures } from './launches.policy.ts';

@Resolver()
export class LaunchQueries {
  @Query(() => ChannelLaunch, { nullable: true, description: 'A launch by id; null when there is none, or none to see.' })
  @Ruled(seeLaunch)
  async channelLaunch(@Arg('id', () => ID, { description: 'Id of a launch.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ChannelLaunch', id);
    return uuid === null ? null : readById(ctx, info, ChannelLaunch, uuid);
  }

  @Query(() => launchPage.connection, { description: 'Launches: for staff all of the workspace, for a partner those that it was invited to.' })
  @Ruled(seeLaunch)
  launches(@Args(() => launchPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, launchPage, args);
  }

  @Query(() => ChannelSentiment, { description: 'What the channel says, and how that has gone from round to round. Staff who read trust only.' })
  @Ruled(seeLaunchFigures)
  channelSentiment(@Ctx() ctx: Context): Promise<ChannelSentiment> {
    return readChannelSentiment(ctx);
  }
}
