import { today } from './0038-joint-plans.terms.ts';

/** What both have signed or confirmed, and nothing that is only proposed: nobody is bound by that. */
export const register = [
  `create view relationship_commitment with (security_invoker = true) as
     select c.workspace_id, c.id, c.relationship_id, 'CONTRACT' as kind, c.title, null::text as side, c.valid_from as starts_on, coalesce(c.ends_on, c.valid_until) as ends_on,
       c.valid_until is not null and c.state in ('IN_FORCE','RENEWED','LAPSED') as is_renewable,
       case when c.state = 'RENEWED' or exists (select from relationship_contract n where n.workspace_id = c.workspace_id and n.renews_id = c.id and n.state not in ('DRAFT','DECLINED','WITHDRAWN')) then true
         when c.state in ('LAPSED','ENDED') then false end as is_renewed,
       c.id as contract_id, null::uuid as investment_id, null::uuid as vmi_agreement_id, null::uuid as joint_plan_id
     from relationship_contract c where c.state not in ('DRAFT','DECLINED','WITHDRAWN')
     union all
     -- Of an investment the parts count that the other side has confirmed.
     select i.workspace_id, i.id, i.relationship_id, 'INVESTMENT', i.title, case when i.partner_confirmed_at is null then 'FOCAL' when i.focal_confirmed_at is null then 'PARTNER' end,
       i.invested_on, coalesce(i.ended_on, i.useful_until), false, null::boolean, null::uuid, i.id, null::uuid, null::uuid
     from joint_investment i where i.state <> 'WITHDRAWN' and (i.focal_confirmed_at is not null or i.partner_confirmed_at is not null)
     union all
     select a.workspace_id, a.id, a.relationship_id, 'VMI_AGREEMENT', a.title, null::text, v.starts_on, case when a.status in ('TERMINATED','EXPIRED') then least(v.ends_on, (a.status_changed_at at time zone 'UTC')::date) else v.ends_on end,
       v.ends_on is not null and a.status <> 'TERMINATED', case when a.status in ('TERMINATED','EXPIRED') then false end, null::uuid, null::uuid, a.id, null::uuid
     from vmi_agreement a cross join lateral (select min(s.valid_from) as starts_on, (array_agg(s.valid_until order by s.valid_from desc, s.number desc))[1] as ends_on
       from vmi_agreement_version s where s.workspace_id = a.workspace_id and s.agreement_id = a.id and s.status = 'SIGNED') v
     where a.status in ('ACTIVE','SUSPENDED','TERMINATED','EXPIRED') and v.starts_on is not null
     union all
     select p.workspace_id, p.id, p.relationship_id, 'JOINT_PLAN', p.title, null::text, least((p.agreed_at at time zone 'UTC')::date, make_date(p.last_year, 12, 31)),
       least(make_date(p.last_year, 12, 31), (p.closed_at at time zone 'UTC')::date), p.state <> 'CLOSED',
       case when exists (select from joint_plan n where n.workspace_id = p.workspace_id and n.relationship_id = p.relationship_id and n.id <> p.id and n.agreed_at > p.agreed_at and n.last_year > p.last_year) then true
         when p.closed_at is not null or make_date(p.last_year, 12, 31) < ${today} then false end,
       null::uuid, null::uuid, null::uuid, p.id
     from joint_plan p where p.agreed_at is not null`,
  'grant select on relationship_commitment to app_user',
];
