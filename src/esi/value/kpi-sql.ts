import { raw, type Sql, sql } from '../../platform/sql.ts';

/** Stages in which a supplier is early; from the design on it is late. */
const early = raw("('SCREENING', 'CONCEPT')");

/** Narrows the parts that are measured: `i` is the supplier's part, `r` its relationship. */
export type PartsOf = Sql;

export const earlyParts: Sql = sql`i.stage_at_invitation in ${early}`;
export const lateParts: Sql = sql`i.stage_at_invitation not in ${early}`;

/**
 * What development with suppliers came to, as JSON: over the parts to which a supplier was invited and for which the condition holds. Sums
 * and means of nothing are null.
 */
export function kpisInSql(workspaceId: Sql, holds: PartsOf): Sql {
  return sql`(with parts as materialized (select i.workspace_id, i.id, i.stage_at_invitation, i.invited_at, p.started_at from esi_involvement i
      join relationship r on r.workspace_id = i.workspace_id and r.id = i.relationship_id join esi_project p on p.workspace_id = i.workspace_id and p.id = i.project_id
      where i.workspace_id = ${workspaceId} and i.invited_at is not null and ${holds}),
    ideas as materialized (select c.* from esi_contribution c where c.workspace_id = ${workspaceId} and c.involvement_id in (select id from parts) and c.state <> 'WITHDRAWN'),
    changes as (select c.stage_at_proposal from engineering_change c where c.workspace_id = ${workspaceId} and c.involvement_id in (select id from parts) and c.state <> 'WITHDRAWN'),
    answers as (select case c.submitted_by_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end as side, c.evaluated_at - c.submitted_at as took from ideas c where c.evaluated_at is not null
      union all select case d.raised_by_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end, d.answered_at - d.asked_at from design_issue d
        where d.workspace_id = ${workspaceId} and d.involvement_id in (select id from parts) and d.answered_at >= d.asked_at)
    select json_build_object(
      'parts', (select count(*) from parts), 'earlyParts', (select count(*) from parts where stage_at_invitation in ${early}),
      'meanDaysToInvitation', (select avg(extract(epoch from invited_at - started_at) / 86400)::float8 from parts),
      'contributions', (select count(*) from ideas where submitted_by_side = 'PARTNER'),
      'decidedContributions', (select count(*) from ideas where submitted_by_side = 'PARTNER' and evaluated_at is not null),
      'acceptedShare', (select avg(case state when 'REJECTED' then 0 else 1 end)::float8 from ideas where submitted_by_side = 'PARTNER' and evaluated_at is not null),
      'saved', (select coalesce(json_agg(json_build_object('currency', s.currency, 'amount', trim_scale(s.amount)::text, 'contributions', s.contributions) order by s.currency), '[]')
        from (select currency, sum(verified_amount) as amount, count(*)::int as contributions from ideas where verified_amount is not null group by currency) s),
      'daysSaved', (select sum(verified_days)::int from ideas), 'changes', (select count(*) from changes),
      'lateChanges', (select count(*) from changes where stage_at_proposal in ('PROTOTYPE', 'PRODUCTION')),
      'firmAnswers', (select json_build_object('answers', count(*), 'meanHours', avg(extract(epoch from took) / 3600)::float8) from answers where side = 'FOCAL'),
      'supplierAnswers', (select json_build_object('answers', count(*), 'meanHours', avg(extract(epoch from took) / 3600)::float8) from answers where side = 'PARTNER')))`;
}
