import { contractFinding } from '../../domain/trust/outcomes.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import { inBatches } from '../in-batches.ts';
import { endOfDay, lastQuarters } from '../quarter-ends.ts';
import { followContractsRule } from './contracts.policy.ts';

interface DueQuarter {
  readonly contractId: string;
  readonly relationshipId: string;
  readonly quarter: string;
  readonly endedOn: string;
  readonly years: number;
}

/**
 * Notes for each quarter that has ended how long the two sides were still bound to each other then: by the contract that binds longest, so that
 * what is agreed in five papers counts as much as in one.
 */
export const recordContractQuarters = defineJob({
  name: 'contracts.record-quarters',
  every: 24 * 60 * 60_000,
  async run(job) {
    await inBatches<DueQuarter>(job, {
      name: 'quarter', rule: followContractsRule, due: dueQuarters, keyOf: ({ relationshipId, quarter }) => `${relationshipId}/${quarter}`,
      async work(tx, { contractId, relationshipId, quarter, endedOn, years }) {
        for (const side of ['FOCAL', 'PARTNER'] as const) {
          await recordEvidence(tx, {
            relationshipId, direction: shownBy(side), source: { type: 'RelationshipContract', id: contractId, key: quarter }, occurredAt: endOfDay(endedOn),
            outcome: (map) => contractFinding(years, map),
          });
        }
        tx.record({ subjectType: 'RelationshipContract', subjectId: contractId, ownerId: relationshipId, changes: {} });
      },
    });
  },
});

/** Of an open contract the notice is what still binds. Confidentiality binds to no business. */
function dueQuarters(workspaceId: string, most: number): Sql {
  return sql`select distinct on (c.relationship_id, q.quarter) c.id as "contractId", c.relationship_id as "relationshipId", q.quarter, q.ended_on::text as "endedOn",
      (coalesce(d.last_day - q.ended_on, c.notice_days) / 365.25)::float8 as years
    from relationship_contract c join relationship r on r.workspace_id = c.workspace_id and r.id = c.relationship_id and r.stage <> 'TERMINATED'
      cross join (${lastQuarters}) q
      cross join lateral (select case when c.notice_given_at < q.over_at then c.ends_on else c.valid_until end as last_day) d
    where c.workspace_id = ${workspaceId}::uuid and c.kind <> 'NDA' and c.in_force_at < q.over_at and (d.last_day is null or d.last_day >= q.ended_on)
      and not exists (select from evidence e where e.workspace_id = c.workspace_id and e.relationship_id = c.relationship_id and e.source_type = 'RelationshipContract' and e.source_key = q.quarter)
    order by c.relationship_id, q.quarter, years desc, c.id limit ${most}`;
}
