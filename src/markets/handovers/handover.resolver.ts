import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { handoverPage } from './handover.page.ts';
import { seeHandover } from './handovers.policy.ts';

@Resolver()
export class HandoverQueries {
  @Query(() => handoverPage.connection, { description: 'Hand-overs between managers, for staff.' })
  @Ruled(seeHandover)
  handovers(@Args(() => handoverPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, handoverPage, args);
  }
}
