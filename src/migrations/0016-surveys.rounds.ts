import { secured } from './0001-ground.foundation.ts';
import { definer, mine, staff } from './0011-evidence.terms.ts';
import { languages, markets, platform, sides } from './0016-surveys.terms.ts';

const table = [
  `create table survey_round (
     workspace_id uuid not null,
     id uuid not null,
     instrument_id uuid not null,
     -- The market that was asked as a whole; null where relationships were named.
     market text check (market in (${markets})),
     sides text[] not null check (cardinality(sides) between 1 and 2 and sides <@ array[${sides}]),
     languages text[] not null check (cardinality(languages) >= 1 and languages <@ array[${languages}]),
     minimum_respondents integer not null default 5 constraint survey_round_minimum check (minimum_respondents between 3 and 100),
     opens_at timestamptz not null,
     closes_at timestamptz not null check (closes_at > opens_at),
     state text not null check (state in ('OPEN','CLOSED','CANCELLED')),
     opened_by uuid not null,
     ended_at timestamptz,
     end_reason text check (char_length(end_reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, instrument_id) references survey_instrument (workspace_id, id) on delete restrict,
     check ((state = 'OPEN') = (ended_at is null)),
     check ((state = 'CANCELLED') = (end_reason is not null))
   )`,
  `create index survey_round_due on survey_round (workspace_id, closes_at) where state = 'OPEN'`,
  'create index survey_round_by_opening on survey_round (workspace_id, opens_at, id)',
  'create index survey_round_by_instrument on survey_round (workspace_id, instrument_id)',
  `create function survey_round_course() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       if new.state <> 'OPEN' or (new.opens_at < now() - interval '1 minute' and app_principal() is distinct from ${platform}) then
         raise exception 'survey round % does not begin in the past', new.id using errcode = 'check_violation', constraint = 'survey_round_begins_open';
       end if;
       if not exists (select from survey_instrument i where i.workspace_id = new.workspace_id and i.id = new.instrument_id and i.state = 'PUBLISHED') then
         raise exception 'survey round % asks what is not published', new.id using errcode = 'check_violation', constraint = 'survey_round_asks_published';
       end if;
       return new;
     end if;
     if (new.instrument_id, new.market, new.sides, new.languages, new.minimum_respondents, new.opens_at, new.closes_at, new.opened_by)
       is distinct from (old.instrument_id, old.market, old.sides, old.languages, old.minimum_respondents, old.opens_at, old.closes_at, old.opened_by) then
       raise exception 'what survey round % asks of whom never changes', old.id using errcode = 'check_violation', constraint = 'survey_round_fixed';
     end if;
     if old.state <> 'OPEN' then
       raise exception 'survey round % is over', old.id using errcode = 'check_violation', constraint = 'survey_round_course';
     end if;
     -- Nobody closes a round at the moment that suits them.
     if new.state = 'CLOSED' and (app_principal() is distinct from ${platform} or new.closes_at > clock_timestamp()) then
       raise exception 'survey round % closes at its time', old.id using errcode = 'check_violation', constraint = 'survey_round_closes_in_time';
     end if;
     return new;
   end $$`,
  'create trigger survey_round_course before insert or update on survey_round for each row execute function survey_round_course()',
  'revoke all on function survey_round_course() from public',
  ...secured('survey_round'),
  `create policy survey_round_read on survey_round for select to app_user using (${mine} and ${staff})`,
  `create policy survey_round_add on survey_round for insert to app_user with check (${mine} and ${staff})`,
  `create policy survey_round_change on survey_round for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'create policy survey_round_hold on survey_round for all to app_system using (true) with check (true)',
  'grant select, insert, update on survey_round to app_user',
  // Holding a row takes the right to change something of it.
  'grant select, update (ended_at) on survey_round to app_system',
];

/** Which sides of which relationships are asked. Settled as the round opens: a scope that moves would tell of who moved. */
const targets = [
  `create table survey_target (
     workspace_id uuid not null,
     id uuid not null default gen_random_uuid(),
     round_id uuid not null,
     relationship_id uuid not null,
     side text not null check (side in (${sides})),
     invited integer not null check (invited > 0),
     primary key (workspace_id, id),
     constraint survey_target_once unique (workspace_id, round_id, relationship_id, side),
     foreign key (workspace_id, round_id) references survey_round (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict
   )`,
  'create index survey_target_by_relationship on survey_target (workspace_id, relationship_id, side)',
  // Two rounds close together ask the same people of the same thing: their difference would tell what one of them said.
  ...definer('survey_target_keeps_distance() returns trigger language plpgsql',
    `declare asked relationship; opens timestamptz; is_new boolean;
     begin
       select * into strict asked from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id;
       select r.opens_at, r.xmin = pg_current_xact_id()::xid into strict opens, is_new from survey_round r where r.workspace_id = new.workspace_id and r.id = new.round_id;
       if not is_new then
         raise exception 'survey round % is open and asks nobody else', new.round_id using errcode = 'check_violation', constraint = 'survey_target_settled';
       end if;
       perform pg_advisory_xact_lock(hashtextextended(asked.partner_id::text || new.side, 16));
       if exists (select from survey_target t join survey_round o on o.workspace_id = t.workspace_id and o.id = t.round_id
           join relationship r on r.workspace_id = t.workspace_id and r.id = t.relationship_id
           where t.workspace_id = new.workspace_id and t.side = new.side and r.partner_id = asked.partner_id
             and (o.state = 'OPEN' or (o.state = 'CLOSED' and o.closes_at > opens - interval '90 days'))) then
         raise exception 'the partner of relationship % was asked not long ago', new.relationship_id using errcode = 'check_violation', constraint = 'survey_target_distance';
       end if;
       return new;
     end`, { isCallable: false }),
  'create trigger survey_target_keeps_distance before insert on survey_target for each row execute function survey_target_keeps_distance()',
  'create trigger survey_target_append_only before update or delete on survey_target for each row execute function refuse_change()',
  'create trigger survey_target_no_truncate before truncate on survey_target for each statement execute function refuse_change()',
  ...secured('survey_target'),
  `create policy survey_target_read on survey_target for select to app_user using (${mine} and ${staff})`,
  `create policy survey_target_add on survey_target for insert to app_user with check (${mine} and ${staff})`,
  'create policy survey_target_count on survey_target for select to app_system using (true)',
  'grant select, insert on survey_target to app_user',
  'grant select on survey_target to app_system',
];

export const rounds = [...table, ...targets];
