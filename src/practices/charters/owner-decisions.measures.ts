import type { Row } from '../../platform/reads/reader.ts';
import { column, join, raw, type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { isLookedAt } from '../measures/months-recorded.ts';

/**
 * What counts as a decision of the firm about a partner: what binds both, opens something to the partner, or changes how the two stand. Each
 * record counts once, with the newest decision of the firm's people on it. What an agreement leaves to planners and buyers day by day
 * (proposals, orders, shipments) is none, nor is what the platform does by itself, nor what the partner decided.
 */
const decisions: readonly { readonly type: string; readonly table: string; readonly by: string; readonly at: string; readonly where?: string }[] = [
  // A promise that the firm gave, or took from the partner.
  { type: 'PartnerPromise', table: 'promise', by: `case when r.made_by_side = 'FOCAL' then r.made_by else r.accepted_by end`, at: `case when r.made_by_side = 'FOCAL' then r.made_at else r.accepted_at end` },
  // A contract that it agreed to, declined, or gave notice of.
  {
    type: 'RelationshipContract', table: 'relationship_contract',
    by: `case when r.is_notice_by_focal then r.notice_by when r.state = 'DECLINED' and not r.is_proposed_by_focal then r.closed_by else r.focal_agreed_by end`,
    at: `case when r.is_notice_by_focal then r.notice_given_at when r.state = 'DECLINED' and not r.is_proposed_by_focal then r.closed_at else r.focal_agreed_at end`,
    where: `r.proposed_by <> '00000000-0000-4000-8000-000000000001'`,
  },
  // What is shared with the partner, or asked of it.
  { type: 'SharingAgreement', table: 'sharing_agreement', by: 'r.focal_agreed_by', at: 'r.focal_agreed_at' },
  // A dispute that it raised, or a settlement that it proposed or agreed to.
  {
    type: 'Dispute', table: 'dispute',
    by: `case when r.settled_by is not null and r.settlement_proposed_by_side = 'PARTNER' then r.settled_by when r.settlement_proposed_by_side = 'FOCAL' then r.settlement_proposed_by when r.raised_by_side = 'FOCAL' then r.raised_by end`,
    at: `case when r.settled_by is not null and r.settlement_proposed_by_side = 'PARTNER' then r.settled_at when r.settlement_proposed_by_side = 'FOCAL' then r.settlement_proposed_at when r.raised_by_side = 'FOCAL' then r.raised_at end`,
  },
  // A stage that the relationship was brought to.
  { type: 'StageChange', table: 'stage_change', by: 'r.changed_by', at: 'r.changed_at', where: `r.kind = 'LIFECYCLE'` },
  // An agreement on stock, or other terms of one, that it signed.
  { type: 'VmiAgreementVersion', table: 'vmi_agreement_version', by: 'r.focal_signed_by', at: 'r.focal_signed_at' },
  // A part in a project that the partner was invited to.
  { type: 'EsiInvolvement', table: 'esi_involvement', by: 'r.invited_by', at: 'r.invited_at' },
  // A change that it asked for and imposed, or that the partner asked for and it answered.
  {
    type: 'ChangeRequest', table: 'change_request',
    by: `case when r.proposed_by_side = 'FOCAL' then coalesce(r.imposed_by, r.proposed_by) when r.turn_side = 'FOCAL' then r.answered_by end`,
    at: `case when r.proposed_by_side = 'FOCAL' then coalesce(r.imposed_at, r.proposed_at) when r.turn_side = 'FOCAL' then r.answered_at end`,
  },
];

const r: Row = (name) => column('r', name);

/** The decisions of the firm's people in the year looked at, with whether the one made it who then managed the relationship. */
function decided(look: Row): Sql {
  const found = join(decisions.map(({ type, table, by, at, where = 'true' }) => sql`select ${raw(`'${type}'`)} as type, r.id, ${raw(by)} as made_by, ${raw(at)} as at from ${raw(table)} r where ${isLookedAt(r, look)} and ${raw(where)}`), ' union all ');
  return sql`from (${found}) d join relationship owned on owned.workspace_id = ${look('workspace_id')} and owned.id = ${look('relationship_id')}
    -- The first change of the manager since then says who it was until then.
    left join lateral (select e.changes -> 'managerId' ->> 'before' as manager from audit_entry e where e.workspace_id = ${look('workspace_id')} and e.subject_id = ${look('relationship_id')} and e.subject_type = 'Relationship'
      and e.kind <> 'CREATED' and e.changes -> 'managerId' is not null and e.recorded_at > d.at order by e.id limit 1) handed on true
    cross join lateral (select (d.made_by = case when handed is null then owned.manager_id else handed.manager::uuid end) is true as is_owners) o
    where d.at > ${look('since')} and d.at <= ${look('until')} and exists (select from user_account u where u.workspace_id = ${look('workspace_id')} and u.id = d.made_by)`;
}

measures({
  indicator: 'OWNER_DECISIONS',
  records: (look) => sql`select d.type, d.id, d.at ${decided(look)}`,
  measured: (look) => sql`select (count(*) filter (where o.is_owners))::double precision / nullif(count(*), 0) as value, count(*)::double precision as evidence ${decided(look)}`,
});
