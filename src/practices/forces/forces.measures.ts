import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';

/** How uneven the forces and the dependence of two sides are, by the assessment that stood at the moment and was not stale then. */

measures(
  {
    indicator: 'FORCE_IMBALANCE',
    records: (look) => sql`select 'ForceFact' as type, f.id, a.assessed_at as at from ${standing(look)} a join force_fact f on f.workspace_id = a.workspace_id and f.assessment_id = a.id`,
    measured: (look) => sql`select abs(a.difference) as value, coalesce(a.compared_parts, 0)::double precision as evidence from (select) one left join ${standing(look)} a on true`,
  },
  {
    indicator: 'DEPENDENCE_IMBALANCE',
    records: (look) => sql`select 'ForceFact' as type, f.id, a.assessed_at as at from ${standing(look)} a join force_fact f on f.workspace_id = a.workspace_id and f.assessment_id = a.id
      where f.part in ('ALTERNATIVES', 'SHARE_OF_THEIR_BUSINESS')`,
    measured: (look) => sql`select abs(a.focal_dependence - a.partner_dependence) as value, num_nonnulls(a.focal_dependence, a.partner_dependence)::double precision as evidence
      from (select) one left join ${standing(look)} a on true`,
  },
);

/** The newest assessment up to the moment; none where that is out of date: what was so a year ago tells nothing of now. */
function standing(look: Row): Sql {
  return sql`(select newest.* from (select a.* from force_assessment a where a.workspace_id = ${look('workspace_id')} and a.relationship_id = ${look('relationship_id')} and a.assessed_at <= ${look('until')}
      order by a.assessed_at desc, a.id desc limit 1) newest
    where newest.assessed_at >= ${look('since')} and not exists (select from force_fact o where o.workspace_id = newest.workspace_id and o.assessment_id = newest.id
      and o.valid_until < (${look('until')} at time zone 'UTC')::date))`;
}
