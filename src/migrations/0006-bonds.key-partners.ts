import { secured } from './0001-ground.foundation.ts';

/** The statements for yearly figures, for the choice of key partners made from them, and for the moves of customers. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

/** Staff's own: no partner sees a row of it. */
const staffOnly = (table: string) => `create policy ${table}_read on ${table} for select to app_user using (${mine} and ${staff})`;
const addedByStaff = (table: string) => `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff})`;
const changedByStaff = (table: string) => `create policy ${table}_change on ${table} for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`;

export const figures = [
  `create table relationship_figure (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     relationship_id uuid not null,
     year integer not null check (year between 1900 and 9999),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     revenue_minor bigint check (revenue_minor >= 0),
     profit_minor bigint,
     source text not null check (char_length(source) between 1 and 2000),
     recorded_at timestamptz not null default now(),
     recorded_by uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     constraint relationship_figure_tells check (revenue_minor is not null or profit_minor is not null)
   )`,
  // The newest of a year counts; the others are what was thought before.
  `create index relationship_figure_by_year on relationship_figure (workspace_id, relationship_id, year, recorded_at, id)`,
  `create trigger relationship_figure_append_only before update or delete on relationship_figure for each row execute function refuse_change()`,
  `create trigger relationship_figure_no_truncate before truncate on relationship_figure for each statement execute function refuse_change()`,
  ...secured('relationship_figure'),
  staffOnly('relationship_figure'),
  addedByStaff('relationship_figure'),
  `grant select, insert on relationship_figure to app_user`,
];

export const keyPartners = [
  `create table key_partner_proposal (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     market text not null check (market in ('SUPPLIER','INTERNAL','COMPETITOR','DISTRIBUTOR','CUSTOMER','INFLUENCER')),
     most integer not null check (most between 5 and 10),
     currency text check (currency ~ '^[A-Z]{3}$'),
     expected_growth double precision,
     ranked_count integer not null check (ranked_count >= 0),
     unknown_count integer not null check (unknown_count >= 0),
     state text not null default 'PROPOSED' check (state in ('PROPOSED','CONFIRMED','SUPERSEDED')),
     proposed_by uuid not null,
     decided_at timestamptz,
     decided_by uuid,
     reason text check (char_length(reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     constraint key_partner_proposal_decided check ((state = 'CONFIRMED') = (decided_at is not null and decided_by is not null))
   )`,
  // One to decide on at a time in a market.
  `create unique index key_partner_proposal_one_open on key_partner_proposal (workspace_id, market) where state = 'PROPOSED'`,
  `create index key_partner_proposal_by_creation on key_partner_proposal (workspace_id, created_at, id)`,
  `create function key_partner_proposal_is_decided_once() returns trigger language plpgsql as $$
   begin
     if old.state <> 'PROPOSED' then
       raise exception 'proposal % is decided', old.id using errcode = 'check_violation', constraint = 'key_partner_proposal_decided_once';
     end if;
     if (new.market, new.most, new.currency, new.expected_growth, new.ranked_count, new.unknown_count, new.proposed_by)
        is distinct from (old.market, old.most, old.currency, old.expected_growth, old.ranked_count, old.unknown_count, old.proposed_by) then
       raise exception 'proposal % stays what was proposed', old.id using errcode = 'check_violation', constraint = 'key_partner_proposal_fixed';
     end if;
     return new;
   end $$`,
  `create trigger key_partner_proposal_is_decided_once before update on key_partner_proposal for each row execute function key_partner_proposal_is_decided_once()`,
  ...secured('key_partner_proposal'),
  staffOnly('key_partner_proposal'),
  addedByStaff('key_partner_proposal'),
  changedByStaff('key_partner_proposal'),
  `grant select, insert, update on key_partner_proposal to app_user`,

  `create table key_partner_candidate (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     proposal_id uuid not null,
     relationship_id uuid not null,
     place integer not null check (place > 0),
     basis text not null check (basis in ('LARGEST','UNEXPECTED_GROWER','RUNNER_UP','UNKNOWN','ADDED')),
     was_key boolean not null,
     currency text check (currency ~ '^[A-Z]{3}$'),
     profit_minor bigint,
     profit_year integer,
     profit_share double precision check (profit_share between 0 and 1),
     growth double precision,
     growth_from integer,
     growth_to integer,
     outlook_minor bigint,
     missing text[] not null default '{}',
     is_chosen boolean,
     primary key (workspace_id, id),
     constraint key_partner_candidate_once unique (workspace_id, proposal_id, relationship_id),
     foreign key (workspace_id, proposal_id) references key_partner_proposal (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check ((profit_minor is null) = (profit_year is null)),
     check ((growth is null) = (growth_from is null) and (growth is null) = (growth_to is null)),
     check (basis <> 'UNKNOWN' or outlook_minor is null),
     check (basis <> 'ADDED' or is_chosen)
   )`,
  `create index key_partner_candidate_by_place on key_partner_candidate (workspace_id, proposal_id, place, id)`,
  `create index key_partner_candidate_by_relationship on key_partner_candidate (workspace_id, relationship_id)`,
  `create function key_partner_candidate_is_decided_once() returns trigger language plpgsql as $$
   begin
     if old.is_chosen is not null or (to_jsonb(new) - 'is_chosen') is distinct from (to_jsonb(old) - 'is_chosen') then
       raise exception 'candidate % stays what was proposed and is decided once', old.id using errcode = 'check_violation', constraint = 'key_partner_candidate_decided_once';
     end if;
     return new;
   end $$`,
  'revoke all on function key_partner_proposal_is_decided_once(), key_partner_candidate_is_decided_once() from public',
  `create trigger key_partner_candidate_is_decided_once before update on key_partner_candidate for each row execute function key_partner_candidate_is_decided_once()`,
  ...secured('key_partner_candidate'),
  staffOnly('key_partner_candidate'),
  addedByStaff('key_partner_candidate'),
  changedByStaff('key_partner_candidate'),
  `grant select, insert, update (is_chosen) on key_partner_candidate to app_user`,
];

/** The moves of customers; the same as in `domain/customer-lifecycle.ts`, of which this is the last line of defence. */
const moves = [
  ['GENERAL_CONSUMER', 'TARGET_GROUP'], ['GENERAL_CONSUMER', 'PROSPECT'], ['GENERAL_CONSUMER', 'CUSTOMER'],
  ['TARGET_GROUP', 'GENERAL_CONSUMER'], ['TARGET_GROUP', 'PROSPECT'], ['TARGET_GROUP', 'CUSTOMER'],
  ['PROSPECT', 'TARGET_GROUP'], ['PROSPECT', 'CUSTOMER'],
  ['CUSTOMER', 'LOYAL'], ['CUSTOMER', 'LOST'], ['LOYAL', 'CUSTOMER'], ['LOYAL', 'LOST'], ['LOST', 'PROSPECT'], ['LOST', 'CUSTOMER'],
].map((move) => `(${move.map((stage) => `'${stage}'`).join(',')})`).join(', ');
const order = "array['GENERAL_CONSUMER','TARGET_GROUP','PROSPECT','CUSTOMER','LOYAL','LOST']";

export const customerMoves = [
  `create function customer_moves_by_steps() returns trigger language plpgsql as $$
   begin
     if (old.customer_stage, new.customer_stage) not in (${moves}) then
       raise exception 'customer % does not move from % to %', old.id, old.customer_stage, new.customer_stage using errcode = 'check_violation', constraint = 'customer_stage_order';
     end if;
     return new;
   end $$`,
  'revoke all on function customer_moves_by_steps() from public',
  `create trigger customer_moves_by_steps before update of customer_stage on relationship for each row
     when (old.customer_stage <> new.customer_stage) execute function customer_moves_by_steps()`,
  // The first step has no stage before it.
  `alter table stage_change add constraint stage_change_customer_move check (kind <> 'CUSTOMER' or from_stage is null or (from_stage, to_stage) in (${moves}))`,
  `alter table stage_change add constraint stage_change_customer_reason check (kind <> 'CUSTOMER' or reason is not null or
     (to_stage <> 'LOST' and (from_stage is null or array_position(${order}, to_stage) > array_position(${order}, from_stage))))`,
];
