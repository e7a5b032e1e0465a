import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeTie } from './network.policy.ts';
import { tiePage } from './tie.page.ts';
import { Tie } from './tie.type.ts';

@Resolver()
export class TieQueries {
  @Query(() => Tie, { nullable: true, description: 'A tie by id; null when there is none, or none to see.' })
  @Ruled(seeTie)
  async tie(@Arg('id', () => ID, { description: 'Id of a tie.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Tie', id);
    return uuid === null ? null : readById(ctx, info, Tie, uuid);
  }

  @Query(() => tiePage.connection, { description: 'The ties that the asker may see.' })
  @Ruled(seeTie)
  ties(@Args(() => tiePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, tiePage, args);
  }
}
