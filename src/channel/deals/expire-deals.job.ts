import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { dayInUtc } from '../channel-partner.ts';
import { ChannelDealEntity, type ChannelDealRecord } from './deal.entity.ts';
import { expireDealsRule } from './deals.policy.ts';

/** Ends every hour the protection of deals whose day is over. */
export const expireDeals = defineJob({
  name: 'channel.expire-deals',
  every: 60 * 60_000,
  run: (job) => inBatches<{ readonly id: string }>(job, {
    name: 'expired', rule: expireDealsRule, keyOf: ({ id }) => id, work: expire,
    due: (workspaceId, most) => sql`select d.id from channel_deal d where d.workspace_id = ${workspaceId}::uuid and d.state = 'APPROVED' and d.protected_until < (now() at time zone 'UTC')::date
      order by d.protected_until, d.id limit ${most}`,
  }),
});

async function expire({ em, ctx, record }: Write, { id }: { readonly id: string }): Promise<void> {
  const deal = await lockVisible<ChannelDealRecord>(em, ChannelDealEntity, ctx, id, []);
  const isStillDue = deal.state === 'APPROVED' && deal.protectedUntil! < dayInUtc(ctx.now);
  // Ended or extended since it was looked at: that it was looked at is on record.
  if (!isStillDue) return record({ subjectType: 'ChannelDeal', subjectId: id, ownerId: deal.relationshipId, changes: {} });
  em.assign(deal, { state: 'EXPIRED', expiredAt: ctx.now });
}
