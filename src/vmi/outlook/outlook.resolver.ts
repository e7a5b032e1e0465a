import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { movedPositions } from './moved-positions.ts';
import { positionPage } from './position.page.ts';

@Resolver()
export class OutlookResolver {
  @Query(() => StockPosition, { nullable: true, description: 'A stock position by id; null when there is none, or none to see.' })
  @Ruled(seeSupply)
  async stockPosition(@Arg('id', () => ID, { description: 'Id of a stock position.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('StockPosition', id);
    return uuid === null ? null : readById(ctx, info, StockPosition, uuid);
  }

  @Query(() => positionPage.connection, { description: 'The stock positions that the asker may see; what runs out first first.' })
  @Ruled(seeSupply)
  stockPositions(@Args(() => positionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, positionPage, args);
  }

  @Subscription(() => StockPosition, {
    nullable: true, description: 'The stock position of an agreement that moved last, when the subscription begins; then each whose stock, parameters or outlook has changed, as it stands.',
    subscribe: ({ args, context }: SubscribedWith) => movedPositions(context, idOf('VmiAgreement', String(args['agreementId']))) as never,
  })
  @Ruled(seeSupply)
  async stockPositionChanged(
    @Arg('agreementId', () => ID, { description: 'Id of an agreement. One that is not to be seen is never heard of.' }) _agreementId: string,
    @Root() positionId: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<RecordRow | null> {
    return readById(ctx, info, StockPosition, positionId);
  }
}
