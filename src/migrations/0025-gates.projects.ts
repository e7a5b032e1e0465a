import { changedColumns, eachRow, isPlatform, refuse } from './0025-gates.terms.ts';

const plans = "'title','outline','product','sponsor_id','target_price','target_margin','yearly_units','target_launch_on'";
const status = "'status','status_reason','status_changed_by','status_changed_at'";

/** Which act a change of a project is, and what that act may touch; null for one that is none. */
const step = `create function esi_project_step(o esi_project, n esi_project) returns text[] language sql immutable as $$
     select case
       when (o.status, n.status) = ('DRAFT','DRAFT') then array['number','currency',${plans}]
       when (o.status, n.status) = ('DRAFT','ACTIVE') and n.stage = 'SCREENING' then array[${status},'stage','started_at']
       when (o.status, n.status) in (('ACTIVE','ACTIVE'), ('ON_HOLD','ON_HOLD')) and n.stage = o.stage then array[${plans}] || case when o.stage = 'PRODUCTION' then '{launched_on}'::text[] else '{}' end
       when (o.status, n.status) = ('ACTIVE','ACTIVE') and n.stage = esi_stage_after(o.stage) then array['stage']
       when (o.status, n.status) in (('ACTIVE','ON_HOLD'), ('ON_HOLD','ACTIVE'), ('DRAFT','CANCELLED'), ('ACTIVE','CANCELLED'), ('ON_HOLD','CANCELLED')) then array[${status}]
       when (o.status, n.status) = ('ACTIVE','CLOSED') and o.stage = 'PRODUCTION' then array[${status}]
       when (o.status, n.status) = ('CLOSED','CLOSED') then '{launched_on}'::text[] end $$`;

/** A project goes from stage to stage by its gates, and from status to status in its doer's name. The rooms above say the same to people. */
export const projectCourse = [
  `create function esi_stage_after(stage text) returns text language sql immutable as $$
     select case stage when 'SCREENING' then 'CONCEPT' when 'CONCEPT' then 'DESIGN' when 'DESIGN' then 'PROTOTYPE' when 'PROTOTYPE' then 'PRODUCTION' end $$`,
  `create function esi_gate_is_passed(of_workspace uuid, of_project uuid, of_stage text) returns boolean language sql stable as $$
     select exists (select from esi_gate g where g.workspace_id = of_workspace and g.project_id = of_project and g.stage = of_stage and g.state in ('PASSED','CONDITIONAL') and g.exited_at is not null) $$`,
  step,
  ...['esi_stage_after(text)', 'esi_gate_is_passed(uuid, uuid, text)', 'esi_project_step(esi_project, esi_project)'].flatMap((signature) => [
    `revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`,
  ]),
  `create function esi_project_course() returns trigger language plpgsql as $$
   declare changed text[];
   begin
     if tg_op = 'INSERT' then
       -- Only the platform, which brings in history, makes a project that has begun already, or in another's name.
       if not (${isPlatform}) and (new.status <> 'DRAFT' or new.status_changed_by is distinct from app_principal()) then ${refuse('a project begins as a draft', 'esi_project_course')}; end if;
       return new;
     end if;
     changed := ${changedColumns};
     if cardinality(changed) = 0 then return new; end if;
     if not coalesce(changed <@ esi_project_step(old, new), false) then ${refuse('a project does not change so', 'esi_project_course')}; end if;
     if (new.stage is distinct from old.stage and old.stage is not null) or new.status is distinct from old.status and new.status = 'CLOSED' then
       if not esi_gate_is_passed(new.workspace_id, new.id, old.stage) then ${refuse('the gate of the stage is not passed', 'esi_project_stage_by_gate')}; end if;
     end if;
     if new.status is distinct from old.status and new.status_changed_by is distinct from app_principal() then
       ${refuse('nobody acts in the name of another', 'esi_project_course', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_project', 'esi_project_course', 'after insert', 'before update'),
];
