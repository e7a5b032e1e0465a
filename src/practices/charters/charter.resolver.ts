import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { charterPage } from './charter.page.ts';
import { PartnerCharter } from './charter.type.ts';
import { seeCharter } from './charters.policy.ts';

@Resolver()
export class CharterQueries {
  @Query(() => PartnerCharter, { nullable: true, description: 'A partner charter by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeCharter)
  async partnerCharter(@Arg('id', () => ID, { description: 'Id of a charter.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('PartnerCharter', id);
    return uuid === null ? null : readById(ctx, info, PartnerCharter, uuid);
  }

  @Query(() => charterPage.connection, { description: 'Partner charters of all relationships; staff only.' })
  @Ruled(seeCharter)
  partnerCharters(@Args(() => charterPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, charterPage, args);
  }
}
