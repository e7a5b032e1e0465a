import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeConfidentiality, seeInvolvement } from '../esi.policy.ts';
import { confidentialityPage } from './confidentiality.page.ts';
import { involvementPage } from './involvement.page.ts';
import { EsiInvolvement } from './involvement.type.ts';

@Resolver()
export class EsiInvolvementQueries {
  @Query(() => EsiInvolvement, { nullable: true, description: 'A supplier’s part in a project by id; null when there is none, or none to see.' })
  @Ruled(seeInvolvement)
  async esiInvolvement(@Arg('id', () => ID, { description: 'Id of a part.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('EsiInvolvement', id);
    return uuid === null ? null : readById(ctx, info, EsiInvolvement, uuid);
  }

  @Query(() => involvementPage.connection, { description: 'Parts in development projects, in all of them: staff every supplier’s, a supplier its own.' })
  @Ruled(seeInvolvement)
  esiInvolvements(@Args(() => involvementPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, involvementPage, args);
  }

  @Query(() => confidentialityPage.connection, { description: 'What was drafted and signed about what is confidential, with all suppliers; a supplier sees its own, once they were sent.' })
  @Ruled(seeConfidentiality)
  confidentialityAgreements(@Args(() => confidentialityPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, confidentialityPage, args);
  }
}
