import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { WorkHandOver } from './hand-overs/work-hand-over.type.ts';
import { seeInternalService } from './internal-service.policy.ts';
import { ServiceRequest } from './requests/service-request.type.ts';

@Resolver()
export class InternalServiceSubscriptions {
  @Subscription(() => ServiceRequest, {
    nullable: true, description: 'A request between departments as it stands when the subscription begins, and again after each step; for staff.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('ServiceRequest', String(args['id']))) as never,
  })
  @Ruled(seeInternalService)
  async serviceRequestChanged(@Arg('id', () => ID, { description: 'Id of a request. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, ServiceRequest, idOf('ServiceRequest', id)!);
  }

  @Subscription(() => WorkHandOver, {
    nullable: true, description: 'Work handed over between departments as it stands when the subscription begins, and again after each step; for staff.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('WorkHandOver', String(args['id']))) as never,
  })
  @Ruled(seeInternalService)
  async workHandOverChanged(@Arg('id', () => ID, { description: 'Id of a hand-over. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, WorkHandOver, idOf('WorkHandOver', id)!);
  }
}
