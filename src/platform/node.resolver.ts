import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { RequestError } from './errors/request-error.ts';
import { messages } from './messages.ts';
import { fromGlobalId } from './ids.ts';
import { apiLimits } from './limits/limits.ts';
import { Node } from './public.type.ts';
import { readNode, readNodes } from './reads/nodes.ts';
import type { RecordRow } from './reads/read.ts';
import { Ruled } from './ruled.ts';
import { signedIn } from './rules.ts';

@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: 'Any record by its id; null when there is none, or none to see.' })
  @Ruled(signedIn)
  async node(@Arg('id', () => ID, { description: 'Id of a record.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const parsed = fromGlobalId(id);
    return parsed === null ? null : readNode(ctx, info, parsed);
  }

  @Query(() => [Node], { nullable: 'items', description: 'Records by their ids, in the order asked for; null where there is none, or none to see.' })
  @Ruled(signedIn)
  async nodes(@Arg('ids', () => [ID], { description: 'Ids of records, at most 100.' }) ids: string[], @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<(RecordRow | null)[]> {
    if (ids.length > apiLimits.maxIds) throw new RequestError('LIMIT_EXCEEDED', messages.tooManyIds, { limit: apiLimits.maxIds, asked: ids.length, status: 400 });
    return readNodes(ctx, info, ids);
  }
}
