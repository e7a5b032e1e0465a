import { done, ledger, platform, readAndWritten } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byPerson, counted, historyAsRecord, led, ofPerson, personal, text, versioned, worksThere } from './0041-inside.terms.ts';

const privateTo = (type: string, table: string) => [...readAndWritten(table, personal), ...counted(table), ...historyAsRecord(type, table)];

/** What somebody's variable pay hangs on. */
const goals = [
  `create table incentive_goal (
     ${ofPerson},
     ${text('statement', 2000)} not null,
     -- Its part of the person's variable pay, 0 to 1.
     pay_share double precision not null check (pay_share between 0 and 1),
     is_tied boolean not null,
     is_one_sided boolean not null,
     from_on date not null,
     until_on date not null check (until_on >= from_on),
     state text not null check (state in ('SET','AGREED','WITHDRAWN')),
     set_by uuid not null, set_at timestamptz not null default now(),
     agreed_by uuid, agreed_at timestamptz,
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     ${versioned},
     ${done('agreed', 'withdrawn')},
     check (case state when 'SET' then agreed_at is null when 'AGREED' then agreed_at is not null else true end),
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  'create index incentive_goal_by_department on incentive_goal (workspace_id, relationship_id, until_on, id)',
  ...privateTo('IncentiveGoal', 'incentive_goal'),
  ...kept({
    table: 'incentive_goal',
    begins: { state: 'SET', holds: `${led('new', 'set_by')} and ${worksThere('new')}` },
    steps: [
      { from: ['SET'], to: 'AGREED', touches: ['agreed_by', 'agreed_at'], own: byPerson('agreed_by') },
      { from: ['SET', 'AGREED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: led('n', 'withdrawn_by') },
    ],
  }),
];

/** What somebody was found to be able to do; the newest of a skill counts, and the earlier ones stay. */
const skills = [
  `create table person_skill (
     ${ofPerson},
     ${text('skill', 100)} not null,
     level smallint not null check (level between 1 and 5),
     judged_by uuid not null,
     judged_at timestamptz not null default now()
   )`,
  'create index person_skill_by_department on person_skill (workspace_id, relationship_id, judged_at, id)',
  'create index person_skill_by_person on person_skill (workspace_id, person_id, judged_at, id)',
  ...ledger('person_skill', personal),
  ...counted('person_skill'),
  ...historyAsRecord('PersonSkill', 'person_skill'),
  `create function person_skill_stands() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} or (${led('new', 'judged_by')} and ${worksThere('new')}) then return null; end if;
     raise exception 'person_skill % is not written so', new.id using errcode = 'insufficient_privilege', constraint = 'person_skill_stands';
   end $$`,
  'create trigger person_skill_stands after insert on person_skill for each row execute function person_skill_stands()',
  'revoke all on function person_skill_stands() from public',
];

/** What somebody is to learn by a day. */
const trainings = [
  `create table training (
     ${ofPerson},
     ${text('what', 2000)} not null,
     ${text('skill', 100)},
     due_on date not null,
     state text not null check (state in ('AGREED','DONE','CANCELLED')),
     agreed_by uuid not null, agreed_at timestamptz not null default now(),
     ended_by uuid, ended_at timestamptz, done_on date, ${text('note', 2000)},
     ${versioned},
     ${done('ended')},
     check ((state = 'AGREED') = (ended_at is null)),
     check ((state = 'DONE') = (done_on is not null)),
     check (state <> 'CANCELLED' or note is not null)
   )`,
  'create index training_by_department on training (workspace_id, relationship_id, due_on, id)',
  ...privateTo('Training', 'training'),
  ...kept({
    table: 'training',
    begins: { state: 'AGREED', holds: `${led('new', 'agreed_by')} and ${worksThere('new')}` },
    steps: [
      { from: ['AGREED'], to: 'DONE', touches: ['ended_by', 'ended_at', 'done_on', 'note'], own: `n.ended_by = app_principal() and (o.person_id = app_principal() or ${led('n', 'ended_by')})` },
      { from: ['AGREED'], to: 'CANCELLED', touches: ['ended_by', 'ended_at', 'note'], own: led('n', 'ended_by') },
    ],
  }),
];

const holding = ['held_by', 'held_at', 'held_on', 'looks_at_relationships', 'summary'];

/** When somebody's work is looked at, what was found, and what they say to it. */
const appraisals = [
  `create table appraisal (
     ${ofPerson},
     due_on date not null,
     state text not null check (state in ('DUE','HELD','COMMENTED','CANCELLED')),
     planned_by uuid not null, planned_at timestamptz not null default now(),
     held_by uuid, held_at timestamptz, held_on date, looks_at_relationships boolean, ${text('summary', 10_000)},
     commented_by uuid, commented_at timestamptz, ${text('comment', 10_000)},
     cancelled_by uuid, cancelled_at timestamptz, ${text('cancel_reason', 2000)},
     ${versioned},
     ${done('held', 'commented', 'cancelled')},
     check ((state in ('HELD','COMMENTED')) = (held_at is not null)),
     check (num_nulls(held_at, held_on, looks_at_relationships, summary) in (0, 4)),
     check ((state = 'COMMENTED') = (commented_at is not null) and (commented_at is null) = (comment is null)),
     check ((state = 'CANCELLED') = (cancelled_at is not null) and (cancelled_at is null) = (cancel_reason is null))
   )`,
  `create unique index appraisal_one_due on appraisal (workspace_id, person_id) where state = 'DUE'`,
  'create index appraisal_by_department on appraisal (workspace_id, relationship_id, due_on, id)',
  ...privateTo('Appraisal', 'appraisal'),
  ...kept({
    table: 'appraisal',
    begins: { state: 'DUE', holds: `${led('new', 'planned_by')} and ${worksThere('new')}` },
    steps: [
      // Nobody appraises themselves.
      { from: ['DUE'], to: 'HELD', touches: holding, own: `${led('n', 'held_by')} and o.person_id <> app_principal()` },
      { from: ['HELD'], to: 'COMMENTED', touches: ['commented_by', 'commented_at', 'comment'], own: byPerson('commented_by') },
      { from: ['DUE'], to: 'CANCELLED', touches: ['cancelled_by', 'cancelled_at', 'cancel_reason'], own: led('n', 'cancelled_by') },
    ],
  }),
];

export const people = [...goals, ...skills, ...trainings, ...appraisals];
