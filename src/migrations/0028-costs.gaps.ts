import { byBefore, isPlatform, refuse } from './0028-costs.terms.ts';
import { historyForStaff, ledger, mine, money, ofProject, platform, seenByStaff, staff, stages, text } from './0023-development.terms.ts';

/** How far the cost was from its target at each gate, and what was said of it. */
export const gaps = [
  `create table cost_gap_snapshot (
     ${ofProject},
     gate_id uuid not null,
     stage text not null check (stage in (${stages})),
     gate_state text not null check (gate_state in ('PASSED','CONDITIONAL','FAILED')),
     review integer not null,
     taken_at timestamptz not null,
     -- Null where it was not known.
     target_cost ${money}, current_cost ${money}, known_cost ${money},
     gap ${money} generated always as (current_cost - target_cost) stored,
     components integer not null, unknown_components integer not null,
     constraint cost_gap_snapshot_once unique (workspace_id, gate_id, review),
     foreign key (workspace_id, gate_id, project_id) references esi_gate (workspace_id, id, project_id) on delete restrict
   )`,
  'create index cost_gap_snapshot_by_project on cost_gap_snapshot (workspace_id, project_id, taken_at, id)',
  // Only what follows from a gate's decision, and what the platform brings in.
  ...ledger('cost_gap_snapshot', seenByStaff, `(${mine} and ${staff} and (pg_trigger_depth() > 0 or (select app_principal()) = ${platform}))`),
  ...historyForStaff('CostGapSnapshot', 'cost_gap_snapshot'),

  `create table cost_gap_explanation (
     ${ofProject},
     ${text('explanation', 4000)} not null,
     -- The figures that it explains, as they stood.
     target_cost ${money}, current_cost ${money},
     gap ${money} generated always as (current_cost - target_cost) stored,
     explained_by uuid not null,
     explained_at timestamptz not null
   )`,
  'create index cost_gap_explanation_by_project on cost_gap_explanation (workspace_id, project_id, explained_at, id)',
  ...ledger('cost_gap_explanation', seenByStaff, `(${mine} and ${staff} and explained_by = case when (select app_principal()) = ${platform} then explained_by else (select app_principal()) end)`),
  ...historyForStaff('CostGapExplanation', 'cost_gap_explanation'),
  `create function cost_gap_explanation_begins() returns trigger language plpgsql as $$
   begin
     if ${isPlatform} then return new; end if;
     -- Whoever changes a component holds the project, so that what is explained is what stands.
     perform from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id for share;
     select c.target, c.cost into new.target_cost, new.current_cost from project_cost(new.workspace_id, new.project_id) c;
     new.explained_at := clock_timestamp();
     return new;
   end $$`,
  ...byBefore('cost_gap_explanation', 'cost_gap_explanation_begins', 'insert'),

  // A cost within its target needs no word; one above it, or not known, needs one about the very figures that stand.
  `create function cost_gap_is_explained(of_workspace uuid, of_project uuid) returns boolean language sql stable as $$
     select c.cost <= c.target is true or coalesce((select (e.target_cost, e.current_cost) is not distinct from (c.target, c.cost) from cost_gap_explanation e
       where e.workspace_id = of_workspace and e.project_id = of_project order by e.explained_at desc, e.id desc limit 1), false)
     from project_cost(of_workspace, of_project) c $$`,
  'revoke all on function cost_gap_is_explained(uuid, uuid) from public',
  'grant execute on function cost_gap_is_explained(uuid, uuid) to app_user',

  `create function esi_gate_cost_gap_explained() returns trigger language plpgsql as $$
   begin
     perform from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id for share;
     if cost_gap_is_explained(new.workspace_id, new.project_id) is not true then ${refuse('the gap to the target cost is not explained', 'esi_gate_cost_gap_explained')}; end if;
     return new;
   end $$`,
  'revoke all on function esi_gate_cost_gap_explained() from public',
  `create trigger esi_gate_cost_gap_explained before update on esi_gate for each row
     when (new.stage = 'DESIGN' and new.state in ('PASSED','CONDITIONAL') and old.state not in ('PASSED','CONDITIONAL')) execute function esi_gate_cost_gap_explained()`,
  `create function esi_gate_keeps_cost_gap() returns trigger language plpgsql as $$
   begin
     insert into cost_gap_snapshot (workspace_id, id, project_id, gate_id, stage, gate_state, review, taken_at, target_cost, current_cost, known_cost, components, unknown_components)
       select new.workspace_id, gen_random_uuid(), new.project_id, new.id, new.stage, new.state, new.round, now(), c.target, c.cost, c.known, c.components, c.unknown
       from project_cost(new.workspace_id, new.project_id) c on conflict do nothing;
     return null;
   end $$`,
  'revoke all on function esi_gate_keeps_cost_gap() from public',
  `create trigger esi_gate_keeps_cost_gap after update on esi_gate for each row
     when (new.state in ('PASSED','CONDITIONAL','FAILED') and old.state not in ('PASSED','CONDITIONAL','FAILED')) execute function esi_gate_keeps_cost_gap()`,
];
