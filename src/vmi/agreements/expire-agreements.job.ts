import { defineJob } from '../../platform/jobs/job.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { VmiAgreementEntity, type VmiAgreementRecord } from './agreement.entity.ts';
import { expireAgreementRule } from './agreements.policy.ts';

/** Ends each hour the agreements of which the last version signed has run out. */
export const expireAgreements = defineJob({
  name: 'vmi.expire-agreements',
  every: 60 * 60_000,
  async run(job) {
    await inBatches<{ readonly id: string }>(job, {
      name: 'expire', rule: expireAgreementRule, due: runOut, keyOf: ({ id }) => id,
      async work({ em, ctx, record }, { id }) {
        const agreement = await lockVisible<VmiAgreementRecord>(em, VmiAgreementEntity, ctx, id, []);
        // Under its lock it is looked at again: somebody may have ended it, or signed other terms, meanwhile.
        const due = await em.execute<object[]>(`select 1 from vmi_agreement a where a.workspace_id = ? and a.id = ? and a.status in ('ACTIVE', 'SUSPENDED') and ${hasRunOut}`, [ctx.principal.workspaceId, id]);
        if (due.length === 0) record({ subjectType: 'VmiAgreement', subjectId: id, ownerId: agreement.relationshipId, changes: {} });
        else em.assign(agreement, { status: 'EXPIRED', statusReason: null, suspendedBySide: null, statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now });
      },
    });
  },
});

/** That the last of its signed versions is over, everywhere on earth. */
const hasRunOut = `(select v.valid_until from vmi_agreement_version v where v.workspace_id = a.workspace_id and v.agreement_id = a.id and v.status = 'SIGNED'
  order by v.valid_from desc, v.number desc limit 1) < (now() at time zone 'UTC' - interval '12 hours')::date`;

function runOut(workspaceId: string, most: number): Sql {
  return sql`select a.id from vmi_agreement a where a.workspace_id = ${workspaceId}::uuid and a.status in ('ACTIVE', 'SUSPENDED') and ${raw(hasRunOut)} order by a.id limit ${most}`;
}
