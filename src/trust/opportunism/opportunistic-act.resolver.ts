import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { overturnOpportunisticActRule, reportOpportunisticActRule, reviewOpportunisticActRule, seeOpportunisticAct } from './opportunism.policy.ts';
import { ConfirmOpportunisticActInput, OverturnOpportunisticActInput, RejectOpportunisticActInput, ReportOpportunisticActInput } from './opportunistic-act.input.ts';
import { OpportunisticAct, opportunisticActPage } from './opportunistic-act.type.ts';
import { reportOpportunisticAct } from './report-act.service.ts';
import { confirmOpportunisticAct, overturnOpportunisticAct, rejectOpportunisticAct } from './review-act.service.ts';

const act = { opportunisticAct: { type: OpportunisticAct, from: 'opportunisticActId', description: 'The act as it now is; null when refused.' } };
const reported = definePayload('ReportOpportunisticActPayload', 'The answer of reportOpportunisticAct.', act);
const confirmed = definePayload('ConfirmOpportunisticActPayload', 'The answer of confirmOpportunisticAct.', act);
const rejected = definePayload('RejectOpportunisticActPayload', 'The answer of rejectOpportunisticAct.', act);
const overturned = definePayload('OverturnOpportunisticActPayload', 'The answer of overturnOpportunisticAct.', act);

export const opportunismPayloads = [reported, confirmed, rejected, overturned].map(({ resolver }) => resolver);

@Resolver()
export class OpportunisticActResolver {
  @Query(() => opportunisticActPage.connection, { description: 'Opportunistic acts, for staff; with statuses [REPORTED] the reviews that wait.' })
  @Ruled(seeOpportunisticAct)
  opportunisticActs(@Args(() => opportunisticActPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, opportunisticActPage, args);
  }

  @Mutation(() => reported.type, { nullable: true, description: 'Reports an opportunistic act of either side; it waits for another person’s review.' })
  @Ruled(reportOpportunisticActRule)
  reportOpportunisticAct(@Arg('input', () => ReportOpportunisticActInput, { description: 'The act.' }) input: ReportOpportunisticActInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reportOpportunisticAct(ctx, input);
  }

  @Mutation(() => confirmed.type, { nullable: true, description: 'Confirms an act that another person has reported: it counts.' })
  @Ruled(reviewOpportunisticActRule)
  confirmOpportunisticAct(@Arg('input', () => ConfirmOpportunisticActInput, { description: 'Which one.' }) input: ConfirmOpportunisticActInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmOpportunisticAct(ctx, input);
  }

  @Mutation(() => rejected.type, { nullable: true, description: 'Rejects an act that another person has reported, with a reason.' })
  @Ruled(reviewOpportunisticActRule)
  rejectOpportunisticAct(@Arg('input', () => RejectOpportunisticActInput, { description: 'Which one, and why not.' }) input: RejectOpportunisticActInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectOpportunisticAct(ctx, input);
  }

  @Mutation(() => overturned.type, { nullable: true, description: 'Overturns an act that another approver has confirmed: it counts no more.' })
  @Ruled(overturnOpportunisticActRule)
  overturnOpportunisticAct(@Arg('input', () => OverturnOpportunisticActInput, { description: 'Which one, and why.' }) input: OverturnOpportunisticActInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return overturnOpportunisticAct(ctx, input);
  }
}
