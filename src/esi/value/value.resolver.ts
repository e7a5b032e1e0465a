import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeAsFirm, seeOwnPart } from '../esi.policy.ts';
import { sharePage } from './share.type.ts';
import { JointValue, valuePage } from './value.type.ts';

@Resolver()
export class JointValueQueries {
  @Query(() => JointValue, { nullable: true, description: 'What was gained together, by id; null when there is none, or none to see.' })
  @Ruled(seeAsFirm)
  async jointValue(@Arg('id', () => ID, { description: 'Id of a joint value.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('JointValue', id);
    return uuid === null ? null : readById(ctx, info, JointValue, uuid);
  }

  @Query(() => valuePage.connection, { description: 'What was gained together in all projects; staff only.' })
  @Ruled(seeAsFirm)
  jointValues(@Args(() => valuePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, valuePage, args);
  }

  @Query(() => sharePage.connection, { description: 'Shares of what was gained: for staff every supplier’s, for a supplier its own.' })
  @Ruled(seeOwnPart)
  jointValueShares(@Args(() => sharePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, sharePage, args);
  }
}
