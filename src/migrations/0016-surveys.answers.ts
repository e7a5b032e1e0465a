import { secured } from './0001-ground.foundation.ts';
import { definer, mine, staff } from './0011-evidence.terms.ts';
import { platform } from './0016-surveys.terms.ts';

/** Whose own the row is; of nobody else's does anybody read, staff, administrators and auditors included. */
const own = 'person_id = (select app_principal())';
const invited = (table: string, column: string) => `exists (select from survey_invitation n where n.workspace_id = ${table}.workspace_id and n.${column} = ${table}.id)`;

const invitations = [
  `create table survey_invitation (
     workspace_id uuid not null,
     id uuid not null default gen_random_uuid(),
     target_id uuid not null,
     -- Of the target and its round, so that whoever is asked reads them without it.
     round_id uuid not null,
     instrument_id uuid not null,
     relationship_id uuid not null,
     side text not null,
     person_id uuid not null,
     created_at timestamptz not null default now(),
     primary key (workspace_id, id),
     constraint survey_invitation_once unique (workspace_id, target_id, person_id),
     foreign key (workspace_id, target_id) references survey_target (workspace_id, id) on delete restrict,
     foreign key (workspace_id, round_id) references survey_round (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, instrument_id) references survey_instrument (workspace_id, id) on delete restrict,
     foreign key (workspace_id, person_id) references user_account (workspace_id, id) on delete restrict
   )`,
  'create index survey_invitation_by_person on survey_invitation (workspace_id, person_id, id)',
  'create index survey_invitation_by_round on survey_invitation (workspace_id, round_id)',
  // Whoever is invited later than the others could be told from them.
  `create function survey_invitation_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from survey_target t join survey_round r on r.workspace_id = t.workspace_id and r.id = t.round_id where t.workspace_id = new.workspace_id and t.id = new.target_id
       and (t.round_id, t.relationship_id, t.side, r.instrument_id) = (new.round_id, new.relationship_id, new.side, new.instrument_id) and r.xmin = pg_current_xact_id()::xid) then
       raise exception 'people are invited as their round opens' using errcode = 'check_violation', constraint = 'survey_invitation_fits';
     end if;
     return new;
   end $$`,
  'revoke all on function survey_invitation_fits() from public',
  'create trigger survey_invitation_fits before insert on survey_invitation for each row execute function survey_invitation_fits()',
  'create trigger survey_invitation_append_only before update or delete on survey_invitation for each row execute function refuse_change()',
  'create trigger survey_invitation_no_truncate before truncate on survey_invitation for each statement execute function refuse_change()',
  ...secured('survey_invitation'),
  `create policy survey_invitation_read on survey_invitation for select to app_user using (${mine} and ${own})`,
  `create policy survey_invitation_add on survey_invitation for insert to app_user with check (${mine} and ${staff})`,
  'create policy survey_invitation_count on survey_invitation for select to app_system using (true)',
  'grant select, insert on survey_invitation to app_user',
  'grant select on survey_invitation to app_system',
  // Whoever is asked sees what, and until when.
  `create policy survey_round_asked on survey_round for select to app_user using (${mine} and ${invited('survey_round', 'round_id')})`,
  `create policy survey_instrument_asked on survey_instrument for select to app_user using (${mine} and ${invited('survey_instrument', 'instrument_id')})`,
];

/** What one person said: their invitation's row, theirs alone, whole or not there. */
const responses = [
  `create table survey_response (
     workspace_id uuid not null,
     -- The invitation's.
     id uuid not null,
     person_id uuid not null,
     state text not null check (state in ('ANSWERED','DECLINED')),
     -- In the order of the items; null for one that they cannot say.
     answers smallint[] check (1 <= all(answers) and 7 >= all(answers)),
     answered_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, id) references survey_invitation (workspace_id, id) on delete restrict,
     foreign key (workspace_id, person_id) references user_account (workspace_id, id) on delete restrict,
     check ((state = 'ANSWERED') = (answers is not null))
   )`,
  // The round is held until the answer has committed: closing waits, and then counts it; or the answer waits, and comes too late.
  ...definer('survey_response_in_time() returns trigger language plpgsql',
    `declare round survey_round; is_new boolean; items integer;
     begin
       if tg_op = 'UPDATE' and (new.id, new.person_id) is distinct from (old.id, old.person_id) then
         raise exception 'an answer stays whose it is' using errcode = 'check_violation', constraint = 'survey_response_fixed';
       end if;
       select r.* into round from survey_round r join survey_invitation n on n.workspace_id = r.workspace_id and n.round_id = r.id
         where n.workspace_id = new.workspace_id and n.id = new.id and n.person_id = new.person_id for share of r;
       if not found then
         raise exception 'nobody answers for another' using errcode = 'insufficient_privilege', constraint = 'survey_response_own';
       end if;
       select r.xmin = pg_current_xact_id()::xid into strict is_new from survey_round r where r.workspace_id = round.workspace_id and r.id = round.id;
       -- What the platform lays out as history comes with its answers, in one transaction.
       if round.state <> 'OPEN' or (clock_timestamp() not between round.opens_at and round.closes_at and not is_new) then
         raise exception 'survey round % takes no answers now', round.id using errcode = 'check_violation', constraint = 'survey_response_in_time';
       end if;
       select jsonb_array_length(i.items) into strict items from survey_instrument i where i.workspace_id = round.workspace_id and i.id = round.instrument_id;
       if new.state = 'ANSWERED' and cardinality(new.answers) <> items then
         raise exception 'survey round % asks % items', round.id, items using errcode = 'check_violation', constraint = 'survey_response_whole';
       end if;
       return new;
     end`, { isCallable: false }),
  'create trigger survey_response_in_time before insert or update on survey_response for each row execute function survey_response_in_time()',
  'create trigger survey_response_stays before delete on survey_response for each row execute function refuse_change()',
  'create trigger survey_response_no_truncate before truncate on survey_response for each statement execute function refuse_change()',
  ...secured('survey_response'),
  `create policy survey_response_read on survey_response for select to app_user using (${mine} and ${own})`,
  `create policy survey_response_add on survey_response for insert to app_user with check (${mine} and ${own})`,
  `create policy survey_response_change on survey_response for update to app_user using (${mine} and ${own}) with check (${mine} and ${own})`,
  'create policy survey_response_count on survey_response for select to app_system using (true)',
  'grant select, insert, update on survey_response to app_user',
  'grant select on survey_response to app_system',
];

/** That somebody answered some survey is on record; who and which is not. */
const audit = [
  'drop policy audit_entry_add on audit_entry',
  `create policy audit_entry_add on audit_entry for insert to app_user with check (${mine} and (principal_id = (select app_principal())
     or (principal_kind = 'SYSTEM' and principal_id = ${platform} and action = 'survey.answer' and subject_type = 'SurveyResponse' and changes = '{}' and owner_id is null)))`,
];

export const answers = [...invitations, ...responses, ...audit];
