import { observedDays } from '../../domain/level-shown.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';

/** What was observed of contact in a relationship, and the level that is meant, as JSON. */
export function observedContact(relationship: Row): Sql {
  const since = raw(`(now() - interval '${observedDays} days')`);
  return sql`(select json_build_object('intended', ${relationship('intended_level')}, 'asOf', now(), 'observed', json_build_object(
      'contacts', i.contacts, 'begunByUs', i.begun_by_us, 'responses', i.contacts - i.begun_by_us + q.by_us, 'afterSale', i.after_sale, 'proactive', i.proactive,
      'jointWork', i.joint_work, 'jointMonths', i.joint_months, 'jointWorkBegunByThem', i.joint_work_by_them, 'answeredByThem', q.by_them, 'answeredByUs', q.by_us, 'rhythmsKept', c.kept))
    from (select count(*) as contacts, count(*) filter (where o.initiator = 'FOCAL') as begun_by_us,
        count(*) filter (where o.initiator = 'FOCAL' and o.purpose in ('AFTER_SALES', 'SERVICE')) as after_sale,
        count(*) filter (where o.initiator = 'FOCAL' and o.purpose = 'INFORMATION') as proactive,
        count(*) filter (where o.purpose = 'JOINT_WORK') as joint_work,
        count(*) filter (where o.purpose = 'JOINT_WORK' and o.initiator = 'PARTNER') as joint_work_by_them,
        count(distinct date_trunc('month', o.occurred_at at time zone 'UTC')) filter (where o.purpose = 'JOINT_WORK') as joint_months
      from interaction o where o.workspace_id = ${relationship('workspace_id')} and o.relationship_id = ${relationship('id')} and o.standing = 'RECORDED' and o.occurred_at > ${since}) i
    cross join (select count(*) filter (where a.asked_by_side = 'PARTNER') as by_us, count(*) filter (where a.asked_by_side = 'FOCAL') as by_them
      from question a where a.workspace_id = ${relationship('workspace_id')} and a.relationship_id = ${relationship('id')} and a.state in ('ANSWERED', 'ACCEPTED') and a.answered_at > ${since}) q
    cross join (select count(*) as kept from cadence_period p join cadence d on d.workspace_id = p.workspace_id and d.id = p.cadence_id and d.responsible <> 'PARTNER'
      where p.workspace_id = ${relationship('workspace_id')} and p.relationship_id = ${relationship('id')} and p.is_kept and p.last_day > (${since} at time zone 'UTC')::date) c)`;
}
