import { ledger, mine, own, platform, seenByOwner, sides, staff, text } from './0023-development.terms.ts';

const table = 'change_request_round';

/** What was proposed, and each counter to it: written once, by the side whose turn it was. */
export const rounds = [
  `create table ${table} (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     request_id uuid not null,
     number integer not null check (number > 0),
     by_side text not null check (by_side in (${sides})),
     made_by uuid not null,
     made_at timestamptz not null default now(),
     ${text('what', 10_000)} not null,
     ${text('why', 4000)} not null,
     effective_on date not null,
     -- What it costs the side that is asked to change; null is unknown.
     cost_minor bigint check (cost_minor >= 0),
     cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
     answer_due_on date not null,
     primary key (workspace_id, id),
     constraint ${table}_number_once unique (workspace_id, request_id, number),
     foreign key (workspace_id, request_id, relationship_id) references change_request (workspace_id, id, relationship_id) on delete restrict,
     check ((cost_minor is null) = (cost_currency is null)),
     check (answer_due_on >= (made_at at time zone 'UTC')::date)
   )`,
  ...ledger(table, seenByOwner(table), `(${mine} and (${staff} or ${own(table)}) and ((select app_principal()) = ${platform} or (made_by = (select app_principal()) and by_side = (select app_side()))))`),
  // It is the round that its request is in.
  `create function ${table}_is_its_requests() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} or exists (select from change_request c where c.workspace_id = new.workspace_id and c.id = new.request_id and c.state in ('PROPOSED','COUNTERED')
         and c.round = new.number and c.turn_side <> new.by_side and c.answer_due_on = new.answer_due_on) then
       return null;
     end if;
     raise exception 'round % is not that of its request', new.id using errcode = 'check_violation', constraint = '${table}_is_its_requests';
   end $$`,
  `create trigger ${table}_is_its_requests after insert on ${table} for each row execute function ${table}_is_its_requests()`,
  // And a request is in no round that was not written down.
  `create function change_request_has_its_round() returns trigger language plpgsql as $$
   begin
     if not exists (select from ${table} r where r.workspace_id = new.workspace_id and r.request_id = new.id and r.number = new.round) then
       raise exception 'request % has no round %', new.id, new.round using errcode = 'check_violation', constraint = 'change_request_has_its_round';
     end if;
     return null;
   end $$`,
  `create constraint trigger change_request_has_its_round after insert or update on change_request deferrable initially deferred for each row execute function change_request_has_its_round()`,
  ...[`${table}_is_its_requests()`, 'change_request_has_its_round()'].map((signature) => `revoke all on function ${signature} from public`),
];
