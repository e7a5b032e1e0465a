import { platform } from './0023-development.terms.ts';
import { changedColumns, eachRow, isPlatform, refuse } from './0025-gates.terms.ts';

const isPassed = "new.state in ('PASSED','CONDITIONAL') and old.state not in ('PASSED','CONDITIONAL')";

/** What a gate asks before it is passed, and what may change under it meanwhile. */
export const gateGuards = [
  `create function esi_gate_criteria() returns trigger language plpgsql as $$
   begin
     if ${isPassed} and exists (select from esi_gate_criterion c where c.workspace_id = new.workspace_id and c.gate_id = new.id and c.is_mandatory and c.met_at is null and c.removed_at is null) then
       ${refuse('not all criteria are met', 'esi_gate_criteria')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_gate', 'esi_gate_criteria', 'before update'),
  // What an earlier gate was passed on condition of is done, or waived, before the next is passed; and conditions are named where there are some.
  `create function esi_gate_conditions() returns trigger language plpgsql as $$
   begin
     if ${isPassed} and exists (select from esi_gate_condition c where c.workspace_id = new.workspace_id and c.project_id = new.project_id and c.gate_id <> new.id and c.resolution is null) then
       ${refuse('conditions of an earlier gate are open', 'esi_gate_conditions')};
     end if;
     if ${isPassed} and (new.state = 'CONDITIONAL') <> exists (select from esi_gate_condition c where c.workspace_id = new.workspace_id and c.gate_id = new.id and c.round = new.round) then
       ${refuse('conditions go with passing on condition', 'esi_gate_names_conditions')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_gate', 'esi_gate_conditions', 'before update'),

  `create function esi_gate_condition_course() returns trigger language plpgsql as $$
   declare changed text[];
   begin
     if tg_op = 'INSERT' then
       if not (${isPlatform}) and (new.resolution is not null or new.overdue_noted_at is not null or not exists (select from esi_gate_review r join esi_gate g on g.workspace_id = r.workspace_id and g.id = r.gate_id
         where r.workspace_id = new.workspace_id and r.gate_id = new.gate_id and r.round = new.round and r.outcome = 'CONDITIONAL' and g.state = 'IN_REVIEW' and g.round = new.round)) then
         ${refuse('conditions are named as the gate is decided', 'esi_gate_condition_course')};
       end if;
       return new;
     end if;
     changed := ${changedColumns};
     if cardinality(changed) = 0 then return new; end if;
     if app_principal() = ${platform} and changed <@ '{overdue_noted_at}' and old.overdue_noted_at is null and old.resolution is null then return new; end if;
     if old.resolution is not null or new.resolution is null or not (changed <@ '{resolution,resolved_by,resolved_at,resolution_note}') then ${refuse('a condition does not change so', 'esi_gate_condition_course')}; end if;
     if new.resolved_by is distinct from app_principal() or (new.resolution = 'WAIVED' and new.resolved_by = old.owner_id) then
       ${refuse('nobody waives a condition of their own', 'esi_gate_condition_course', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_gate_condition', 'esi_gate_condition_course', 'after insert', 'before update'),

  // What is asked stays while the deciders look at it; whether it is met may still be found out.
  `create function esi_gate_criterion_course() returns trigger language plpgsql as $$
   declare gate esi_gate; changed text[];
   begin
     if ${isPlatform} then return new; end if;
     gate := esi_gate_held(new.workspace_id, new.gate_id);
     if tg_op = 'INSERT' then
       if gate.state is null or gate.state not in ('PENDING','FAILED') or new.met_at is not null or new.removed_at is not null then ${refuse('criteria are named before the review', 'esi_gate_criterion_course')}; end if;
       return new;
     end if;
     changed := ${changedColumns};
     if cardinality(changed) = 0 then return new; end if;
     if gate.state in ('PASSED','CONDITIONAL') or old.removed_at is not null or not (changed <@ case gate.state when 'IN_REVIEW' then array['met_by','met_at','evidence_note']
       else array['met_by','met_at','evidence_note','label_en','label_zh_hant','label_zh_hans','is_mandatory','place','removed_by','removed_at'] end) then
       ${refuse('a criterion does not change so', 'esi_gate_criterion_course')};
     end if;
     if (changed && '{met_by,met_at}' and new.met_by is not null and new.met_by is distinct from app_principal()) or (new.removed_by is not null and new.removed_by is distinct from app_principal()) then
       ${refuse('nobody acts in the name of another', 'esi_gate_criterion_course', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_gate_criterion', 'esi_gate_criterion_course', 'after insert', 'before update'),

  `create function esi_gate_decider_course() returns trigger language plpgsql as $$
   declare gate esi_gate;
   begin
     if ${isPlatform} then return new; end if;
     if tg_op = 'UPDATE' and cardinality(${changedColumns}) = 0 then return new; end if;
     gate := esi_gate_held(new.workspace_id, new.gate_id);
     if gate.state is null or gate.state not in ('PENDING','FAILED') then ${refuse('who decides is named before the review', 'esi_gate_decider_course')}; end if;
     if tg_op = 'INSERT' then
       if new.named_by is distinct from app_principal() or new.removed_at is not null then ${refuse('nobody acts in the name of another', 'esi_gate_decider_course', 'insufficient_privilege')}; end if;
       return new;
     end if;
     if (new.gate_id, new.project_id, new.user_id, new.named_by, new.named_at) is distinct from (old.gate_id, old.project_id, old.user_id, old.named_by, old.named_at)
       or old.removed_at is not null or (new.removed_by is not null and new.removed_by is distinct from app_principal()) then ${refuse('a decider is only removed', 'esi_gate_decider_course')}; end if;
     return new;
   end $$`,
  ...eachRow('esi_gate_decider', 'esi_gate_decider_course', 'after insert', 'before update'),
];
