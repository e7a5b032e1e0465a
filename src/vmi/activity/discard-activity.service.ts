import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { ActivityReportEntity, type ActivityReportRecord } from './activity.entity.ts';
import type { DiscardActivityInput } from './activity.input.ts';
import { discardActivityRule } from './activity.policy.ts';

/** Gives up what is held of a report. The lines stay to be read, and nothing follows from them any more. */
export function discardActivity(ctx: Context, input: DiscardActivityInput): Promise<WriteAnswer<{ activityReportId: string }>> {
  return write(ctx, { rule: discardActivityRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const field = ['input', 'activityReportId'];
    const discardReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const report = await lockVisible<ActivityReportRecord>(em, ActivityReportEntity, ctx, idOf('ActivityReport', input.activityReportId), field);
    await findOwnRelationship(em, ctx, report.relationshipId, field);
    checkVersion(report, 'ActivityReport', input.expectedVersion);
    authorize(ctx, discardActivityRule, report, field);
    Object.assign(report, { state: 'DISCARDED', discardedBy: ctx.principal.id, discardedAt: ctx.now, discardReason });
    return { activityReportId: report.id };
  });
}
