import { done, historyForStaff, readAndWritten } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff, ofDepartment, text, versioned } from './0041-inside.terms.ts';

const works = (row: string, by: string) => `app_works_in(${row}.workspace_id, ${row}.relationship_id) and ${row}.${by} = app_principal()`;
const matterIs = (row: string, state: string) => `exists (select from expert_matter m where m.workspace_id = ${row}.workspace_id and m.id = ${row}.matter_id and m.state = '${state}')`;

/** What a department has to decide in a field of expertise. */
const matters = [
  `create table expert_matter (
     ${ofDepartment},
     ${text('field', 100)} not null,
     ${text('question', 4000)} not null,
     state text not null check (state in ('OPEN','DECIDED','DROPPED')),
     raised_by uuid not null, raised_at timestamptz not null default now(),
     decided_by uuid, decided_at timestamptz, ${text('decision', 4000)},
     dropped_by uuid, dropped_at timestamptz, ${text('drop_reason', 2000)},
     ${versioned},
     unique (workspace_id, id, relationship_id),
     ${done('decided', 'dropped')},
     check ((state = 'DECIDED') = (decided_at is not null) and (decided_at is null) = (decision is null)),
     check ((state = 'DROPPED') = (dropped_at is not null) and (dropped_at is null) = (drop_reason is null))
   )`,
  'create index expert_matter_by_department on expert_matter (workspace_id, relationship_id, raised_at, id)',
  'create index expert_matter_listed on expert_matter (workspace_id, raised_at, id)',
  ...readAndWritten('expert_matter', byStaff),
  ...historyForStaff('ExpertMatter', 'expert_matter'),
  ...kept({
    table: 'expert_matter',
    begins: { state: 'OPEN', holds: `${works('new', 'raised_by')} and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market = 'INTERNAL' and r.focal_id = app_focal() and r.stage <> 'TERMINATED')` },
    steps: [
      { from: ['OPEN'], to: 'DECIDED', touches: ['decided_by', 'decided_at', 'decision'], own: works('n', 'decided_by') },
      { from: ['OPEN'], to: 'DROPPED', touches: ['dropped_by', 'dropped_at', 'drop_reason'], own: works('n', 'dropped_by') },
    ],
  }),
];

/** Who was asked, what they said, and whether it was followed. */
const opinions = [
  `create table expert_opinion (
     ${ofDepartment},
     matter_id uuid not null,
     expert_id uuid not null,
     state text not null check (state in ('ASKED','GIVEN','FOLLOWED','OVERRIDDEN')),
     asked_by uuid not null, asked_at timestamptz not null default now(),
     given_by uuid, given_at timestamptz, ${text('opinion', 4000)},
     -- Null while nobody has said why; it can be said later.
     ${text('override_reason', 2000)}, explained_by uuid, explained_at timestamptz,
     ${versioned},
     constraint expert_opinion_once unique (workspace_id, matter_id, expert_id),
     foreign key (workspace_id, matter_id, relationship_id) references expert_matter (workspace_id, id, relationship_id) on delete restrict,
     foreign key (workspace_id, expert_id) references user_account (workspace_id, id) on delete restrict,
     ${done('given', 'explained')},
     check ((state = 'ASKED') = (given_at is null) and (given_at is null) = (opinion is null)),
     check ((override_reason is null) = (explained_at is null) and (override_reason is null or state = 'OVERRIDDEN'))
   )`,
  'create index expert_opinion_by_department on expert_opinion (workspace_id, relationship_id, asked_at, id)',
  'create index expert_opinion_by_expert on expert_opinion (workspace_id, expert_id, asked_at, id)',
  ...readAndWritten('expert_opinion', byStaff),
  ...historyForStaff('ExpertOpinion', 'expert_opinion'),
  ...kept({
    table: 'expert_opinion',
    begins: {
      state: 'ASKED',
      holds: `${works('new', 'asked_by')} and ${matterIs('new', 'OPEN')} and new.expert_id <> app_principal()
         and exists (select from membership m where m.workspace_id = new.workspace_id and m.user_id = new.expert_id and m.party_id = app_focal() and m.status = 'ACTIVE')`,
    },
    steps: [
      { from: ['ASKED'], to: 'GIVEN', touches: ['given_by', 'given_at', 'opinion'], own: `app_is_staff() and o.expert_id = app_principal() and n.given_by = app_principal() and ${matterIs('n', 'OPEN')}` },
      { from: ['GIVEN'], to: 'FOLLOWED', touches: ['updated_at'], own: `app_works_in(n.workspace_id, n.relationship_id) and ${matterIs('n', 'DECIDED')}` },
      { from: ['GIVEN'], to: 'OVERRIDDEN', touches: ['override_reason', 'explained_by', 'explained_at'], own: `app_works_in(n.workspace_id, n.relationship_id) and (n.explained_by is null or n.explained_by = app_principal()) and ${matterIs('n', 'DECIDED')}` },
      // Said once, and never taken back.
      { from: ['OVERRIDDEN'], to: 'OVERRIDDEN', touches: ['override_reason', 'explained_by', 'explained_at'], own: `o.explained_at is null and ${works('n', 'explained_by')}` },
    ],
  }),
];

export const experts = [...matters, ...opinions];
