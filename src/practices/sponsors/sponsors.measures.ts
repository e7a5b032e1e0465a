import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { dayOf, inYear, shareOf } from '../measures/look.ts';

/** What support by top management is measured by: sponsors of a department's key partners, and their contact with them. */

/** Key partners that one of the department's people manages, or whose charter names the department. */
const partners = (look: Row): Sql => sql`select r.workspace_id, r.id, coalesce(r.started_on::timestamp at time zone 'UTC', r.created_at) as at from relationship r
  where r.workspace_id = ${look('workspace_id')} and r.market <> 'INTERNAL' and r.is_key and r.stage <> 'TERMINATED'
    and (exists (select from department_post p where p.workspace_id = r.workspace_id and p.relationship_id = ${look('relationship_id')} and p.person_id = r.manager_id
        and p.since_on <= ${dayOf(look)} and (p.until_on is null or p.until_on > ${dayOf(look)}))
      or exists (select from partner_charter c join partner_charter_department d on d.workspace_id = c.workspace_id and d.charter_id = c.id
        where c.workspace_id = r.workspace_id and c.relationship_id = r.id and c.state in ('SIGNING', 'IN_FORCE') and c.asked_at <= ${look('until')} and d.department_id = ${look('partner_id')} and d.state <> 'DROPPED'))`;

/** Sponsors of them, since they agreed and until it ended. */
const sponsors = (look: Row): Sql => sql`select s.id, s.workspace_id, s.relationship_id, s.person_id, s.every_days, s.answered_at, s.ended_at from (${partners(look)}) k
  join partner_sponsorship s on s.workspace_id = k.workspace_id and s.relationship_id = k.id
  where s.answered_at <= ${look('until')} and s.state in ('AGREED', 'ENDED') and (s.ended_at is null or s.ended_at > ${look('since')})`;
const present = (look: Row): Sql => sql`select s.id, s.workspace_id, s.relationship_id, s.person_id, s.every_days, s.answered_at from (${sponsors(look)}) s where s.ended_at is null or s.ended_at > ${look('until')}`;

/** A contact with the partner in which the sponsor took part. */
const contacts = sql`interaction i join interaction_participant a on a.workspace_id = i.workspace_id and a.interaction_id = i.id
  where i.workspace_id = s.workspace_id and i.relationship_id = s.relationship_id and i.standing = 'RECORDED' and a.user_id = s.person_id`;

/** The periods of the rhythm that are over, one behind the other from when the sponsor agreed; those of the year. */
const periods = (look: Row): Sql => sql`select p.at, exists (select from ${contacts} and i.occurred_at > p.at - make_interval(days => s.every_days) and i.occurred_at <= p.at) as good
  from (${sponsors(look)}) s cross join lateral (
    select s.answered_at + make_interval(days => s.every_days * n) as at
    from generate_series(1, greatest(0, floor(extract(epoch from least(${look('until')}, coalesce(s.ended_at, 'infinity')) - s.answered_at) / 86400 / s.every_days)::integer)) n) p
  where ${inYear(look, sql`p.at`)}`;

const records = (look: Row): Sql => sql`select 'PartnerSponsorship' as type, s.id, s.answered_at as at from (${present(look)}) s`;

measures(
  {
    indicator: 'PARTNERS_SPONSORED',
    records: (look) => sql`select 'Relationship' as type, k.id, k.at from (${partners(look)}) k`,
    measured: (look) => shareOf(sql`select exists (select from (${present(look)}) s where s.relationship_id = k.id) as good from (${partners(look)}) k`),
  },
  {
    indicator: 'SPONSOR_CADENCE_KEPT',
    records: (look) => sql`select 'Interaction' as type, i.id, i.occurred_at as at from (${sponsors(look)}) s cross join lateral (select i.id, i.occurred_at from ${contacts} and ${inYear(look, sql`i.occurred_at`)}) i`,
    measured: (look) => shareOf(periods(look)),
  },
  {
    // Who has not had contact yet is silent since they agreed.
    indicator: 'SPONSOR_SILENCE', records,
    measured: (look) => sql`select avg(extract(epoch from ${look('until')} - x.last) / 86400)::double precision as value, count(*)::double precision as evidence from (
      select greatest(s.answered_at, coalesce((select max(i.occurred_at) from ${contacts} and i.occurred_at <= ${look('until')}), s.answered_at)) as last from (${present(look)}) s) x`,
  },
);
