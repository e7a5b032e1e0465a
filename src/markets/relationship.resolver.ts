import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { idOf } from '../platform/ids.ts';
import type { ConnectionValue } from '../platform/reads/connection.ts';
import type { PageArguments } from '../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../platform/reads/read.ts';
import { Ruled } from '../platform/ruled.ts';
import { seeRelationship } from './markets.policy.ts';
import { relationshipPage } from './relationship.page.ts';
import { Relationship } from './relationship.type.ts';

@Resolver()
export class RelationshipQueries {
  @Query(() => Relationship, { nullable: true, description: 'A relationship by id; null when there is none, or none to see.' })
  @Ruled(seeRelationship)
  async relationship(@Arg('id', () => ID, { description: 'Id of a relationship.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Relationship', id);
    return uuid === null ? null : readById(ctx, info, Relationship, uuid);
  }

  @Query(() => relationshipPage.connection, { description: 'The relationships that the asker may see, in all markets or in some.' })
  @Ruled(seeRelationship)
  relationships(@Args(() => relationshipPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, relationshipPage, args);
  }
}
