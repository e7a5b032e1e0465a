import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { Ruled } from '../../platform/ruled.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { surveyResultPage } from '../../trust/surveys/survey-result.type.ts';
import { seeAsFirm } from '../programmes/programmes.policy.ts';

/** Of each department the newest on its own people's satisfaction, of each customer and distributor the newest on theirs. */
const newestOfEach = (row: Row): Sql => sql`(${row('side')} = 'PARTNER' and exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')}
    and ((r.market = 'INTERNAL' and ${row('construct')} = 'EMPLOYEE_SATISFACTION') or (r.market in ('CUSTOMER', 'DISTRIBUTOR') and ${row('construct')} = 'SATISFACTION')))
  and not exists (select from survey_result n where n.workspace_id = ${row('workspace_id')} and n.relationship_id = ${row('relationship_id')} and n.side = 'PARTNER' and n.construct = ${row('construct')}
    and (n.closed_at, n.id) > (${row('closed_at')}, ${row('id')})))`;

@Resolver()
export class SatisfactionResolver {
  @Query(() => surveyResultPage.connection, {
    description: 'Employee satisfaction beside customer satisfaction: the newest result of each department’s own people, and of each customer’s and distributor’s. The score is null where too few answered. Staff only.',
  })
  @Ruled(seeAsFirm)
  satisfactionFigures(@Args(() => surveyResultPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, surveyResultPage, args, newestOfEach);
  }
}
