import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { dayInUtc } from '../channel-partner.ts';
import { ChannelFundRequestEntity, type ChannelFundRequestRecord } from './fund.entity.ts';
import { expireFundsRule } from './funds.policy.ts';

/** Frees every hour what was not claimed by its day. What was claimed in time is decided first, however long that takes. */
export const expireFunds = defineJob({
  name: 'channel.expire-funds',
  every: 60 * 60_000,
  run: (job) => inBatches<{ readonly id: string }>(job, {
    name: 'expired', rule: expireFundsRule, keyOf: ({ id }) => id, work: expire,
    due: (workspaceId, most) => sql`select q.id from channel_fund_request q where q.workspace_id = ${workspaceId}::uuid and q.state = 'APPROVED' and q.claim_until < (now() at time zone 'UTC')::date
      order by q.claim_until, q.id limit ${most}`,
  }),
});

async function expire({ em, ctx, record }: Write, { id }: { readonly id: string }): Promise<void> {
  const request = await lockVisible<ChannelFundRequestRecord>(em, ChannelFundRequestEntity, ctx, id, []);
  const isStillDue = request.state === 'APPROVED' && request.claimUntil! < dayInUtc(ctx.now);
  // Claimed or given up since it was looked at: that it was looked at is on record.
  if (!isStillDue) return record({ subjectType: 'ChannelFundRequest', subjectId: id, ownerId: request.relationshipId, changes: {} });
  em.assign(request, { state: 'EXPIRED', expiredAt: ctx.now });
}
