import type { GraphQLResolveInfo } from 'graphql';
import { Args, Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { idOf } from '../platform/ids.ts';
import type { ConnectionValue } from '../platform/reads/connection.ts';
import type { PageArguments } from '../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../platform/reads/read.ts';
import type { Row } from '../platform/reads/reader.ts';
import { Ruled } from '../platform/ruled.ts';
import { type Sql, sql } from '../platform/sql.ts';
import { seeParty } from './partners.policy.ts';
import { Party, partyPage } from './party.type.ts';

/** What is left of merged parties is listed for whoever asks for it. */
const isItself = (row: Row): Sql => sql`${row('merged_into_id')} is null`;

@Resolver()
export class PartyQueries {
  @Query(() => Party, { nullable: true, description: 'A party by id; null when there is none, or none to see.' })
  @Ruled(seeParty)
  async party(@Arg('id', () => ID, { description: 'Id of a party.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Party', id);
    return uuid === null ? null : readById(ctx, info, Party, uuid);
  }

  @Query(() => partyPage.connection, { description: 'The parties that the asker may see.' })
  @Ruled(seeParty)
  parties(@Args(() => partyPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, partyPage, args, args.filter?.['isMerged'] == null ? isItself : undefined);
  }
}
