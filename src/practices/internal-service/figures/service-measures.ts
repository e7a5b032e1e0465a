import type { Row } from '../../../platform/reads/reader.ts';
import { sql } from '../../../platform/sql.ts';
import { dayOf, inYear, shareOf } from '../../measures/look.ts';
import { measures } from '../../measures/indicator-source.ts';

/**
 * How the structure of a department is measured by how it serves the others. The department looked at is the partner of its
 * relationship with the firm. All is told as it stood at the moment.
 */

/** Agreements by which the department served others at the moment (a). */
const held = (look: Row) => sql`service_agreement a where a.workspace_id = ${look('workspace_id')} and a.provider_id = ${look('partner_id')} and a.agreed_at <= ${look('until')}
  and a.in_force_from <= ${dayOf(look)} and (a.in_force_until is null or a.in_force_until > ${dayOf(look)} or a.closed_at > ${look('until')})`;

/** The departments that asked it for something in the year, and those with which something is agreed: each once, with whether it is. */
const served = (look: Row) => sql`select d.department_id, bool_or(d.is_agreed) as good, min(d.at) as at from (
    select q.requester_id as department_id, false as is_agreed, q.requested_at as at from service_request q
      where q.workspace_id = ${look('workspace_id')} and q.provider_id = ${look('partner_id')} and ${inYear(look, sql`q.requested_at`)}
    union all select a.receiver_id, true, a.agreed_at from ${held(look)}) d group by d.department_id`;

/** Requests with a time agreed that were done in the year, or whose time was over in it without their being done; by the last step before the moment. */
const timed = (look: Row) => sql`select r.id, r.at, r.good from (
    select q.id, case when s.kind in ('DONE','ACCEPTED') then d.made_at else s.due_at end as at, s.kind in ('DONE','ACCEPTED') and d.made_at <= s.due_at as good
    from service_request q
    cross join lateral (select s.kind, s.due_at from service_request_step s where s.workspace_id = q.workspace_id and s.request_id = q.id and s.made_at <= ${look('until')} order by s.number desc limit 1) s
    left join lateral (select d.made_at from service_request_step d where d.workspace_id = q.workspace_id and d.request_id = q.id and d.kind = 'DONE' and d.made_at <= ${look('until')} order by d.number desc limit 1) d on true
    where q.workspace_id = ${look('workspace_id')} and q.provider_id = ${look('partner_id')} and q.agreed_hours is not null and q.requested_at <= ${look('until')} and s.kind <> 'WITHDRAWN') r
  where ${inYear(look, sql`r.at`)}`;

/** What the department took up in the year of what others handed over to it; each time, where it came back and was handed over again. */
const takenUp = (look: Row) => sql`from work_hand_over h join work_hand_over_step s on s.workspace_id = h.workspace_id and s.hand_over_id = h.id and s.kind = 'TAKEN_UP'
  where h.workspace_id = ${look('workspace_id')} and h.to_id = ${look('partner_id')} and ${inYear(look, sql`s.made_at`)}`;

/** What the department handed over in the year and did not take back, with whether it came back. */
const handedOver = (look: Row) => sql`select h.id, h.first_handed_over_at as at, exists (select from work_hand_over_step s where s.workspace_id = h.workspace_id and s.hand_over_id = h.id and s.kind = 'RETURNED'
    and s.made_at <= ${look('until')}) as good from work_hand_over h
  where h.workspace_id = ${look('workspace_id')} and h.from_id = ${look('partner_id')} and ${inYear(look, sql`h.first_handed_over_at`)} and (h.withdrawn_at is null or h.withdrawn_at > ${look('until')})`;

measures(
  {
    // Departments served for which a time to serve them in is agreed.
    indicator: 'SERVICE_AGREED',
    records: (look) => sql`select 'Party' as type, x.department_id as id, x.at from (${served(look)}) x`,
    measured: (look) => shareOf(served(look)),
  },
  {
    // Requests of other departments served within the time agreed.
    indicator: 'SERVED_IN_TIME',
    records: (look) => sql`select 'ServiceRequest' as type, x.id, x.at from (${timed(look)}) x`,
    measured: (look) => shareOf(timed(look)),
  },
  {
    // Mean working hours from another department's handing work over to this one's taking it up.
    indicator: 'HAND_OVER_TIME',
    records: (look) => sql`select 'WorkHandOver' as type, h.id, min(s.made_at) as at ${takenUp(look)} group by h.id`,
    measured: (look) => sql`select avg(s.hours)::double precision as value, count(distinct h.id)::double precision as evidence ${takenUp(look)}`,
  },
  {
    // Work that this department handed over and that came back as incomplete.
    indicator: 'HAND_OVERS_RETURNED',
    records: (look) => sql`select 'WorkHandOver' as type, x.id, x.at from (${handedOver(look)}) x`,
    measured: (look) => shareOf(handedOver(look)),
  },
);
