import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { changesOf, type SubscribedWith } from '../events/changes.ts';
import { idOf } from '../ids.ts';
import { readById, type RecordRow } from '../reads/read.ts';
import { Ruled } from '../ruled.ts';
import { seeJob } from './job.policy.ts';
import { Job } from './job.type.ts';

@Resolver()
export class JobResolver {
  @Query(() => Job, { nullable: true, description: 'A job by id; null when there is none, or none to see.' })
  @Ruled(seeJob)
  async job(@Arg('id', () => ID, { description: 'Id of a job.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Job', id);
    return uuid === null ? null : readById(ctx, info, Job, uuid);
  }

  @Subscription(() => Job, {
    nullable: true, description: 'A job as it stands when the subscription begins, and again at each step of its progress and at its end.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('Job', String(args['id']))) as never,
  })
  @Ruled(seeJob)
  async jobProgressed(@Arg('id', () => ID, { description: 'Id of a job. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, Job, idOf('Job', id)!);
  }
}
