import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { workActionPage, workPlanPage } from './work-plan.page.ts';
import { WorkPlan } from './work-plan.type.ts';
import { seeWorkPlan } from './work-plans.policy.ts';

@Resolver()
export class WorkPlanQueries {
  @Query(() => WorkPlan, { nullable: true, description: 'A work plan by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeWorkPlan)
  async workPlan(@Arg('id', () => ID, { description: 'Id of a work plan.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('WorkPlan', id);
    return uuid === null ? null : readById(ctx, info, WorkPlan, uuid);
  }

  @Query(() => workPlanPage.connection, { description: 'Work plans of the firm, its departments and its relationships; staff only.' })
  @Ruled(seeWorkPlan)
  workPlans(@Args(() => workPlanPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, workPlanPage, args);
  }

  @Query(() => workActionPage.connection, { description: 'Actions of all work plans; staff only. With the asker’s own id as owner: what the asker has to do.' })
  @Ruled(seeWorkPlan)
  workActions(@Args(() => workActionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, workActionPage, args);
  }

  @Subscription(() => WorkPlan, {
    nullable: true, description: 'A work plan as it stands when the subscription begins, and again after each change to it, its objectives, actions and reviews; staff only.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('WorkPlan', String(args['id']))) as never,
  })
  @Ruled(seeWorkPlan)
  async workPlanChanged(@Arg('id', () => ID, { description: 'Id of a work plan. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, WorkPlan, idOf('WorkPlan', id)!);
  }
}
