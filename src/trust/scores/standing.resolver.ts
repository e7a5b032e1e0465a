import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeTrust } from '../trust.policy.ts';
import { standingPage } from './standing.page.ts';

@Resolver()
export class StandingQueries {
  @Query(() => standingPage.connection, { description: 'How sides stand with each other, by trust, commitment, trend or what is open; staff only.' })
  @Ruled(seeTrust)
  trustStandings(@Args(() => standingPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, standingPage, args);
  }
}
