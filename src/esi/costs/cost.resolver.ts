import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { CostComponent } from './component.type.ts';
import { seeQuoteRequest } from './costs.policy.ts';
import { QuoteRequest, requestPage } from './request.type.ts';
import { QuoteRound, roundPage } from './round.type.ts';

@Resolver()
export class CostQueries {
  @Query(() => CostComponent, { nullable: true, description: 'A component by id; null when there is none, or none to see. Staff only.' })
  @Ruled(seeAsFirm)
  async costComponent(@Arg('id', () => ID, { description: 'Id of a component.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('CostComponent', id);
    return uuid === null ? null : readById(ctx, info, CostComponent, uuid);
  }

  @Query(() => QuoteRound, { nullable: true, description: 'A round of quotes by id; null when there is none, or none to see. Staff only.' })
  @Ruled(seeAsFirm)
  async quoteRound(@Arg('id', () => ID, { description: 'Id of a round.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('QuoteRound', id);
    return uuid === null ? null : readById(ctx, info, QuoteRound, uuid);
  }

  @Query(() => roundPage.connection, { description: 'Rounds of quotes in all projects, the last deadline first; staff only.' })
  @Ruled(seeAsFirm)
  quoteRounds(@Args(() => roundPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, roundPage, args);
  }

  @Query(() => QuoteRequest, { nullable: true, description: 'What a supplier is asked, by id; null when there is none, or none to see.' })
  @Ruled(seeQuoteRequest)
  async quoteRequest(@Arg('id', () => ID, { description: 'Id of a request.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('QuoteRequest', id);
    return uuid === null ? null : readById(ctx, info, QuoteRequest, uuid);
  }

  @Query(() => requestPage.connection, { description: 'What suppliers are asked for prices of, the last deadline first: staff see what each is asked, a supplier what it is asked itself.' })
  @Ruled(seeQuoteRequest)
  quoteRequests(@Args(() => requestPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, requestPage, args);
  }
}
