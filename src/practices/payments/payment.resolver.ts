import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { paymentPage } from './payment.page.ts';
import { Payment } from './payment.type.ts';
import { seePayment } from './payments.policy.ts';

@Resolver()
export class PaymentQueries {
  @Query(() => Payment, { nullable: true, description: 'A payment by id; null when there is none, or none to see.' })
  @Ruled(seePayment)
  async payment(@Arg('id', () => ID, { description: 'Id of a payment.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Payment', id);
    return uuid === null ? null : readById(ctx, info, Payment, uuid);
  }

  @Query(() => paymentPage.connection, { description: 'Payments between the firm and its partners: for staff all of the workspace, for a partner those of its own relationships.' })
  @Ruled(seePayment)
  payments(@Args(() => paymentPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, paymentPage, args);
  }

  @Subscription(() => Payment, {
    nullable: true, description: 'A payment as it stands when the subscription begins, and again after each step of either side.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('Payment', String(args['id']))) as never,
  })
  @Ruled(seePayment)
  async paymentChanged(@Arg('id', () => ID, { description: 'Id of a payment. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, Payment, idOf('Payment', id)!);
  }
}
