import { ledger, platform, readAndWritten, staff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff, charterIs, isAskedAgain, newestText, ofCharter } from './0034-charters.terms.ts';

/** A check after the row is in, when the policies have spoken; the platform brings in history. */
const guarded = (table: string, holds: string) => [
  `create function ${table}_stands() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} or (${holds}) then return null; end if;
     raise exception '${table} % is not written so', new.id using errcode = 'check_violation', constraint = '${table}_stands';
   end $$`,
  `create trigger ${table}_stands after insert on ${table} for each row execute function ${table}_stands()`,
  `revoke all on function ${table}_stands() from public`,
];

/** Every text that a charter has had. */
export const texts = [
  `create table partner_charter_text (
     ${ofCharter},
     -- 1, 2, …: the greatest is the one that stands.
     number integer not null check (number > 0),
     ${text('purpose', 4000)} not null,
     ${text('principles', 10000)} not null,
     ${text('gives', 10000)} not null,
     ${text('expects', 10000)} not null,
     -- Why it was written anew; null in the first.
     ${text('reason', 2000)},
     written_by uuid not null,
     written_at timestamptz not null default now(),
     constraint partner_charter_text_number_once unique (workspace_id, charter_id, number),
     check ((reason is null) = (number = 1))
   )`,
  ...ledger('partner_charter_text', byStaff),
  ...guarded('partner_charter_text', `new.written_by = app_principal() and ${charterIs('new', 'DRAFT', 'SIGNING')}
     and new.number = (select count(*) from partner_charter_text t where t.workspace_id = new.workspace_id and t.charter_id = new.charter_id)`),
];

const answer = ['answered_by', 'answered_at', 'text_number', 'objection'];
const answering = 'app_is_staff() and n.answered_by = app_principal() and o.spokesperson_id = app_principal()';
const onNewest = `${charterIs('n', 'SIGNING')} and n.text_number = ${newestText('n', 'charter_id')}`;
/** A department goes with its party where that is merged into another. */
const sameDepartment = '(n.department_id = o.department_id or app_became(o.workspace_id, o.department_id) = n.department_id)';

/** The departments that a charter names, who speaks for each, and what it has said to the text as it stands. */
export const departments = [
  `create table partner_charter_department (
     ${ofCharter},
     department_id uuid not null,
     spokesperson_id uuid not null,
     state text not null check (state in ('NAMED','SIGNED','OBJECTED','DROPPED')),
     answered_by uuid, answered_at timestamptz, text_number integer, ${text('objection', 4000)},
     ${versioned},
     unique (workspace_id, id, charter_id, relationship_id),
     constraint partner_charter_department_once unique (workspace_id, charter_id, department_id),
     foreign key (workspace_id, department_id) references party (workspace_id, id) on delete restrict,
     foreign key (workspace_id, spokesperson_id) references user_account (workspace_id, id) on delete restrict,
     check ((answered_at is not null) = (state in ('SIGNED','OBJECTED')) and (answered_at is null) = (answered_by is null) and (answered_at is null) = (text_number is null)),
     check ((objection is not null) = (state = 'OBJECTED'))
   )`,
  // Each department speaks with a voice of its own.
  `create unique index partner_charter_department_speaker_once on partner_charter_department (workspace_id, charter_id, spokesperson_id) where state <> 'DROPPED'`,
  'create index partner_charter_department_by_department on partner_charter_department (workspace_id, department_id, id)',
  'create index partner_charter_department_by_speaker on partner_charter_department (workspace_id, spokesperson_id, id)',
  ...readAndWritten('partner_charter_department', byStaff),
  ...kept({
    table: 'partner_charter_department',
    begins: {
      state: 'NAMED',
      holds: `app_is_staff() and new.answered_at is null and ${charterIs('new', 'DRAFT', 'SIGNING')}
         and exists (select from party p where p.workspace_id = new.workspace_id and p.id = new.department_id and p.kind = 'DEPARTMENT' and p.parent_id = app_focal())`,
    },
    steps: [
      ...['NAMED', 'SIGNED', 'OBJECTED', 'DROPPED'].map((state) => ({ from: [state], to: state, touches: ['spokesperson_id', 'department_id'], own: `app_is_staff() and ${sameDepartment}` })),
      { from: ['NAMED'], to: 'SIGNED', touches: answer, own: `${answering} and ${onNewest}` },
      { from: ['NAMED', 'SIGNED'], to: 'OBJECTED', touches: answer, own: `${answering} and ${onNewest}` },
      { from: ['OBJECTED'], to: 'NAMED', touches: answer, own: `app_is_staff() and ((o.spokesperson_id = app_principal() and ${charterIs('n', 'SIGNING')}) or ${isAskedAgain('n')})` },
      { from: ['SIGNED'], to: 'NAMED', touches: answer, own: `app_is_staff() and ${isAskedAgain('n')}` },
      { from: ['NAMED', 'SIGNED', 'OBJECTED'], to: 'DROPPED', touches: answer, own: `app_is_staff() and ${isAskedAgain('n')}` },
      { from: ['DROPPED'], to: 'NAMED', touches: ['spokesperson_id'], own: `app_is_staff() and ${isAskedAgain('n')}` },
    ],
  }),
];

const scores = ['keeps_word', 'delivers_quality', 'speaks_openly', 'deals_fairly', 'brings_ideas', 'easy_to_work_with'];

/** What a department thinks of the partner, by six statements; the newest of a charter year counts, and the earlier ones stay. */
export const ratings = [
  `create function partner_charter_year(in_force_on date, on_day date) returns integer language sql immutable as $$
     select case when in_force_on is null or on_day <= in_force_on then 1 else 1 + y.years - case when (in_force_on + make_interval(years => y.years))::date > on_day then 1 else 0 end end
     from (select (extract(year from on_day) - extract(year from in_force_on))::integer as years) y $$`,
  'revoke all on function partner_charter_year(date, date) from public',
  'grant execute on function partner_charter_year(date, date) to app_user',
  `create table partner_charter_rating (
     ${ofCharter},
     charter_department_id uuid not null,
     -- 1 until a year after it came into force, then 2, …
     charter_year integer not null check (charter_year > 0),
     ${scores.map((name) => `${name} smallint not null check (${name} between 1 and 5)`).join(',\n     ')},
     rated_by uuid not null,
     rated_at timestamptz not null default now(),
     foreign key (workspace_id, charter_department_id, charter_id, relationship_id) references partner_charter_department (workspace_id, id, charter_id, relationship_id) on delete restrict
   )`,
  'create index partner_charter_rating_by_charter on partner_charter_rating (workspace_id, charter_id, charter_year, charter_department_id, rated_at, id)',
  'create index partner_charter_rating_by_relationship on partner_charter_rating (workspace_id, relationship_id, rated_at, id)',
  ...ledger('partner_charter_rating', byStaff),
  ...guarded('partner_charter_rating', `new.rated_by = app_principal() and exists (select from partner_charter_department d join partner_charter c on c.workspace_id = d.workspace_id and c.id = d.charter_id
     where d.workspace_id = new.workspace_id and d.id = new.charter_department_id and d.spokesperson_id = app_principal() and d.state <> 'DROPPED' and c.state in ('SIGNING','IN_FORCE')
       and new.charter_year = partner_charter_year(c.in_force_on, (now() at time zone 'UTC')::date))`),
];

/** Their history is the firm's own, too. */
export const history = [
  `create policy audit_entry_of_partner_charter on audit_entry as restrictive for select to app_user using (${staff}
     or subject_type <> all ('{PartnerCharter,PartnerCharterText,PartnerCharterDepartment,PartnerCharterRating}'::text[]))`,
];
