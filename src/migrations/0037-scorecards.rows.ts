import { secured } from './0001-ground.foundation.ts';
import { once } from './0018-supply.terms.ts';
import { done, mine, money, platform, staff, text } from './0023-development.terms.ts';

/** Of a card that one sees: the rater's own until it is issued, then of both. */
const seen = `(${mine} and exists (select from scorecard c where c.workspace_id = scorecard_row.workspace_id and c.id = scorecard_row.scorecard_id
  and (c.issued_at is not null or c.rater_side = (select app_side()) or (select app_principal()) = ${platform}) ${once}))`;

export const rows = [
  `create table scorecard_row (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     scorecard_id uuid not null,
     place integer not null check (place between 1 and 50),
     -- As the model had it when the card was opened.
     criterion text not null check (criterion ~ '^[A-Z][A-Z0-9_]{0,49}$'),
     name text not null check (char_length(name) between 1 and 200),
     names jsonb not null check (jsonb_typeof(names) = 'object'),
     weight ${money} not null check (weight > 0),
     told text not null check (told in ('MEASURED','JUDGED')),
     measure text,
     worst ${money} not null,
     best ${money} not null check (best <> worst),
     -- Null while unknown, with no evidence.
     value ${money} check (value between least(worst, best) and greatest(worst, best)),
     evidence_count integer not null default 0 check (evidence_count >= 0),
     records jsonb not null default '[]' check (jsonb_typeof(records) = 'array'),
     ${text('reason', 2000)},
     judged_by uuid, judged_at timestamptz,
     primary key (workspace_id, id),
     unique (workspace_id, id, scorecard_id, relationship_id),
     constraint scorecard_row_once unique (workspace_id, scorecard_id, criterion),
     foreign key (workspace_id, scorecard_id, relationship_id) references scorecard (workspace_id, id, relationship_id) on delete restrict,
     ${done('judged')},
     check ((told = 'MEASURED') = (measure is not null)),
     check ((value is null) = (evidence_count = 0)),
     check (told = 'MEASURED' or ((value is null) = (judged_at is null) and (value is null) = (reason is null) and evidence_count <= 1))
   )`,
  'create index scorecard_row_by_card on scorecard_row (workspace_id, scorecard_id, place, id)',
  ...secured('scorecard_row'),
  `create policy scorecard_row_read on scorecard_row for select to app_user using ${seen}`,
  `create policy scorecard_row_add on scorecard_row for insert to app_user with check (${mine} and ${staff})`,
  `create policy scorecard_row_change on scorecard_row for update to app_user using ${seen} with check ${seen}`,
  'grant select, insert, update on scorecard_row to app_user',
  // What the other side judges is not read before it is issued, by no path.
  `create policy audit_entry_of_scorecard_row on audit_entry as restrictive for select to app_user using (subject_type <> 'ScorecardRow' or (${staff}
     and exists (select from scorecard_row s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id ${once})))`,
  `create function scorecard_row_comes_with_card() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} then return null; end if;
     if new.value is not null or not exists (select from scorecard c where c.workspace_id = new.workspace_id and c.id = new.scorecard_id and c.xmin = pg_current_xact_id()::xid) then
       raise exception 'card % is opened already', new.scorecard_id using errcode = 'check_violation', constraint = 'scorecard_row_comes_with_card';
     end if;
     return null;
   end $$`,
  'create trigger scorecard_row_comes_with_card after insert on scorecard_row for each row execute function scorecard_row_comes_with_card()',
  `create function scorecard_row_keeps() returns trigger language plpgsql as $$
   declare
     card scorecard;
     told_by record;
     told_value numeric;
   begin
     if old.* is not distinct from new.* then return new; end if;
     if (new.scorecard_id, new.relationship_id, new.place, new.criterion, new.name, new.names, new.weight, new.told, new.measure, new.worst, new.best)
        is distinct from (old.scorecard_id, old.relationship_id, old.place, old.criterion, old.name, old.names, old.weight, old.told, old.measure, old.worst, old.best) then
       raise exception 'row % is not rewritten', old.id using errcode = 'check_violation', constraint = 'scorecard_row_stays_itself';
     end if;
     select c.* into card from scorecard c where c.workspace_id = new.workspace_id and c.id = new.scorecard_id for share;
     -- What is issued is never rewritten.
     if card.state is distinct from 'OPEN' then
       raise exception 'card % is not open', new.scorecard_id using errcode = 'check_violation', constraint = 'scorecard_row_of_open_card';
     end if;
     if app_principal() <> ${platform} and app_side() <> card.rater_side then
       raise exception 'row % is for the other side', old.id using errcode = 'insufficient_privilege', constraint = 'scorecard_row_side';
     end if;
     if new.told = 'JUDGED' then
       if app_principal() = ${platform} or new.judged_by is distinct from app_principal() or new.records <> '[]' then
         raise exception 'row % is judged by who is there', old.id using errcode = 'insufficient_privilege', constraint = 'scorecard_row_judge';
       end if;
       return new;
     end if;
     -- What is measured nobody makes up.
     select * into told_by from scorecard_measure(new.measure, new.workspace_id, new.relationship_id, case card.rater_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end, card.first_day, card.last_day);
     told_value := case when told_by.evidence_count > 0 then least(greatest(told_by.value, least(new.worst, new.best)), greatest(new.worst, new.best)) end;
     if (new.value, new.evidence_count, new.records) is distinct from (told_value, told_by.evidence_count, told_by.records)
         or num_nonnulls(new.reason, new.judged_by) > 0 then
       raise exception 'row % is measured otherwise', old.id using errcode = 'check_violation', constraint = 'scorecard_row_measured';
     end if;
     return new;
   end $$`,
  'create trigger scorecard_row_keeps before update on scorecard_row for each row execute function scorecard_row_keeps()',
  'revoke all on function scorecard_row_comes_with_card(), scorecard_row_keeps() from public',
];
