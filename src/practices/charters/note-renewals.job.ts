import { renewalWarningDays } from '../../domain/consensus/charter-renewal.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { PartnerCharterEntity, type PartnerCharterRecord } from './charter.entity.ts';
import { noteRenewalsRule } from './charters.policy.ts';

interface Due {
  readonly id: string;
  readonly isDue: boolean;
}

const today = sql`(now() at time zone 'UTC')::date`;

/** Notes each day which charters come near their yearly renewal, and which are due: each once. Who cares for the relationship reads it in its timeline. */
export const noteRenewals = defineJob({
  name: 'charters.note-renewals',
  every: 24 * 60 * 60_000,
  run: (job) => inBatches<Due>(job, {
    name: 'renewal', rule: noteRenewalsRule, keyOf: ({ id, isDue }) => `${id}/${isDue ? 'due' : 'coming'}`, work: note,
    due: (workspaceId, most) => sql`select c.id, c.renewal_due_on <= ${today} as "isDue" from partner_charter c
      where c.workspace_id = ${workspaceId}::uuid and c.state = 'IN_FORCE' and c.renewal_due_on - ${renewalWarningDays}::integer <= ${today}
        and case when c.renewal_due_on <= ${today} then c.due_noted_at is null else c.coming_noted_at is null end
      order by c.renewal_due_on, c.id limit ${most}`,
  }),
});

async function note({ em, ctx, record }: Write, { id, isDue }: Due): Promise<void> {
  const charter = await lockVisible<PartnerCharterRecord>(em, PartnerCharterEntity, ctx, id, []);
  // Superseded or withdrawn since it was looked at: nothing is due any more, and that it was looked at is on record.
  if (charter.state !== 'IN_FORCE') return record({ subjectType: 'PartnerCharter', subjectId: id, ownerId: charter.relationshipId, changes: {} });
  em.assign(charter, isDue ? { dueNotedAt: ctx.now } : { comingNotedAt: ctx.now });
}
