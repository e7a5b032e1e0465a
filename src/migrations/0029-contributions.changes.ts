import { done, endsWithProject, historyOnlyIf, isOver, mine, money, ofInvolvement, open, own, readAndWritten, sides, staff, stages, text, versioned } from './0023-development.terms.ts';
import { joinsWhatIsActive, kept } from './0029-contributions.terms.ts';

const written = (table: string) => `(${mine} and (${staff} or (${own(table)} and ${open})))`;

/** Changes to what is designed already, with what they cost, until both sides agree. */
export const changes = [
  `create table engineering_change (
     ${ofInvolvement},
     ${text('title', 200)} not null,
     ${text('description', 10_000)} not null,
     proposed_by_side text not null check (proposed_by_side in (${sides})),
     proposed_by uuid not null,
     proposed_at timestamptz not null default now(),
     -- Late is measured, not claimed.
     stage_at_proposal text not null check (stage_at_proposal in (${stages})),
     state text not null check (state in ('PROPOSED','IMPACT','AGREED','REFUSED','IMPLEMENTED','WITHDRAWN')),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     -- What it comes to, as one side says: a unit more or less, tools once, days later or sooner.
     impact_by_side text check (impact_by_side in (${sides})),
     impact_by uuid, impact_at timestamptz,
     unit_cost_change ${money}, tooling_cost ${money} check (tooling_cost >= 0), days_change integer check (days_change between -3650 and 3650), ${text('impact_note', 2000)},
     answered_by uuid, answered_at timestamptz, ${text('answer_note', 2000)},
     implemented_by uuid, implemented_at timestamptz, implemented_on date,
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     ${versioned},
     ${done('impact', 'answered', 'implemented', 'withdrawn')},
     constraint engineering_change_has_impact check (case when impact_at is null then num_nonnulls(impact_by_side, unit_cost_change, tooling_cost, days_change, impact_note) = 0
       else num_nonnulls(impact_by_side, unit_cost_change, tooling_cost, days_change) = 4 end),
     check (impact_at is not null or state in ('PROPOSED','WITHDRAWN')),
     check (state <> 'PROPOSED' or impact_at is null),
     check ((answered_at is not null) = (state in ('AGREED','REFUSED','IMPLEMENTED'))),
     check (state <> 'REFUSED' or answer_note is not null),
     check ((implemented_at is not null) = (state = 'IMPLEMENTED') and (implemented_at is null) = (implemented_on is null)),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  'create index engineering_change_by_project on engineering_change (workspace_id, project_id, proposed_at, id)',
  'create index engineering_change_by_relationship on engineering_change (workspace_id, relationship_id, proposed_at, id)',
  ...readAndWritten('engineering_change', `(${mine} and (${staff} or (${own('engineering_change')} and (proposed_by_side = 'PARTNER' or ${open}))))`, written('engineering_change')),
  ...historyOnlyIf('EngineeringChange', 'engineering_change', 'true'),
  ...joinsWhatIsActive('engineering_change'),
  ...endsWithProject('engineering_change', `s.state in ('PROPOSED','IMPACT')`),
  ...kept({
    table: 'engineering_change',
    begins: {
      state: 'PROPOSED', holds: 'new.proposed_by_side = app_side() and new.proposed_by = app_principal() and num_nonnulls(new.impact_at, new.answered_at, new.implemented_at, new.withdrawn_at) = 0',
      sets: 'new.stage_at_proposal := (select p.stage from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id);',
    },
    steps: [
      ...['PROPOSED', 'IMPACT'].map((from) => ({
        from: [from], to: 'IMPACT', touches: ['impact_by_side', 'impact_by', 'impact_at', 'unit_cost_change', 'tooling_cost', 'days_change', 'impact_note'], own: 'n.impact_by_side = app_side() and n.impact_by = app_principal()',
      })),
      ...['AGREED', 'REFUSED'].map((to) => ({ from: ['IMPACT'], to, touches: ['answered_by', 'answered_at', 'answer_note'], own: 'app_side() <> o.impact_by_side and n.answered_by = app_principal()' })),
      { from: ['AGREED'], to: 'IMPLEMENTED', touches: ['implemented_by', 'implemented_at', 'implemented_on'], own: 'n.implemented_by = app_principal()' },
      { from: ['PROPOSED', 'IMPACT'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: `(app_side() = o.proposed_by_side or (app_is_staff() and ${isOver('n')})) and n.withdrawn_by = app_principal()` },
    ],
  }),
];

/** Parts that the firm approves before they go into production. */
export const approvals = [
  `create table part_approval (
     ${ofInvolvement},
     ${text('part', 200)} not null,
     ${text('requirement', 4000)} not null,
     due_on date,
     required_by uuid not null,
     required_at timestamptz not null default now(),
     state text not null check (state in ('REQUIRED','SUBMITTED','APPROVED','REJECTED','DROPPED')),
     -- How often it was submitted.
     round integer not null default 0 check (round >= 0),
     submitted_by uuid, submitted_at timestamptz, ${text('submission', 10_000)},
     decided_by uuid, decided_at timestamptz, ${text('decision_note', 2000)},
     dropped_by uuid, dropped_at timestamptz, ${text('drop_reason', 2000)},
     ${versioned},
     ${done('submitted', 'decided', 'dropped')},
     check ((submitted_at is null) = (submission is null) and (submitted_at is null) = (round = 0)),
     check (state not in ('SUBMITTED','APPROVED','REJECTED') or submitted_at is not null),
     check (state not in ('APPROVED','REJECTED') or decided_at is not null),
     check (state <> 'REJECTED' or decision_note is not null),
     check ((dropped_at is not null) = (state = 'DROPPED') and (dropped_at is null) = (drop_reason is null))
   )`,
  'create index part_approval_by_project on part_approval (workspace_id, project_id, required_at, id)',
  'create index part_approval_by_relationship on part_approval (workspace_id, relationship_id, required_at, id)',
  'create index part_approval_by_involvement on part_approval (workspace_id, involvement_id, id)',
  ...readAndWritten('part_approval', written('part_approval')),
  ...historyOnlyIf('PartApproval', 'part_approval', 'true'),
  ...joinsWhatIsActive('part_approval'),
  ...endsWithProject('part_approval', `s.state in ('REQUIRED','SUBMITTED','REJECTED')`),
  ...kept({
    table: 'part_approval',
    begins: { state: 'REQUIRED', holds: 'app_is_staff() and new.required_by = app_principal() and new.round = 0 and num_nonnulls(new.submitted_at, new.decided_at, new.dropped_at) = 0' },
    steps: [
      { from: ['REQUIRED', 'REJECTED'], to: 'SUBMITTED', touches: ['round', 'submitted_by', 'submitted_at', 'submission', 'decided_by', 'decided_at', 'decision_note'], own: "app_side() = 'PARTNER' and n.submitted_by = app_principal() and n.round = o.round + 1 and n.decided_at is null" },
      ...['APPROVED', 'REJECTED'].map((to) => ({ from: ['SUBMITTED'], to, touches: ['decided_by', 'decided_at', 'decision_note'], own: 'app_is_staff() and n.decided_by = app_principal()' })),
      { from: ['REQUIRED', 'SUBMITTED', 'REJECTED'], to: 'DROPPED', touches: ['dropped_by', 'dropped_at', 'drop_reason'], own: 'app_is_staff() and n.dropped_by = app_principal()' },
    ],
  }),
];

/** The last gate is passed, also with conditions, when no issue blocks it and the parts are approved. */
export const guards = [
  `create function esi_gate_awaits_parts() returns trigger language plpgsql as $$
   begin
     if exists (select from design_issue d where d.workspace_id = new.workspace_id and d.project_id = new.project_id and d.is_blocking and d.state <> 'CLOSED') then
       raise exception 'gate %: a design issue blocks it', new.id using errcode = 'check_violation', constraint = 'esi_gate_blocking_issue';
     end if;
     if exists (select from part_approval a where a.workspace_id = new.workspace_id and a.project_id = new.project_id and a.state in ('REQUIRED','SUBMITTED','REJECTED'))
       or exists (select from esi_involvement i where i.workspace_id = new.workspace_id and i.project_id = new.project_id and i.state = 'ACTIVE' and i.responsibility <> 'NONE'
         and not exists (select from part_approval a where a.workspace_id = i.workspace_id and a.involvement_id = i.id and a.state = 'APPROVED')) then
       raise exception 'gate %: parts are not approved', new.id using errcode = 'check_violation', constraint = 'esi_gate_part_approval';
     end if;
     return new;
   end $$`,
  `create trigger esi_gate_awaits_parts before update on esi_gate for each row
     when (new.stage = 'PRODUCTION' and new.state in ('PASSED','CONDITIONAL') and old.state is distinct from new.state) execute function esi_gate_awaits_parts()`,
  'revoke all on function esi_gate_awaits_parts() from public',
];
