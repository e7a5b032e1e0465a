import { done, platform, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { about, byStaff, noteSeen } from './0045-knowledge.terms.ts';

/** What somebody knows of a partner or a topic, for whom they choose. */
export const notes = [
  `create table knowledge_note (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     ${about},
     ${text('title', 200)} not null,
     ${text('text', 10_000)} not null,
     audience text not null check (audience in ('STAFF','TEAM','OWNER')),
     team_id uuid,
     owner_id uuid not null,
     state text not null check (state in ('CURRENT','RETIRED')),
     written_at timestamptz not null default now(),
     retired_by uuid, retired_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, owner_id) references user_account (workspace_id, id) on delete restrict,
     foreign key (workspace_id, team_id, relationship_id) references virtual_team (workspace_id, id, relationship_id) on delete restrict,
     check ((audience = 'TEAM') = (team_id is not null) and (team_id is null or relationship_id is not null)),
     ${done('retired')},
     check ((state = 'RETIRED') = (retired_at is not null))
   )`,
  'create index knowledge_note_by_relationship on knowledge_note (workspace_id, relationship_id, written_at, id)',
  'create index knowledge_note_by_team on knowledge_note (workspace_id, team_id, id)',
  'create index knowledge_note_by_owner on knowledge_note (workspace_id, owner_id, id)',
  'create index knowledge_note_listed on knowledge_note (workspace_id, written_at, id)',
  ...readAndWritten('knowledge_note', noteSeen),
  ...kept({
    table: 'knowledge_note',
    begins: { state: 'CURRENT', holds: 'app_is_staff() and new.owner_id = app_principal()' },
    steps: [
      { from: ['CURRENT'], to: 'CURRENT', touches: ['relationship_id', 'topic', 'title', 'text', 'audience', 'team_id'], own: `app_is_staff() and o.owner_id in (app_principal(), ${platform})` },
      { from: ['CURRENT'], to: 'RETIRED', touches: ['retired_by', 'retired_at'], own: 'app_is_staff() and n.retired_by = app_principal()' },
    ],
  }),
];

/** What somebody asks the firm's own people. */
export const questions = [
  `create table knowledge_question (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     ${about},
     ${text('text', 4000)} not null,
     state text not null check (state in ('OPEN','ANSWERED','CLOSED')),
     asked_by uuid not null, asked_at timestamptz not null default now(),
     accepted_at timestamptz,
     closed_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, asked_by) references user_account (workspace_id, id) on delete restrict,
     check ((state = 'ANSWERED') = (accepted_at is not null) and (state = 'CLOSED') = (closed_at is not null))
   )`,
  'create index knowledge_question_by_relationship on knowledge_question (workspace_id, relationship_id, asked_at, id)',
  'create index knowledge_question_by_asker on knowledge_question (workspace_id, asked_by, id)',
  'create index knowledge_question_listed on knowledge_question (workspace_id, asked_at, id)',
  ...readAndWritten('knowledge_question', byStaff),
  ...kept({
    table: 'knowledge_question',
    begins: { state: 'OPEN', holds: 'app_is_staff() and new.asked_by = app_principal()' },
    steps: [
      { from: ['OPEN'], to: 'ANSWERED', touches: ['accepted_at'], own: 'app_is_staff() and o.asked_by = app_principal()' },
      { from: ['ANSWERED'], to: 'OPEN', touches: ['accepted_at'], own: 'app_is_staff() and o.asked_by = app_principal()' },
      { from: ['OPEN'], to: 'CLOSED', touches: ['closed_at'], own: 'app_is_staff() and o.asked_by = app_principal()' },
    ],
  }),
];

const isAskers = `exists (select from knowledge_question q where q.workspace_id = n.workspace_id and q.id = n.question_id and q.asked_by = app_principal())`;

/** What people answer, of which the asker accepts one. */
export const answers = [
  `create table knowledge_answer (
     workspace_id uuid not null,
     id uuid not null,
     question_id uuid not null,
     ${text('text', 10_000)} not null,
     state text not null check (state in ('GIVEN','ACCEPTED','WITHDRAWN')),
     answered_by uuid not null, answered_at timestamptz not null default now(),
     accepted_at timestamptz,
     withdrawn_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, question_id) references knowledge_question (workspace_id, id) on delete restrict,
     foreign key (workspace_id, answered_by) references user_account (workspace_id, id) on delete restrict,
     check ((state = 'ACCEPTED') = (accepted_at is not null) and (state = 'WITHDRAWN') = (withdrawn_at is not null))
   )`,
  `create unique index knowledge_answer_one_accepted on knowledge_answer (workspace_id, question_id) where state = 'ACCEPTED'`,
  'create index knowledge_answer_by_question on knowledge_answer (workspace_id, question_id, answered_at, id)',
  'create index knowledge_answer_by_person on knowledge_answer (workspace_id, answered_by, accepted_at, id)',
  ...readAndWritten('knowledge_answer', byStaff),
  ...kept({
    table: 'knowledge_answer',
    begins: {
      state: 'GIVEN',
      holds: `app_is_staff() and new.answered_by = app_principal() and exists (select from knowledge_question q where q.workspace_id = new.workspace_id and q.id = new.question_id and q.state <> 'CLOSED')`,
    },
    steps: [
      { from: ['GIVEN'], to: 'ACCEPTED', touches: ['accepted_at'], own: `app_is_staff() and ${isAskers}` },
      { from: ['ACCEPTED'], to: 'GIVEN', touches: ['accepted_at'], own: `app_is_staff() and ${isAskers}` },
      { from: ['GIVEN'], to: 'WITHDRAWN', touches: ['withdrawn_at'], own: 'app_is_staff() and o.answered_by = app_principal()' },
    ],
  }),
];
