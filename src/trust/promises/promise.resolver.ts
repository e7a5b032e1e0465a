import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { PartnerPromise, promisePage } from './promise.type.ts';
import { seePromise } from './promises.policy.ts';

@Resolver()
export class PromiseQueries {
  @Query(() => PartnerPromise, { nullable: true, description: 'A promise by id; null when there is none, or none to see.' })
  @Ruled(seePromise)
  async promise(@Arg('id', () => ID, { description: 'Id of a promise.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('PartnerPromise', id);
    return uuid === null ? null : readById(ctx, info, PartnerPromise, uuid);
  }

  @Query(() => promisePage.connection, { description: 'The promises that the asker may see, both ways, those due first first.' })
  @Ruled(seePromise)
  promises(@Args(() => promisePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, promisePage, args);
  }
}
