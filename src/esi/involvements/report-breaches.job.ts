import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { ConfidentialityAgreementEntity, type ConfidentialityAgreementRecord } from './involvement.entity.ts';
import { reportBreachesRule } from './involvements.policy.ts';
import { reportBreach } from './report-breach.ts';

/** Reports, within five minutes, the breaches that suppliers have declared. */
export const reportBreaches = defineJob({
  name: 'esi-involvements.report-breaches',
  every: 5 * 60_000,
  async run(job) {
    await inBatches<{ readonly id: string }>(job, {
      name: 'report', rule: reportBreachesRule, keyOf: ({ id }) => id,
      due: (workspaceId, most) => sql`select id from confidentiality_agreement where workspace_id = ${workspaceId}::uuid and state = 'BREACHED' and breach_report_id is null order by id limit ${most}`,
      async work(tx, { id }) {
        const agreement = await lockVisible<ConfidentialityAgreementRecord>(tx.em, ConfidentialityAgreementEntity, tx.ctx, id, []);
        if (agreement.breachReportId == null) await reportBreach(tx, agreement);
        else tx.record({ subjectType: 'ConfidentialityAgreement', subjectId: id, ownerId: agreement.relationshipId, changes: {} });
      },
    });
  },
});
