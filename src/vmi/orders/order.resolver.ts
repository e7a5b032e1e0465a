import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { Change, SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeSupply } from '../supply.policy.ts';
import { orderChanges } from './order-changes.ts';
import { orderPage, ReplenishmentOrder } from './order.type.ts';

@Resolver()
export class OrderQueries {
  @Query(() => ReplenishmentOrder, { nullable: true, description: 'An order by id; null when there is none, or none to see.' })
  @Ruled(seeSupply)
  async replenishmentOrder(@Arg('id', () => ID, { description: 'Id of an order.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ReplenishmentOrder', id);
    return uuid === null ? null : readById(ctx, info, ReplenishmentOrder, uuid);
  }

  @Query(() => orderPage.connection, { description: 'The orders that the asker may see, both ways, those asked for the latest day first.' })
  @Ruled(seeSupply)
  replenishmentOrders(@Args(() => orderPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, orderPage, args);
  }

  @Subscription(() => ReplenishmentOrder, {
    nullable: true, description: 'Each order of an agreement as it stands after a change to it, its lines, shipments or receipts. Nothing is told when the subscription begins; never null.',
    subscribe: ({ args, context }: SubscribedWith) => orderChanges(context, idOf('VmiAgreement', String(args['agreementId']))) as never,
  })
  @Ruled(seeSupply)
  async orderChanged(
    @Arg('agreementId', () => ID, { description: 'Id of an agreement. One that is not to be seen is never heard of.' }) _agreementId: string,
    @Root() change: Change, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<RecordRow | null> {
    return change === null ? null : readById(ctx, info, ReplenishmentOrder, change.subjectId);
  }
}
