import type { Side } from '../../domain/sides.ts';
import { currencyDigits } from '../../domain/money.ts';
import { jointInvestmentFinding } from '../../domain/trust/outcomes.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import { inBatches } from '../in-batches.ts';
import { endOfDay, lastQuarters } from '../quarter-ends.ts';
import { followInvestmentsRule } from './investments.policy.ts';

interface DueQuarter {
  /** The largest of the investments: the one that evidence leads to. */
  readonly investmentId: string;
  readonly relationshipId: string;
  readonly side: Side;
  readonly quarter: string;
  readonly endedOn: string;
  /** What all of the side's living investments come to that would be worth nothing elsewhere, in minor units. */
  readonly amountMinor: number;
  readonly currency: string;
}

/**
 * Notes for each quarter that has ended what each side had invested in a relationship then: once for all its investments together, since what is
 * split into ten binds as much as the whole.
 */
export const recordInvestmentQuarters = defineJob({
  name: 'investments.record-quarters',
  every: 24 * 60 * 60_000,
  async run(job) {
    await inBatches<DueQuarter>(job, {
      name: 'quarter', rule: followInvestmentsRule, due: dueQuarters, keyOf: ({ relationshipId, side, quarter }) => `${relationshipId}/${side}/${quarter}`,
      async work(tx, { investmentId, relationshipId, side, quarter, endedOn, amountMinor, currency }) {
        await recordEvidence(tx, {
          relationshipId, direction: shownBy(side), source: { type: 'JointInvestment', id: investmentId, key: quarter }, occurredAt: endOfDay(endedOn),
          outcome: (map) => jointInvestmentFinding(amountMinor / 10 ** currencyDigits(currency), map),
        });
        tx.record({ subjectType: 'JointInvestment', subjectId: investmentId, ownerId: relationshipId, changes: {} });
      },
    });
  },
});

/** Of another currency than the workspace's nothing is said: no rate was agreed on. */
function dueQuarters(workspaceId: string, most: number): Sql {
  return sql`select (array_agg(i.id order by s.amount desc, i.id))[1] as "investmentId", i.relationship_id as "relationshipId", s.side, q.quarter, q.ended_on::text as "endedOn",
      sum(s.amount) as "amountMinor", w.reporting_currency as currency
    from joint_investment i join workspace w on w.id = i.workspace_id
      join relationship r on r.workspace_id = i.workspace_id and r.id = i.relationship_id and r.stage <> 'TERMINATED'
      cross join lateral (values
        ('FOCAL', 'FOCAL_TO_PARTNER', i.focal_amount_minor * i.focal_specific_share, i.focal_amount_currency, i.focal_confirmed_at),
        ('PARTNER', 'PARTNER_TO_FOCAL', i.partner_amount_minor * i.partner_specific_share, i.partner_amount_currency, i.partner_confirmed_at)
      ) s(side, direction, amount, currency, confirmed_at)
      cross join (${lastQuarters}) q
    where i.workspace_id = ${workspaceId}::uuid and i.state <> 'WITHDRAWN' and s.currency = w.reporting_currency and s.amount > 0 and s.confirmed_at < q.over_at
      and i.invested_on <= q.ended_on and coalesce(i.useful_until >= q.ended_on, true) and coalesce(i.ended_on > q.ended_on, true)
      and not exists (select from evidence e where e.workspace_id = i.workspace_id and e.relationship_id = i.relationship_id and e.direction = s.direction
        and e.source_type = 'JointInvestment' and e.source_key = q.quarter)
    group by i.relationship_id, s.side, q.quarter, q.ended_on, w.reporting_currency
    order by i.relationship_id, q.quarter, s.side limit ${most}`;
}
