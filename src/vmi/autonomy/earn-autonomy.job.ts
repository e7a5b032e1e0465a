import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { VmiAgreementEntity, type VmiAgreementRecord, type VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { termsInForce } from '../agreements/terms-in-force.ts';
import type { VmiAutonomyRecord } from './autonomy.entity.ts';
import { earnAutonomyRule } from './autonomy.policy.ts';
import { dueLimit, earnAutonomy, isSameAmount, type VendorStanding } from './earn-autonomy.ts';

/** Agreements looked at in one statement. */
const batch = 500;

interface Looked extends Pick<VmiAgreementVersionRecord, 'automaticLimit' | 'automaticLimitCap'>, VendorStanding {
  readonly id: string;
  readonly mode: VmiAutonomyRecord['mode'] | null;
  readonly step: VmiAutonomyRecord['step'];
  readonly limitAmount: string;
  readonly widenedAt: Date | null;
}

/** Lets limits follow, every ten minutes, what has become known of vendors; a decision that is taken in between looks for itself. */
export const earnAutonomyJob = defineJob({
  name: 'vmi.earn-autonomy',
  every: 10 * 60_000,
  async run({ ctx, write, progress }) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (let done = 0; ;) {
      const looked = await ctx.database.read<Looked>(sessionOf(ctx.principal), automaticAgreements(ctx.principal.workspaceId, after));
      for (const { id } of looked.filter((agreement) => isDue(agreement, ctx.now))) await write(id, { rule: earnAutonomyRule }, (tx) => follow(tx, id));
      if (looked.length < batch) return;
      after = looked.at(-1)!.id;
      done += looked.length;
      await progress({ done });
    }
  },
});

/** Agreements that approve by themselves, with their limits and what their vendors have earned. */
function automaticAgreements(workspaceId: string, after: string) {
  return sql`select a.id, v.automatic_limit::text as "automaticLimit", v.automatic_limit_cap::text as "automaticLimitCap", n.mode, n.step, n.limit_amount::text as "limitAmount", n.widened_at as "widenedAt",
      s.trust, coalesce(s.trust_uncertainty, 1) as uncertainty, coalesce(m.medium_from, 0) as "mediumFrom", coalesce(m.high_from, 100) as "highFrom"
    from vmi_agreement a
    cross join lateral (select w.* from vmi_agreement_version w where w.workspace_id = a.workspace_id and w.agreement_id = a.id and w.status = 'SIGNED'
      and w.valid_from <= (now() at time zone 'UTC')::date order by w.valid_from desc, w.number desc limit 1) v
    left join vmi_autonomy n on n.workspace_id = a.workspace_id and n.agreement_id = a.id
    left join trust_standing s on s.workspace_id = a.workspace_id and s.relationship_id = a.relationship_id and s.direction = case a.vendor_side when 'FOCAL' then 'FOCAL_TO_PARTNER' else 'PARTNER_TO_FOCAL' end
    left join trust_model m on m.workspace_id = s.workspace_id and m.id = s.model_id
    where a.workspace_id = ${workspaceId}::uuid and a.id > ${after}::uuid and a.status in ('ACTIVE', 'SUSPENDED') and v.approval_mode = 'AUTOMATIC' order by a.id limit ${batch}::integer`;
}

function isDue({ mode, step, limitAmount, widenedAt, ...looked }: Looked, now: Date): boolean {
  if (mode === null) return true;
  const due = dueLimit({ mode, step, limitAmount, widenedAt }, looked, looked, now);
  return due.step !== step || !isSameAmount(due.limitAmount, limitAmount);
}

/** Follows what still holds: somebody may have been faster. */
async function follow(tx: Write, id: string): Promise<{ readonly agreementId: string }> {
  const agreement = await lockVisible<VmiAgreementRecord>(tx.em, VmiAgreementEntity, tx.ctx, id, []);
  const terms = await termsInForce(tx.em, agreement, tx.ctx.now.toISOString().slice(0, 10));
  tx.record({ subjectType: 'VmiAgreement', subjectId: id, ownerId: agreement.relationshipId, changes: {} });
  if (terms?.approvalMode === 'AUTOMATIC') await earnAutonomy(tx, { agreement, terms });
  return { agreementId: id };
}
