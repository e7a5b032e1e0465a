import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { type Change, changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { exceptionPage } from './exception.page.ts';
import { SupplyException } from './exception.type.ts';
import { seeException } from './exceptions.policy.ts';

@Resolver()
export class ExceptionQueries {
  @Query(() => SupplyException, { nullable: true, description: 'An exception by id; null when there is none, or none to see.' })
  @Ruled(seeException)
  async supplyException(@Arg('id', () => ID, { description: 'Id of an exception.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('SupplyException', id);
    return uuid === null ? null : readById(ctx, info, SupplyException, uuid);
  }

  @Query(() => exceptionPage.connection, { description: 'What goes wrong under all agreements that the asker may see, and what did; most money at risk first.' })
  @Ruled(seeException)
  supplyExceptions(@Args(() => exceptionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, exceptionPage, args);
  }

  @Subscription(() => SupplyException, {
    nullable: true, description: 'Each exception of an agreement as it stands after a change to it.',
    subscribe: ({ args, context }: SubscribedWith) => exceptionChanges(context, idOf('VmiAgreement', String(args['agreementId']))) as never,
  })
  @Ruled(seeException)
  async supplyExceptionChanged(
    @Arg('agreementId', () => ID, { description: 'Id of an agreement. Of one that is not to be seen nothing is ever heard.' }) _agreementId: string,
    @Root() change: Change, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<RecordRow | null> {
    return change === null ? null : readById(ctx, info, SupplyException, change.subjectId);
  }
}

/** Of all that happens under an agreement, what happens to its exceptions. */
async function* exceptionChanges(ctx: Context, agreementId: string | null): AsyncGenerator<Change> {
  for await (const change of await changesOf(ctx, agreementId)) if (change === null || change.subjectType === 'SupplyException') yield change;
}
