import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { monthsWatched } from '../measures/months-watched.ts';

/** How the indicators of commitment are told from the register. */

const dayOf = (moment: Sql): Sql => sql`((${moment}) at time zone 'UTC')::date`;

const register = (look: Row): Sql => sql`relationship_commitment c where c.workspace_id = ${look('workspace_id')} and c.relationship_id = ${look('relationship_id')}`;
const running = (look: Row): Sql => sql`${register(look)} and c.starts_on <= ${dayOf(look('until'))} and coalesce(c.ends_on >= ${dayOf(look('until'))}, true)`;
const withEnd = (look: Row): Sql => sql`${running(look)} and c.ends_on is not null`;
const ended = (look: Row): Sql => sql`${register(look)} and c.ends_on >= ${dayOf(look('since'))} and c.ends_on < ${dayOf(look('until'))} and c.is_renewed is not null`;

/** Reviews whose time ended in the time looked at, with whether they were held in it; of what was renewed the two have talked, whether or not anybody wrote it down. */
const reviewsOver = (look: Row): Sql => sql`select c.id, c.ends_on - t.last_days as over_on, c.is_renewed is true or exists (select from commitment_review h where h.workspace_id = c.workspace_id and h.commitment_id = c.id and h.is_held
      and h.held_on between c.ends_on - t.days and c.ends_on - t.last_days) as was_held
    from relationship_commitment c cross join (values (180, 91), (90, 31), (30, 0)) t(days, last_days)
    where c.workspace_id = ${look('workspace_id')} and c.relationship_id = ${look('relationship_id')} and c.is_renewable and c.ends_on - t.days > c.starts_on
      and c.ends_on - t.last_days >= ${dayOf(look('since'))} and c.ends_on - t.last_days < ${dayOf(look('until'))}`;

/** The shares in investments that live at the moment: what was declared, and whether the other side has confirmed it. */
const shares = (look: Row): Sql => {
  const of = (side: 'focal' | 'partner') => sql`select i.id, ${raw(`i.${side}_amount_minor`)} as amount, ${raw(`i.${side}_amount_currency`)} as currency, coalesce(${raw(`i.${side}_confirmed_at`)} <= ${look('until')}, false) as is_confirmed, ${raw(`i.${side}_declared_at`)} as declared_at
    from joint_investment i where i.workspace_id = ${look('workspace_id')} and i.relationship_id = ${look('relationship_id')} and i.state <> 'WITHDRAWN' and ${raw(`i.${side}_declared_at`)} <= ${look('until')}
      and coalesce(i.ended_on > ${dayOf(look('until'))}, true)`;
  return sql`${of('focal')} union all ${of('partner')}`;
};

const asRecords = (from: Sql): Sql => sql`select 'Commitment' as type, c.id, (c.starts_on::timestamp at time zone 'UTC') as at from ${from}`;

measures(
  {
    indicator: 'COMMITMENTS_IN_FORCE',
    records: (look) => asRecords(running(look)),
    measured: (look) => sql`select (select count(*) from ${running(look)})::double precision as value, ${monthsWatched(look)} as evidence`,
  },
  {
    indicator: 'COMMITMENT_HORIZON',
    records: (look) => asRecords(withEnd(look)),
    // As the domain's horizon has it, in days: one without an end is not known, and counts neither as none nor as many.
    measured: (look) => sql`select sum(w.importance * w.days)::double precision / nullif(sum(w.importance), 0) as value, count(*)::double precision as evidence
      from (select c.ends_on - ${dayOf(look('until'))} as days, coalesce((select k.importance from commitment_weight k where k.workspace_id = c.workspace_id and k.commitment_id = c.id), 3) as importance from ${withEnd(look)}) w`,
  },
  {
    indicator: 'REVIEWS_MISSED',
    records: (look) => sql`select 'Commitment' as type, m.id, (m.over_on::timestamp at time zone 'UTC') as at from (${reviewsOver(look)}) m`,
    measured: (look) => sql`select case when count(*) > 0 then (count(*) filter (where not m.was_held))::double precision end as value, count(distinct m.id)::double precision as evidence from (${reviewsOver(look)}) m`,
  },
  {
    indicator: 'COMMITMENTS_RENEWED',
    records: (look) => sql`select 'Commitment' as type, c.id, (c.ends_on::timestamp at time zone 'UTC') as at from ${ended(look)}`,
    measured: (look) => sql`select avg(case when c.is_renewed then 1 else 0 end)::double precision as value, count(*)::double precision as evidence from ${ended(look)}`,
  },
  {
    indicator: 'DEDICATED_INVESTMENT',
    records: (look) => sql`select 'JointInvestment' as type, s.id, s.declared_at as at from (${shares(look)}) s`,
    // Of what a side says that it has committed, the part that the other confirms as made: by currency, since amounts of two are not added, and then by the number of shares in each.
    measured: (look) => sql`select sum(k.shares * k.made / k.committed)::double precision / nullif(sum(k.shares), 0) as value, coalesce(sum(k.shares), 0)::double precision as evidence
      from (select s.currency, count(*) as shares, sum(s.amount) as committed, coalesce(sum(s.amount) filter (where s.is_confirmed), 0) as made from (${shares(look)}) s group by s.currency) k`,
  },
);
