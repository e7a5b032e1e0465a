import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeAgreement } from '../supply.policy.ts';
import { agreementPage } from './agreement.page.ts';
import { VmiAgreement } from './agreement.type.ts';

@Resolver()
export class VmiAgreementQueries {
  @Query(() => VmiAgreement, { nullable: true, description: 'An agreement on vendor-managed inventory by id; null when there is none, or none to see.' })
  @Ruled(seeAgreement)
  async vmiAgreement(@Arg('id', () => ID, { description: 'Id of an agreement.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('VmiAgreement', id);
    return uuid === null ? null : readById(ctx, info, VmiAgreement, uuid);
  }

  @Query(() => agreementPage.connection, { description: 'The agreements on vendor-managed inventory that the asker may see, both ways.' })
  @Ruled(seeAgreement)
  vmiAgreements(@Args(() => agreementPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, agreementPage, args);
  }

  @Subscription(() => VmiAgreement, {
    nullable: true, description: 'An agreement as it stands when the subscription begins, and again after each change to it or to what is kept under it.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('VmiAgreement', String(args['id']))) as never,
  })
  @Ruled(seeAgreement)
  async vmiAgreementChanged(@Arg('id', () => ID, { description: 'Id of an agreement. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, VmiAgreement, idOf('VmiAgreement', id)!);
  }
}
