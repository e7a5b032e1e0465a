import { done, historyForStaff, historyOnlyIf, ledger, mine, money, ofProject, open, readAndWritten, seenByStaff, staff, text, versioned } from './0023-development.terms.ts';
import { ofGate } from './0025-gates.terms.ts';

const person = (column: string) => `foreign key (workspace_id, ${column}) references user_account (workspace_id, id) on delete restrict`;

/** What a gate asks, who decides, what they said, and what was left to do. */
export const gateTables = [
  // What the market pays and the firm keeps, each time that it was set: what a unit may cost follows.
  `create table esi_cost_target (
     ${ofProject},
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     target_price ${money} not null check (target_price > 0),
     target_margin numeric(7,6) not null check (target_margin >= 0 and target_margin < 1),
     target_cost ${money} generated always as (round(target_price * (1 - target_margin), 4)) stored,
     ${text('reason', 2000)} not null,
     set_by uuid not null,
     set_at timestamptz not null default now()
   )`,
  'create index esi_cost_target_listed on esi_cost_target (workspace_id, project_id, set_at, id)',
  ...ledger('esi_cost_target', seenByStaff),

  'create index esi_gate_by_review on esi_gate (workspace_id, review_opened_at, id)',
  `create table esi_gate_criterion (
     ${ofGate},
     code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,59}$'),
     ${text('label_en', 300)} not null,
     ${text('label_zh_hant', 300)} not null,
     ${text('label_zh_hans', 300)} not null,
     is_mandatory boolean not null,
     -- Whether suppliers to whom the project is open are told of it.
     concerns_suppliers boolean not null,
     place integer not null check (place > 0),
     met_by uuid, met_at timestamptz, ${text('evidence_note', 2000)},
     removed_by uuid, removed_at timestamptz,
     ${versioned},
     ${done('met', 'removed')},
     check (evidence_note is null or met_at is not null)
   )`,
  'create unique index esi_gate_criterion_once on esi_gate_criterion (workspace_id, gate_id, code) where removed_at is null',
  'create index esi_gate_criterion_listed on esi_gate_criterion (workspace_id, gate_id, place, id)',
  ...readAndWritten('esi_gate_criterion', `(${mine} and (${staff} or (concerns_suppliers and removed_at is null and ${open})))`, seenByStaff),

  `create table esi_gate_decider (
     ${ofGate},
     user_id uuid not null,
     named_by uuid not null,
     named_at timestamptz not null default now(),
     removed_by uuid, removed_at timestamptz,
     ${versioned},
     ${person('user_id')},
     ${done('removed')}
   )`,
  'create unique index esi_gate_decider_once on esi_gate_decider (workspace_id, gate_id, user_id) where removed_at is null',
  'create index esi_gate_decider_by_user on esi_gate_decider (workspace_id, user_id, gate_id) where removed_at is null',
  ...readAndWritten('esi_gate_decider', seenByStaff),

  `create table esi_gate_vote (
     ${ofGate},
     round integer not null check (round > 0),
     voter_id uuid not null,
     vote text not null check (vote in ('PASS','CONDITIONAL','FAIL')),
     ${text('reason', 2000)},
     cast_at timestamptz not null default now(),
     ${person('voter_id')},
     constraint esi_gate_vote_once unique (workspace_id, gate_id, round, voter_id),
     check (vote = 'PASS' or reason is not null)
   )`,
  ...ledger('esi_gate_vote', seenByStaff),

  `create table esi_gate_review (
     ${ofGate},
     round integer not null check (round > 0),
     opened_by uuid not null,
     opened_at timestamptz not null,
     outcome text not null check (outcome in ('PASSED','CONDITIONAL','FAILED','WITHDRAWN')),
     ${text('reason', 2000)} not null,
     decided_by uuid not null,
     decided_at timestamptz not null default now(),
     -- Who was named, and how many of them had to be for it.
     decider_ids uuid[] not null,
     quorum integer not null check (quorum > 0),
     constraint esi_gate_review_once unique (workspace_id, gate_id, round)
   )`,
  ...ledger('esi_gate_review', seenByStaff),

  `create table esi_gate_condition (
     ${ofGate},
     round integer not null check (round > 0),
     ${text('statement', 2000)} not null,
     owner_id uuid not null,
     due_on date not null,
     resolution text check (resolution in ('MET','WAIVED')),
     resolved_by uuid, resolved_at timestamptz, ${text('resolution_note', 2000)},
     overdue_noted_at timestamptz,
     ${versioned},
     ${person('owner_id')},
     ${done('resolved')},
     check ((resolution is null) = (resolved_at is null) and (resolution is null) = (resolution_note is null))
   )`,
  'create index esi_gate_condition_by_gate on esi_gate_condition (workspace_id, gate_id, due_on, id)',
  'create index esi_gate_condition_open on esi_gate_condition (workspace_id, project_id) where resolution is null',
  'create index esi_gate_condition_waiting on esi_gate_condition (workspace_id, due_on, id) where resolution is null and overdue_noted_at is null',
  ...readAndWritten('esi_gate_condition', seenByStaff),
  ...[['EsiCostTarget', 'esi_cost_target'], ['EsiGateDecider', 'esi_gate_decider'], ['EsiGateVote', 'esi_gate_vote'], ['EsiGateReview', 'esi_gate_review'],
    ['EsiGateCondition', 'esi_gate_condition']].flatMap(([type, table]) => historyForStaff(type!, table!)),
  ...historyOnlyIf('EsiGateCriterion', 'esi_gate_criterion', 's.concerns_suppliers and s.removed_at is null'),
];
