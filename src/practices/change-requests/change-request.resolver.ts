import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { changeRequestPage } from './change-request.page.ts';
import { ChangeRequest } from './change-request.type.ts';
import { seeChangeRequest } from './change-requests.policy.ts';

@Resolver()
export class ChangeRequestQueries {
  @Query(() => ChangeRequest, { nullable: true, description: 'A request for a change by id; null when there is none, or none to see.' })
  @Ruled(seeChangeRequest)
  async changeRequest(@Arg('id', () => ID, { description: 'Id of a request for a change.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ChangeRequest', id);
    return uuid === null ? null : readById(ctx, info, ChangeRequest, uuid);
  }

  @Query(() => changeRequestPage.connection, { description: 'Requests for changes: for staff all of the workspace, for a partner those of its own relationships.' })
  @Ruled(seeChangeRequest)
  changeRequests(@Args(() => changeRequestPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, changeRequestPage, args);
  }

  @Subscription(() => ChangeRequest, {
    nullable: true, description: 'A request for a change as it stands when the subscription begins, and again after each step of either side.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('ChangeRequest', String(args['id']))) as never,
  })
  @Ruled(seeChangeRequest)
  async changeRequestChanged(@Arg('id', () => ID, { description: 'Id of a request for a change. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, ChangeRequest, idOf('ChangeRequest', id)!);
  }
}
