import { secured } from './0001-ground.foundation.ts';
import { mine, staff } from './0011-evidence.terms.ts';
import { appendOnly, bothRead, ownRelationship, platform, sides } from './0013-interactions.terms.ts';

const asked = ['relationship_id', 'asked_by_side', 'text', 'category', 'asked_by', 'asked_at', 'agreed_hours'];
const row = (of: string) => `(${asked.map((name) => `${of}.${name}`).join(', ')})`;

/** The time within which a side answers. The newest of a side counts; what a question was asked under stays with it. */
export const agreements = [
  `create table response_agreement (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     answering_side text not null check (answering_side in (${sides})),
     hours integer not null check (hours between 1 and 2000),
     reason text not null check (char_length(reason) between 1 and 2000),
     set_by uuid not null,
     recorded_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict
   )`,
  'create index response_agreement_newest on response_agreement (workspace_id, relationship_id, answering_side, recorded_at, id)',
  ...appendOnly('response_agreement'),
  ...secured('response_agreement'),
  bothRead('response_agreement'),
  `create policy response_agreement_add on response_agreement for insert to app_user with check (${mine} and ${staff} and (set_by = (select app_principal()) or ${platform}))`,
  'grant select, insert on response_agreement to app_user',
];

/** Questions of one side to the other. */
export const questions = [
  `create table question (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     asked_by_side text not null check (asked_by_side in (${sides})),
     text text not null check (char_length(text) between 1 and 5000),
     category text,
     asked_by uuid not null,
     asked_at timestamptz not null,
     agreed_hours integer not null check (agreed_hours between 1 and 2000),
     -- Counted in the working days of the side that is to answer; else in all hours.
     is_by_working_days boolean not null,
     due_at timestamptz not null,
     -- When it is closed as unanswered.
     closes_at timestamptz not null,
     state text not null default 'OPEN' check (state in ('OPEN','ANSWERED','ACCEPTED','WITHDRAWN','UNANSWERED')),
     answer text check (char_length(answer) between 1 and 10000),
     answered_by uuid,
     answered_at timestamptz,
     -- Hours that count until the answer, of both rounds where it was reopened.
     hours_taken double precision check (hours_taken >= 0),
     is_in_time boolean,
     reopened_at timestamptz,
     reopen_reason text check (char_length(reopen_reason) between 1 and 2000),
     ended_by uuid,
     ended_at timestamptz,
     end_reason text check (char_length(end_reason) between 1 and 2000),
     overdue_noted_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (due_at > asked_at and closes_at >= due_at),
     constraint question_answer_whole check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null) and (state not in ('ANSWERED','ACCEPTED') or answer is not null)),
     constraint question_reopened_whole check ((reopened_at is null) = (reopen_reason is null)),
     constraint question_end_whole check ((ended_at is not null) = (state in ('ACCEPTED','WITHDRAWN','UNANSWERED')) and (ended_at is null) = (ended_by is null))
   )`,
  'create index question_by_relationship on question (workspace_id, relationship_id, asked_at, id)',
  'create index question_by_time on question (workspace_id, asked_at, id)',
  'create index question_by_due on question (workspace_id, due_at, id)',
  `create index question_open on question (workspace_id, due_at, id) where state = 'OPEN'`,
  `create index question_to_close on question (workspace_id, closes_at, id) where state = 'OPEN'`,
  `create function question_keeps_to_its_states() returns trigger language plpgsql as $$
   declare by_asker boolean := (old.asked_by_side = 'FOCAL') = app_is_staff();
   begin
     if ${row('new')} is distinct from ${row('old')} then
       raise exception 'question % stays as it was asked', old.id using errcode = 'check_violation', constraint = 'question_stays_itself';
     end if;
     if new.state = old.state then
       if old.state <> 'OPEN' then raise exception 'question % is no longer open', old.id using errcode = 'check_violation', constraint = 'question_stays_answered'; end if;
       return new;
     end if;
     if not (case old.state
       when 'OPEN' then new.state in ('ANSWERED', 'WITHDRAWN', 'UNANSWERED')
       when 'ANSWERED' then new.state = 'ACCEPTED' or (new.state = 'OPEN' and old.reopened_at is null and new.reopened_at is not null)
       else false end) then
       raise exception 'question % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'question_course';
     end if;
     -- One side asks, accepts, reopens and closes; the other answers.
     if app_principal() <> '00000000-0000-4000-8000-000000000001' and (new.state = 'ANSWERED') = by_asker then
       raise exception 'that is for the other side of question %', old.id using errcode = 'insufficient_privilege', constraint = 'question_side';
     end if;
     return new;
   end $$`,
  'revoke all on function question_keeps_to_its_states() from public',
  'create trigger question_keeps_to_its_states before update on question for each row execute function question_keeps_to_its_states()',
  `create trigger question_stays before delete on question for each row execute function refuse_change()`,
  ...secured('question'),
  bothRead('question'),
  `create policy question_add on question for insert to app_user with check (${mine} and (${platform} or (asked_by = (select app_principal())
     and case when asked_by_side = 'FOCAL' then ${staff} else not ${staff} and ${ownRelationship('question')} end)))`,
  `create policy question_change on question for update to app_user using (${mine} and (${staff} or ${ownRelationship('question')})) with check (${mine} and (${staff} or ${ownRelationship('question')}))`,
  'grant select, insert, update on question to app_user',
];
