import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { selectionPage } from './selection.page.ts';
import { PartnerSelection } from './selection.type.ts';

@Resolver()
export class PartnerSelectionQueries {
  @Query(() => PartnerSelection, { nullable: true, description: 'A choice among suppliers by id; null when there is none, or none to see.' })
  @Ruled(seeAsFirm)
  async partnerSelection(@Arg('id', () => ID, { description: 'Id of a selection.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('PartnerSelection', id);
    return uuid === null ? null : readById(ctx, info, PartnerSelection, uuid);
  }

  @Query(() => selectionPage.connection, { description: 'Choices among suppliers, newest first; staff only.' })
  @Ruled(seeAsFirm)
  partnerSelections(@Args(() => selectionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, selectionPage, args);
  }
}
