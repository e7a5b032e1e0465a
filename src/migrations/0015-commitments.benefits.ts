import { secured } from './0001-ground.foundation.ts';
import { appendOnly, mine, ofEitherSide, staff } from './0015-commitments.terms.ts';

const records = [
  `create table benefit_record (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     giver text not null check (giver in ('FOCAL','PARTNER')),
     kind text not null check (kind in ('PRICE','VOLUME','PAYMENT_TERMS','PROMOTION','TRAINING','TECHNOLOGY','INFORMATION','INTRODUCTION','FLEXIBILITY','COST_SAVING_SHARED')),
     from_on date not null,
     until_on date not null,
     -- Null where nobody knows, which is not nothing.
     worth_minor bigint check (worth_minor >= 0),
     worth_currency text check (worth_currency ~ '^[A-Z]{3}$'),
     note text not null check (char_length(note) between 1 and 2000),
     is_recorded_by_focal boolean not null,
     recorded_by uuid not null,
     recorded_at timestamptz not null default now(),
     corrects_id uuid,
     is_taken_back boolean not null default false,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, corrects_id) references benefit_record (workspace_id, id) on delete restrict,
     check (corrects_id <> id),
     check (until_on >= from_on),
     check ((worth_minor is null) = (worth_currency is null)),
     check (not is_taken_back or (corrects_id is not null and worth_minor is null))
   )`,
  'create unique index benefit_record_corrected_once on benefit_record (workspace_id, corrects_id) where corrects_id is not null',
  'create index benefit_record_by_relationship on benefit_record (workspace_id, relationship_id, until_on, id)',
  `create function benefit_record_course() returns trigger language plpgsql as $$
   begin
     -- What corrects speaks of the same giver, for the same side; and what takes back is the last word.
     if not exists (select from benefit_record b where b.workspace_id = new.workspace_id and b.id = new.corrects_id and not b.is_taken_back
       and (b.relationship_id, b.giver, b.is_recorded_by_focal) = (new.relationship_id, new.giver, new.is_recorded_by_focal)) then
       raise exception 'a side corrects what it has recorded itself' using errcode = 'insufficient_privilege', constraint = 'benefit_record_course';
     end if;
     return new;
   end $$`,
  'create trigger benefit_record_course before insert on benefit_record for each row when (new.corrects_id is not null) execute function benefit_record_course()',
  ...appendOnly('benefit_record'),
  ...secured('benefit_record'),
  `create policy benefit_record_read on benefit_record for select to app_user using (${mine} and ${ofEitherSide('benefit_record')})`,
  `create policy benefit_record_add on benefit_record for insert to app_user
     with check (${mine} and recorded_by = (select app_principal()) and is_recorded_by_focal = ${staff} and ${ofEitherSide('benefit_record')})`,
  'grant select, insert on benefit_record to app_user',
];

const answers = [
  `create table benefit_answer (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     benefit_id uuid not null,
     is_acknowledged boolean not null,
     reason text check (char_length(reason) between 1 and 2000),
     is_by_focal boolean not null,
     answered_by uuid not null,
     answered_at timestamptz not null default now(),
     primary key (workspace_id, id),
     constraint benefit_answer_one unique (workspace_id, benefit_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, benefit_id) references benefit_record (workspace_id, id) on delete restrict,
     check (is_acknowledged = (reason is null))
   )`,
  'create index benefit_answer_by_relationship on benefit_answer (workspace_id, relationship_id, id)',
  // The receiver answers what the giver has recorded, in the same relationship.
  `create function benefit_answer_course() returns trigger language plpgsql as $$
   begin
     if not exists (select from benefit_record b where b.workspace_id = new.workspace_id and b.id = new.benefit_id and b.relationship_id = new.relationship_id and not b.is_taken_back
       and (b.giver = 'PARTNER') = new.is_by_focal and b.is_recorded_by_focal <> new.is_by_focal) then
       raise exception 'the receiver answers what the giver has recorded' using errcode = 'insufficient_privilege', constraint = 'benefit_answer_course';
     end if;
     return new;
   end $$`,
  'create trigger benefit_answer_course before insert on benefit_answer for each row execute function benefit_answer_course()',
  ...appendOnly('benefit_answer'),
  ...secured('benefit_answer'),
  `create policy benefit_answer_read on benefit_answer for select to app_user using (${mine} and ${ofEitherSide('benefit_answer')})`,
  `create policy benefit_answer_add on benefit_answer for insert to app_user
     with check (${mine} and answered_by = (select app_principal()) and is_by_focal = ${staff} and ${ofEitherSide('benefit_answer')})`,
  'grant select, insert on benefit_answer to app_user',
];

const fixed = ['relationship_id', 'kind', 'quarter', 'shown_by', 'share', 'agreed_minor', 'received_minor', 'currency', 'source', 'recorded_by'];
const values = (row: string) => fixed.map((column) => `${row}.${column}`).join(', ');

const measures = [
  `create table benefit_measure (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     kind text not null check (kind in ('SHARE_OF_WALLET','GAIN_SHARED')),
     quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
     shown_by text not null check (shown_by in ('FOCAL','PARTNER')),
     share double precision check (share between 0 and 1),
     agreed_minor bigint check (agreed_minor > 0),
     received_minor bigint check (received_minor >= 0),
     currency text check (currency ~ '^[A-Z]{3}$'),
     source text not null check (char_length(source) between 1 and 500),
     recorded_by uuid not null,
     taken_back_at timestamptz,
     taken_back_by uuid,
     taken_back_reason text check (char_length(taken_back_reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check ((kind = 'SHARE_OF_WALLET') = (share is not null)),
     check (num_nonnulls(agreed_minor, received_minor, currency) = case kind when 'GAIN_SHARED' then 3 else 0 end),
     check (num_nonnulls(taken_back_at, taken_back_by, taken_back_reason) in (0, 3))
   )`,
  'create unique index benefit_measure_one_a_quarter on benefit_measure (workspace_id, relationship_id, kind, shown_by, quarter) where taken_back_at is null',
  'create index benefit_measure_by_relationship on benefit_measure (workspace_id, relationship_id, quarter, id)',
  `create function benefit_measure_stays() returns trigger language plpgsql as $$
   begin
     if (${values('new')}) is distinct from (${values('old')}) or old.taken_back_at is not null then
       raise exception 'a figure is taken back once, and never changed' using errcode = 'check_violation', constraint = 'benefit_measure_stays';
     end if;
     return new;
   end $$`,
  'create trigger benefit_measure_stays before update on benefit_measure for each row execute function benefit_measure_stays()',
  ...secured('benefit_measure'),
  `create policy benefit_measure_read on benefit_measure for select to app_user using (${mine} and ${staff})`,
  `create policy benefit_measure_add on benefit_measure for insert to app_user with check (${mine} and ${staff})`,
  `create policy benefit_measure_change on benefit_measure for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on benefit_measure to app_user',
  'revoke all on function benefit_record_course(), benefit_answer_course(), benefit_measure_stays() from public',
];

export const benefits = [...records, ...answers, ...measures];
