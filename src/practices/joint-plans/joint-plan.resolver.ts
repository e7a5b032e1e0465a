import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { jointPlanPage } from './joint-plan.page.ts';
import { JointPlan } from './joint-plan.type.ts';
import { seeJointPlan } from './joint-plans.policy.ts';

@Resolver()
export class JointPlanQueries {
  @Query(() => JointPlan, { nullable: true, description: 'A joint business plan by id; null when there is none, or none to see.' })
  @Ruled(seeJointPlan)
  async jointPlan(@Arg('id', () => ID, { description: 'Id of a joint business plan.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('JointPlan', id);
    return uuid === null ? null : readById(ctx, info, JointPlan, uuid);
  }

  @Query(() => jointPlanPage.connection, { description: 'Joint business plans: for staff all of the workspace, for a partner those of its own relationships.' })
  @Ruled(seeJointPlan)
  jointPlans(@Args(() => jointPlanPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, jointPlanPage, args);
  }

  @Subscription(() => JointPlan, {
    nullable: true, description: 'A joint business plan as it stands when the subscription begins, and again after each change to it, its versions and its reviews. Of figures that a side enters nothing is heard.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('JointPlan', String(args['id']))) as never,
  })
  @Ruled(seeJointPlan)
  async jointPlanChanged(@Arg('id', () => ID, { description: 'Id of a joint business plan. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, JointPlan, idOf('JointPlan', id)!);
  }
}
