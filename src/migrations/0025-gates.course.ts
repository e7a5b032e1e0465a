import { changedColumns, eachRow, isPlatform, refuse } from './0025-gates.terms.ts';

/** Which act a change of a gate is, and what that act may touch; null for one that is none. */
const step = `create function esi_gate_step(o esi_gate, n esi_gate) returns text[] language sql immutable as $$
     select case
       when o.state in ('PENDING','FAILED') and n.state = 'IN_REVIEW' and n.round = o.round + 1 and n.review_opened_at is not null then array['state','round','review_opened_by','review_opened_at']
       when (o.state, n.state) = ('IN_REVIEW','PENDING') then array['state','review_opened_by','review_opened_at']
       when (o.state, n.state) = ('IN_REVIEW','FAILED') then array['state','decided_by','decided_at']
       when o.state = 'IN_REVIEW' and n.state in ('PASSED','CONDITIONAL') and n.exited_at is not null then array['state','decided_by','decided_at','exited_at']
       when o.state = n.state and o.state in ('PENDING','FAILED') and n.entered_at is not distinct from o.entered_at then array['planned_on','quorum']
       when (o.state, n.state) = ('PENDING','PENDING') and o.entered_at is null then array['entered_at'] end $$`;

const projectIsAt = `exists (select from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id and p.status = 'ACTIVE' and p.stage = new.stage)`;
const deciders = `(select count(*) from esi_gate_decider d where d.workspace_id = new.workspace_id and d.gate_id = new.id and d.removed_at is null)`;

/** The course of a gate: reviewed by those named, decided as they voted, passed once. */
export const gateCourse = [
  step,
  // What the votes of a round come to; null while those missing could change it. The same in src/domain/development/gate-votes.ts.
  `create function esi_gate_votes_say(of_workspace uuid, of_gate uuid, of_round integer, deciders bigint, needed bigint) returns text language sql stable as $$
     select case when passing >= needed then 'PASSED' when favourable + deciders - given < needed then 'FAILED' when favourable >= needed and passing + deciders - given < needed then 'CONDITIONAL' end
     from (select count(*) filter (where v.vote = 'PASS') as passing, count(*) filter (where v.vote <> 'FAIL') as favourable, count(*) as given
       from esi_gate_vote v where v.workspace_id = of_workspace and v.gate_id = of_gate and v.round = of_round) votes $$`,
  ...['esi_gate_step(esi_gate, esi_gate)', 'esi_gate_votes_say(uuid, uuid, integer, bigint, bigint)'].flatMap((signature) => [
    `revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`,
  ]),
  `create function esi_gate_course() returns trigger language plpgsql as $$
   declare changed text[];
   begin
     if tg_op = 'INSERT' then
       if not (${isPlatform}) and (new.state, new.round) is distinct from ('PENDING', 0) or not (${isPlatform}) and num_nonnulls(new.entered_at, new.exited_at, new.review_opened_at, new.decided_at) > 0 then
         ${refuse('a gate begins before its stage', 'esi_gate_course')};
       end if;
       return new;
     end if;
     changed := ${changedColumns};
     if cardinality(changed) = 0 then return new; end if;
     if not coalesce(changed <@ esi_gate_step(old, new), false) then ${refuse('a gate does not change so', 'esi_gate_course')}; end if;
     if changed && '{state,entered_at}' and new.state <> 'PENDING' and not (${projectIsAt}) or changed && '{entered_at}' and not (${projectIsAt}) then
       ${refuse('the project is not at this gate', 'esi_gate_at_its_stage')};
     end if;
     if new.state = 'IN_REVIEW' and old.state <> 'IN_REVIEW' and ${deciders} < coalesce(new.quorum, 1) then ${refuse('nobody is named who decides', 'esi_gate_deciders')}; end if;
     if old.state = 'IN_REVIEW' and not exists (select from esi_gate_review r where r.workspace_id = new.workspace_id and r.gate_id = new.id and r.round = new.round
         and r.outcome = case new.state when 'PENDING' then 'WITHDRAWN' else new.state end) then ${refuse('a review ends by its deciders', 'esi_gate_by_review')}; end if;
     if (changed && '{review_opened_by}' and new.review_opened_by is not null and new.review_opened_by is distinct from app_principal()) or (changed && '{decided_by,decided_at}' and new.decided_by is distinct from app_principal()) then
       ${refuse('nobody acts in the name of another', 'esi_gate_course', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_gate', 'esi_gate_course', 'after insert', 'before update'),

  // The gate is held, so that nothing under it changes while it is decided.
  `create function esi_gate_held(of_workspace uuid, of_gate uuid) returns esi_gate language sql volatile as $$
     select g from esi_gate g where g.workspace_id = of_workspace and g.id = of_gate for no key update $$`,
  'revoke all on function esi_gate_held(uuid, uuid) from public',
  'grant execute on function esi_gate_held(uuid, uuid) to app_user',

  `create function esi_gate_vote_course() returns trigger language plpgsql as $$
   declare gate esi_gate;
   begin
     if ${isPlatform} then return new; end if;
     gate := esi_gate_held(new.workspace_id, new.gate_id);
     if gate.state is distinct from 'IN_REVIEW' or gate.round <> new.round or (gate.stage = 'PRODUCTION' and new.vote = 'CONDITIONAL')
       or not exists (select from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id and p.status = 'ACTIVE' and p.stage = gate.stage) then
       ${refuse('there is no such vote now', 'esi_gate_vote_course')};
     end if;
     if new.voter_id is distinct from app_principal()
       or not exists (select from esi_gate_decider d where d.workspace_id = new.workspace_id and d.gate_id = new.gate_id and d.user_id = new.voter_id and d.removed_at is null) then
       ${refuse('only who is named decides', 'esi_gate_vote_course', 'insufficient_privilege')};
     end if;
     if gate.stage = 'PRODUCTION' and (new.voter_id = gate.review_opened_by or new.voter_id = (select p.sponsor_id from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id)) then
       ${refuse('the last gate is decided by others', 'esi_gate_four_eyes', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_gate_vote', 'esi_gate_vote_course', 'after insert'),

  `create function esi_gate_review_course() returns trigger language plpgsql as $$
   declare gate esi_gate; named uuid[];
   begin
     if ${isPlatform} then return new; end if;
     gate := esi_gate_held(new.workspace_id, new.gate_id);
     named := array(select d.user_id from esi_gate_decider d where d.workspace_id = new.workspace_id and d.gate_id = new.gate_id and d.removed_at is null order by d.user_id);
     if gate.state is distinct from 'IN_REVIEW' or (gate.round, gate.review_opened_by, gate.review_opened_at) is distinct from (new.round, new.opened_by, new.opened_at)
       or array(select unnest(new.decider_ids) order by 1) is distinct from named or new.quorum is distinct from coalesce(gate.quorum, cardinality(named)) then
       ${refuse('there is no such review now', 'esi_gate_review_course')};
     end if;
     if new.decided_by is distinct from app_principal() then ${refuse('nobody acts in the name of another', 'esi_gate_review_course', 'insufficient_privilege')}; end if;
     if new.outcome = 'WITHDRAWN' then return new; end if;
     if new.outcome is distinct from esi_gate_votes_say(new.workspace_id, new.gate_id, new.round, cardinality(named), new.quorum) then ${refuse('the votes do not come to this', 'esi_gate_by_votes')}; end if;
     if not (new.decided_by = any (named)) then ${refuse('only who is named decides', 'esi_gate_review_course', 'insufficient_privilege')}; end if;
     if gate.stage = 'PRODUCTION' and (new.decided_by = new.opened_by or new.decided_by = (select p.sponsor_id from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id)) then
       ${refuse('the last gate is decided by others', 'esi_gate_four_eyes', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...eachRow('esi_gate_review', 'esi_gate_review_course', 'after insert'),
];
