import { secured } from './0001-ground.foundation.ts';
import { isPlatform, livingPlan, mine, ofPlan, once, own, platform, sides, staff, today } from './0038-joint-plans.terms.ts';

const amount = (name: string, least: string) => `${name} bigint check (${name} between ${least} and 1000000000000000000)`;

/** The other side's figures are told under an agreement on COST alone. In bands it takes the figures themselves to work the bands out; the rooms above show no more than those. */
const told = `exists (select from sharing_in_force s where s.workspace_id = joint_plan_figure.workspace_id and s.relationship_id = joint_plan_figure.relationship_id and s.category = 'COST'
  and s.direction = case joint_plan_figure.side when 'FOCAL' then 'FOCAL_TO_PARTNER' else 'PARTNER_TO_FOCAL' end and s.level in ('AGGREGATED','ALL') ${once})`;
const isOwnSide = `((side = 'FOCAL' and ${staff}) or (side = 'PARTNER' and not ${staff} and ${own('joint_plan_figure')}))`;

/** What each side has of the joint business, as it says itself; a ledger, in which a later word stands beside the earlier one. */
export const figures = [
  `create table joint_plan_figure (
     ${ofPlan},
     side text not null check (side in (${sides})),
     quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
     kind text not null check (kind in ('PLANNED','ACTUAL')),
     -- What is planned belongs to a version, and is fixed once a side has signed it.
     version_id uuid,
     -- 1, 2, …: the last one counts.
     revision integer not null check (revision > 0),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     -- Whole minor units; null is unknown, which is not nothing.
     ${amount('revenue_minor', '0')},
     ${amount('profit_minor', '-1000000000000000000')},
     entered_by uuid not null,
     entered_at timestamptz not null default now(),
     foreign key (workspace_id, version_id, plan_id) references joint_plan_version (workspace_id, id, plan_id) on delete restrict,
     check ((kind = 'PLANNED') = (version_id is not null))
   )`,
  `create unique index joint_plan_figure_actual_once on joint_plan_figure (workspace_id, plan_id, side, quarter, revision) where version_id is null`,
  `create unique index joint_plan_figure_planned_once on joint_plan_figure (workspace_id, version_id, side, quarter, revision) where version_id is not null`,
  'create index joint_plan_figure_by_relationship on joint_plan_figure (workspace_id, relationship_id, side, quarter)',
  'create trigger joint_plan_figure_append_only before update or delete on joint_plan_figure for each row execute function refuse_change()',
  'create trigger joint_plan_figure_no_truncate before truncate on joint_plan_figure for each statement execute function refuse_change()',
  ...secured('joint_plan_figure'),
  `create policy joint_plan_figure_read on joint_plan_figure for select to app_user using (${mine} and (${isPlatform} or ${isOwnSide} or ((${staff} or ${own('joint_plan_figure')}) and ${told})))`,
  `create policy joint_plan_figure_add on joint_plan_figure for insert to app_user with check (${mine} and (${isPlatform} or (entered_by = (select app_principal()) and ${isOwnSide})))`,
  'grant select, insert on joint_plan_figure to app_user',
  // That a side has entered something, and when, is its own as well: not even the other's audit log tells of it.
  `create policy audit_entry_of_joint_plan_figure on audit_entry as restrictive for select to app_user using (subject_type <> 'JointPlanFigure' or ${isPlatform}
     or exists (select from joint_plan_figure s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id and (s.side = 'FOCAL') = ${staff} ${once}))`,
];

/** When figures are entered: what is planned until a side has signed, what was once its quarter is over. */
export const figuresInTime = [
  `create function joint_plan_figure_fits() returns trigger language plpgsql as $$
   declare
     entered_year integer := left(new.quarter, 4)::integer;
     over_on date := (make_date(left(new.quarter, 4)::integer, 3 * right(new.quarter, 1)::integer, 1) + interval '1 month')::date;
   begin
     if app_principal() = ${platform} then return null; end if;
     if not ${livingPlan('new')} then
       raise exception 'plan % is closed', new.plan_id using errcode = 'check_violation', constraint = 'joint_plan_closed';
     end if;
     if not exists (select from joint_plan p where p.workspace_id = new.workspace_id and p.id = new.plan_id
       and entered_year between p.first_year - case new.kind when 'ACTUAL' then 1 else 0 end and p.last_year) or (new.kind = 'ACTUAL' and over_on > ${today}) then
       raise exception 'quarter % is not told of yet, or not here', new.quarter using errcode = 'check_violation', constraint = 'joint_plan_figure_in_time';
     end if;
     if new.kind = 'PLANNED' and not exists (select from joint_plan_version v where v.workspace_id = new.workspace_id and v.id = new.version_id and v.plan_id = new.plan_id
       and v.state in ('DRAFT','PROPOSED') and num_nonnulls(v.focal_signed_at, v.partner_signed_at) = 0) then
       raise exception 'what was signed is fixed' using errcode = 'check_violation', constraint = 'joint_plan_figure_fixed';
     end if;
     if new.revision > 1 and not exists (select from joint_plan_figure f where f.workspace_id = new.workspace_id and f.plan_id = new.plan_id and f.side = new.side and f.quarter = new.quarter
       and f.version_id is not distinct from new.version_id and f.revision = new.revision - 1) then
       raise exception 'one word follows the other' using errcode = 'check_violation', constraint = 'joint_plan_figure_in_turn';
     end if;
     return null;
   end $$`,
  'create trigger joint_plan_figure_fits after insert on joint_plan_figure for each row execute function joint_plan_figure_fits()',
  // After the policies have spoken: nothing is added to what is closed.
  `create function joint_plan_version_joins_living() returns trigger language plpgsql as $$
   begin
     if app_principal() <> ${platform} and not ${livingPlan('new')} then
       raise exception 'plan % is closed', new.plan_id using errcode = 'check_violation', constraint = 'joint_plan_closed';
     end if;
     return null;
   end $$`,
  'create trigger joint_plan_version_joins_living after insert on joint_plan_version for each row execute function joint_plan_version_joins_living()',
  'revoke all on function joint_plan_figure_fits(), joint_plan_version_joins_living() from public',
];
