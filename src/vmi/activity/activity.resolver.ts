import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeSupply } from '../supply.policy.ts';
import { DiscardActivityInput, MapActivityCodeInput, ReportActivityInput } from './activity.input.ts';
import { discardActivityRule, mapActivityCodeRule, reportActivityRule } from './activity.policy.ts';
import { ActivityCode } from './activity-code.type.ts';
import { ActivityReport } from './activity-report.type.ts';
import { discardActivity } from './discard-activity.service.ts';
import { mapActivityCode } from './map-activity-code.service.ts';
import { reportActivity } from './report-activity.service.ts';

const report = { activityReport: { type: ActivityReport, from: 'activityReportId', description: 'The report as it now is; null when refused.' } };
const reported = definePayload('ReportActivityPayload', 'The answer of reportActivity. Under REJECT_FAILED_LINES it may have both a report and errors.', report);
const discarded = definePayload('DiscardActivityPayload', 'The answer of discardActivity.', report);
const mapped = definePayload(
  'MapActivityCodePayload', 'The answer of mapActivityCode.',
  { activityCode: { type: ActivityCode, from: 'activityCodeId', description: 'What the code now stands for; null when refused.' } },
  { releasedLines: { type: () => Int, description: 'Lines that had waited and are applied now, at most 5,000 in one act; null when refused.' } },
);

export const activityPayloads = [reported, discarded, mapped].map(({ resolver }) => resolver);

@Resolver()
export class ActivityResolver {
  @Query(() => ActivityReport, { nullable: true, description: 'A report of product activity by id; null when there is none, or none to see.' })
  @Ruled(seeSupply)
  async activityReport(@Arg('id', () => ID, { description: 'Id of a report.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ActivityReport', id);
    return uuid === null ? null : readById(ctx, info, ActivityReport, uuid);
  }

  @Mutation(() => reported.type, { nullable: true, description: 'Reports what was sold and what is where. What was reported before in the same words is left alone.' })
  @Ruled(reportActivityRule)
  reportActivity(@Arg('input', () => ReportActivityInput, { description: 'The report.' }) input: ReportActivityInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reportActivity(ctx, input);
  }

  @Mutation(() => mapped.type, { nullable: true, description: 'Says what a code of an item or a place stands for, and applies the lines that waited for it.' })
  @Ruled(mapActivityCodeRule)
  mapActivityCode(@Arg('input', () => MapActivityCodeInput, { description: 'The code, and what it stands for.' }) input: MapActivityCodeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return mapActivityCode(ctx, input);
  }

  @Mutation(() => discarded.type, { nullable: true, description: 'Gives up the lines of a report that are held.' })
  @Ruled(discardActivityRule)
  discardActivity(@Arg('input', () => DiscardActivityInput, { description: 'The report, and why.' }) input: DiscardActivityInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return discardActivity(ctx, input);
  }
}
