import type { Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { isLookedAt, monthsRecorded } from '../measures/months-recorded.ts';

/**
 * What either side imposed in the year looked at: requests, and changes of orders and proposals under an agreement. A request is made good,
 * and counts no more, once both have agreed on another in its place. One about an order that was then changed against the agreement counts
 * with that change.
 */
function imposed(look: Row): Sql {
  const within = (at: Sql) => sql`${at} > ${look('since')} and ${at} <= ${look('until')}`;
  return sql`from (
    select 'ImposedChange' as type, i.id, i.imposed_by_side as side, i.imposed_at as at from imposed_change i where ${isLookedAt((name) => column('i', name), look)} and ${within(sql`i.imposed_at`)}
    union all
    select 'ChangeRequest', c.id, c.proposed_by_side, c.imposed_at from change_request c where ${isLookedAt((name) => column('c', name), look)} and ${within(sql`c.imposed_at`)}
      and not exists (select from change_request next where next.workspace_id = c.workspace_id and next.supersedes_id = c.id and next.answered_at <= ${look('until')} and next.settled_round is not null and next.imposed_at is null)
      and not exists (select from imposed_change i where i.workspace_id = c.workspace_id and i.subject_id = c.order_id and i.imposed_by_side = c.proposed_by_side and ${within(sql`i.imposed_at`)})) m`;
}

measures({
  indicator: 'CHANGES_IMPOSED',
  records: (look) => sql`select m.type, m.id, m.at ${imposed(look)}`,
  measured: (look) => sql`select greatest(count(*) filter (where m.side = 'FOCAL'), count(*) filter (where m.side = 'PARTNER'))::double precision as value, ${monthsRecorded(look)} as evidence ${imposed(look)}`,
});
