import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { sql } from '../../platform/sql.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { gatePage } from './gate.page.ts';

@Resolver()
export class EsiGateQueries {
  @Query(() => gatePage.connection, { description: 'The gates in review at which the asker is named to decide and has not voted yet, longest open first; staff only.' })
  @Ruled(seeAsFirm)
  gatesToDecide(@Args(() => gatePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    const { id } = ctx.principal;
    return readPage(ctx, info, gatePage, args, (gate) => sql`${gate('state')} = 'IN_REVIEW'
      and exists (select from esi_project p where p.workspace_id = ${gate('workspace_id')} and p.id = ${gate('project_id')} and p.status = 'ACTIVE')
      and exists (select from esi_gate_decider d where d.workspace_id = ${gate('workspace_id')} and d.gate_id = ${gate('id')} and d.user_id = ${id}::uuid and d.removed_at is null)
      and not exists (select from esi_gate_vote v where v.workspace_id = ${gate('workspace_id')} and v.gate_id = ${gate('id')} and v.round = ${gate('round')} and v.voter_id = ${id}::uuid)`);
  }
}
