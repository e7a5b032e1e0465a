import { secured } from './0001-ground.foundation.ts';
import { once } from './0018-supply.terms.ts';
import { beginsBeforeEnd, done, endsWithProject, historyForStaff, historyOnlyIf, mine, money, ofInvolvement, ofProject, open, own, platform, readAndWritten, seenByStaff, staff, text, versioned } from './0023-development.terms.ts';

/** A round is the firm's; each supplier has a request of its own, and knows of no other. */
export const rounds = [
  `create table quote_round (
     ${ofProject},
     component_id uuid not null,
     -- 1, 2, … by component.
     number integer not null check (number > 0),
     state text not null check (state in ('OPEN','COMPARED','AGREED','NEXT_ROUND','CANCELLED')),
     ${text('specification', 8000)} not null,
     -- Units that a tool's cost is spread over; null where it is looked at apart.
     tooling_units integer check (tooling_units > 0),
     opened_by uuid not null, opened_at timestamptz not null,
     due_at timestamptz not null check (due_at > opened_at),
     closed_by uuid, closed_at timestamptz,
     -- What the component was to cost when the seals were broken.
     target_cost ${money}, should_cost ${money},
     decided_by uuid, decided_at timestamptz, ${text('decision_reason', 2000)},
     agreed_quote_id uuid, agreed_cost ${money},
     ${versioned},
     unique (workspace_id, id, project_id),
     constraint quote_round_number_once unique (workspace_id, component_id, number),
     foreign key (workspace_id, component_id, project_id) references cost_component (workspace_id, id, project_id) on delete restrict,
     ${done('closed', 'decided')},
     -- No seal is broken before its time, whoever asks.
     check (closed_at >= due_at),
     check ((state in ('OPEN','CANCELLED')) or closed_at is not null),
     check ((state in ('AGREED','NEXT_ROUND','CANCELLED')) = (decided_at is not null)),
     check ((decided_at is null) = (decision_reason is null)),
     check ((state = 'AGREED') = (agreed_quote_id is not null) and (agreed_quote_id is null) = (agreed_cost is null))
   )`,
  `create unique index quote_round_under_way on quote_round (workspace_id, component_id) where state in ('OPEN','COMPARED')`,
  'create index quote_round_by_project on quote_round (workspace_id, project_id, due_at, id)',
  'create index quote_round_listed on quote_round (workspace_id, due_at, id)',
  `create index quote_round_due on quote_round (workspace_id, due_at, id) where state = 'OPEN'`,
  'alter table cost_component add foreign key (workspace_id, quoted_round_id) references quote_round (workspace_id, id) on delete restrict deferrable initially deferred',
  ...readAndWritten('quote_round', seenByStaff),
  ...beginsBeforeEnd('quote_round'),
  ...endsWithProject('quote_round', `s.state in ('OPEN','COMPARED')`),
  ...historyForStaff('QuoteRound', 'quote_round'),
];

/** Of the firm's people, and of the one supplier that is asked, while the project is open to it. */
const asked = `(${mine} and (${staff} or (${own('quote_request')} and ${open})))`;

export const requests = [
  `create table quote_request (
     ${ofInvolvement},
     round_id uuid not null,
     state text not null check (state in ('OPEN','CLOSED','AGREED','NOT_AGREED','CANCELLED')),
     ${text('subject', 200)} not null,
     ${text('specification', 8000)} not null,
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     tooling_units integer check (tooling_units > 0),
     asked_by uuid not null, asked_at timestamptz not null,
     due_at timestamptz not null check (due_at > asked_at),
     -- Null where the firm keeps the target to itself.
     shown_target ${money},
     ${text('outcome_note', 2000)},
     told_at timestamptz,
     ${versioned},
     constraint quote_request_once unique (workspace_id, round_id, involvement_id),
     unique (workspace_id, id, round_id, involvement_id, project_id, relationship_id),
     foreign key (workspace_id, round_id, project_id) references quote_round (workspace_id, id, project_id) on delete restrict,
     check ((state in ('AGREED','NOT_AGREED','CANCELLED')) = (told_at is not null))
   )`,
  'create index quote_request_by_involvement on quote_request (workspace_id, involvement_id, due_at, id)',
  'create index quote_request_listed on quote_request (workspace_id, due_at, id)',
  ...secured('quote_request'),
  `create policy quote_request_read on quote_request for select to app_user using ${asked}`,
  `create policy quote_request_add on quote_request for insert to app_user with check ${seenByStaff}`,
  // A supplier holds its request while it quotes, and changes nothing of it.
  `create policy quote_request_change on quote_request for update to app_user using ${asked} with check ${seenByStaff}`,
  'grant select, insert, update on quote_request to app_user',
  ...historyOnlyIf('QuoteRequest', 'quote_request', 'true'),
];

/** Nobody but who gave it reads a quote before its round is closed; of a round that was given up, nobody ever. */
const unsealed = `exists (select from quote_round r where r.workspace_id = cost_quote.workspace_id and r.id = cost_quote.round_id and r.state in ('COMPARED','AGREED','NEXT_ROUND'))`;

export const quotes = [
  `create table cost_quote (
     ${ofInvolvement},
     round_id uuid not null,
     request_id uuid not null,
     -- The last one counts.
     revision integer not null check (revision > 0),
     is_declined boolean not null,
     unit_price ${money} check (unit_price > 0),
     tooling_cost ${money} check (tooling_cost >= 0),
     -- As the request says.
     tooling_units integer,
     -- For one unit of the product, its share of the tools included.
     unit_cost ${money} generated always as (round(unit_price + coalesce(tooling_cost / tooling_units, 0), 4)) stored,
     lead_time_days integer check (lead_time_days between 0 and 3650),
     valid_until date,
     ${text('note', 4000)},
     submitted_by uuid not null,
     submitted_at timestamptz not null,
     constraint cost_quote_revision_once unique (workspace_id, request_id, revision),
     unique (workspace_id, id, round_id),
     foreign key (workspace_id, request_id, round_id, involvement_id, project_id, relationship_id) references quote_request (workspace_id, id, round_id, involvement_id, project_id, relationship_id) on delete restrict,
     constraint cost_quote_at_most check (revision <= 20),
     check (case when is_declined then num_nonnulls(unit_price, tooling_cost, lead_time_days, valid_until) = 0 and note is not null else unit_price is not null end)
   )`,
  'create index cost_quote_by_round on cost_quote (workspace_id, round_id, request_id, revision)',
  // The two name each other: looked at when both are there.
  'alter table quote_round add foreign key (workspace_id, agreed_quote_id, id) references cost_quote (workspace_id, id, round_id) on delete restrict deferrable initially deferred',
  'create trigger cost_quote_append_only before update or delete on cost_quote for each row execute function refuse_change()',
  'create trigger cost_quote_no_truncate before truncate on cost_quote for each statement execute function refuse_change()',
  ...secured('cost_quote'),
  `create policy cost_quote_read on cost_quote for select to app_user using (${mine} and ((${staff} and ${unsealed}) or (not ${staff} and ${own('cost_quote')})))`,
  `create policy cost_quote_add on cost_quote for insert to app_user with check (${mine} and ((select app_principal()) = ${platform}
     or (not ${staff} and submitted_by = (select app_principal()) and ${own('cost_quote')} and ${open})))`,
  'grant select, insert on cost_quote to app_user',
  // That there is one is sealed too. Its figures are never written to the audit log, whose chain the platform verifies.
  `create policy audit_entry_of_cost_quote on audit_entry as restrictive for select to app_user using (subject_type <> 'CostQuote' or (select app_principal()) = ${platform}
     or exists (select from cost_quote s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id ${once}))`,
];
