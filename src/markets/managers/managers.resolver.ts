import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { ManagerLimit, managerLimitPage } from './manager-limit.type.ts';
import { ManagerLoad, managerLoadPage } from './manager-load.type.ts';
import { SetManagerLimitInput } from './managers.input.ts';
import { seeManagerLimit, seeManagerLoad, setManagerLimitRule } from './managers.policy.ts';
import { setManagerLimit } from './set-manager-limit.service.ts';

const limitSet = definePayload('SetManagerLimitPayload', 'The answer of setManagerLimit.', {
  managerLimit: { type: ManagerLimit, from: 'managerLimitId', description: 'The limit as it now is; null when refused.' },
  managerLoad: { type: ManagerLoad, from: 'userId', description: 'What the person manages; null for the workspace’s limit, and when refused.' },
});

export const managerPayloads = [limitSet.resolver];

@Resolver()
export class ManagerResolver {
  @Query(() => managerLoadPage.connection, { description: 'What each manager looks after, for staff: the general manager’s view. Key relationships without a manager: relationships(filter: { isKey: true, hasManager: false }).' })
  @Ruled(seeManagerLoad)
  managerLoads(@Args(() => managerLoadPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, managerLoadPage, args);
  }

  @Query(() => managerLimitPage.connection, { description: 'How many key relationships managers may have, where that was set, for staff.' })
  @Ruled(seeManagerLimit)
  managerLimits(@Args(() => managerLimitPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, managerLimitPage, args);
  }

  @Mutation(() => limitSet.type, { nullable: true, description: 'Sets how many key relationships a person may manage, or all who have no limit of their own.' })
  @Ruled(setManagerLimitRule)
  setManagerLimit(@Arg('input', () => SetManagerLimitInput, { description: 'Whose limit, and how many.' }) input: SetManagerLimitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setManagerLimit(ctx, input);
  }
}
