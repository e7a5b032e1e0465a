import { historyOnlyIf, mine, readAndWritten, sides, staff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { done, ofWork, quoted, toldIndicators, toldNow, workSeen } from './0033-programmes.terms.ts';

const firms = `(${mine} and ${staff})`;
const began = (by: string) => `app_is_staff() and new.${by} = app_principal()`;

/** What an indicator is to come to, by a day. */
const targets = [
  `create table practice_target (
     ${ofWork},
     indicator text not null check (char_length(indicator) between 1 and 60),
     comparison text not null check (comparison in ('AT_LEAST','AT_MOST')),
     value double precision not null check (value between 0 and 1000000000),
     -- What it was when it was set; null where that was not known.
     base_value double precision check (base_value between 0 and 1000000000),
     starts_on date not null,
     due_on date not null check (due_on > starts_on),
     ${text('reason', 2000)} not null,
     state text not null check (state in ('OPEN','WITHDRAWN')),
     set_by uuid not null, set_at timestamptz not null default now(),
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     ${versioned},
     ${done('withdrawn')},
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null)),
     constraint practice_target_tells_only_told check (not is_told or indicator in (${quoted(toldIndicators)}))
   )`,
  // One thing is aimed at, at a time.
  `create unique index practice_target_one_open on practice_target (workspace_id, relationship_id, indicator) where state = 'OPEN'`,
  'create index practice_target_by_practice on practice_target (workspace_id, relationship_id, practice, due_on, id)',
  'create index practice_target_listed on practice_target (workspace_id, due_on, id)',
  ...readAndWritten('practice_target', workSeen('practice_target'), firms),
  ...historyOnlyIf('PracticeTarget', 'practice_target', 'true'),
  ...kept({
    table: 'practice_target',
    begins: { state: 'OPEN', holds: began('set_by') },
    steps: [{ from: ['OPEN'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: 'app_is_staff() and n.withdrawn_by = app_principal()' }],
  }),
];

/** What is to be done, by whom of either side. */
const actions = [
  `create table practice_action (
     ${ofWork},
     ${text('what', 2000)} not null,
     owner_side text not null check (owner_side in (${sides})),
     owner_id uuid not null,
     due_on date not null,
     state text not null check (state in ('OPEN','DONE','CANCELLED')),
     planned_by uuid not null, planned_at timestamptz not null default now(),
     ended_by uuid, ended_at timestamptz, ${text('note', 2000)},
     ${versioned},
     foreign key (workspace_id, owner_id) references user_account (workspace_id, id) on delete restrict,
     ${done('ended')},
     check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (note is null)),
     constraint practice_action_of_partner_is_told check (owner_side = 'FOCAL' or is_told)
   )`,
  'create index practice_action_by_practice on practice_action (workspace_id, relationship_id, practice, due_on, id)',
  'create index practice_action_listed on practice_action (workspace_id, due_on, id)',
  ...readAndWritten('practice_action', workSeen('practice_action')),
  // A partner's session changes what is told to it, and adds nothing.
  'drop policy practice_action_add on practice_action',
  `create policy practice_action_add on practice_action for insert to app_user with check ${firms}`,
  ...historyOnlyIf('PracticeAction', 'practice_action', 'true'),
  ...kept({
    table: 'practice_action',
    begins: { state: 'OPEN', holds: began('planned_by') },
    steps: [
      { from: ['OPEN'], to: 'DONE', touches: ['ended_by', 'ended_at', 'note'], own: 'app_side() = o.owner_side and n.ended_by = app_principal()' },
      { from: ['OPEN'], to: 'CANCELLED', touches: ['ended_by', 'ended_at', 'note'], own: 'app_is_staff() and n.ended_by = app_principal()' },
    ],
  }),
  `create function practice_action_has_owner() returns trigger language plpgsql as $$
   begin
     if not exists (select from membership m join relationship r on r.workspace_id = m.workspace_id and r.id = new.relationship_id
       where m.workspace_id = new.workspace_id and m.user_id = new.owner_id and m.status = 'ACTIVE' and m.party_id = case new.owner_side when 'FOCAL' then r.focal_id else r.partner_id end) then
       raise exception 'action % is owned by nobody of that side', new.id using errcode = 'check_violation', constraint = 'practice_action_has_owner';
     end if;
     if new.owner_side = 'PARTNER' and not ${toldNow('new')} then
       raise exception 'action % is asked of a partner that knows of no programme', new.id using errcode = 'check_violation', constraint = 'practice_action_is_told';
     end if;
     return null;
   end $$`,
  // After the row is in: the policies have spoken first.
  'create trigger practice_action_has_owner after insert on practice_action for each row execute function practice_action_has_owner()',
  'revoke all on function practice_action_has_owner() from public',
];

/** What was found when people looked at a practice together, and what the partner says to it. */
const reviews = [
  `create table practice_review (
     ${ofWork},
     held_on date not null,
     ${text('finding', 10_000)} not null,
     next_due_on date check (next_due_on > held_on),
     state text not null check (state in ('RECORDED','COMMENTED')),
     reviewed_by uuid not null, reviewed_at timestamptz not null default now(),
     ${text('comment', 2000)}, commented_by uuid, commented_at timestamptz,
     ${versioned},
     ${done('commented')},
     check ((state = 'COMMENTED') = (commented_at is not null) and (commented_at is null) = (comment is null))
   )`,
  'create index practice_review_by_practice on practice_review (workspace_id, relationship_id, practice, held_on, id)',
  'create index practice_review_listed on practice_review (workspace_id, held_on, id)',
  ...readAndWritten('practice_review', workSeen('practice_review')),
  'drop policy practice_review_add on practice_review',
  `create policy practice_review_add on practice_review for insert to app_user with check ${firms}`,
  ...historyOnlyIf('PracticeReview', 'practice_review', 'true'),
  ...kept({
    table: 'practice_review',
    begins: { state: 'RECORDED', holds: began('reviewed_by') },
    steps: [{ from: ['RECORDED'], to: 'COMMENTED', touches: ['comment', 'commented_by', 'commented_at'], own: `app_side() = 'PARTNER' and o.is_told and n.commented_by = app_principal()` }],
  }),
];

export const work = [...targets, ...actions, ...reviews];
