import { secured } from './0001-ground.foundation.ts';
import { once } from './0018-supply.terms.ts';
import { mine, staff } from './0023-development.terms.ts';

/** An entry is read by whoever reads the note that it is of: the note's own policy decides. */
const seen = `(${mine} and ${staff} and (note_id is null or exists (select from knowledge_note n where n.workspace_id = knowledge_entry.workspace_id and n.id = knowledge_entry.note_id ${once})))`;
const entrySeen = `(${mine} and ${staff} and exists (select from knowledge_entry e where e.workspace_id = knowledge_term.workspace_id and e.id = knowledge_term.entry_id ${once}))`;

/**
 * What is found by words: an entry a record, under the record's own id, and the terms in it, each with its weight. Terms are compared as they are,
 * which row-level security lets an index do; what text search of PostgreSQL itself offers would look at hidden rows first, or need extensions.
 */
export const search = [
  `create table knowledge_entry (
     workspace_id uuid not null,
     id uuid not null,
     kind text not null check (kind in ('NOTE','QUESTION','ANSWER','TEAM')),
     note_id uuid,
     question_id uuid,
     answer_id uuid,
     team_id uuid,
     relationship_id uuid,
     written_at timestamptz not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, note_id) references knowledge_note (workspace_id, id) on delete restrict,
     foreign key (workspace_id, question_id) references knowledge_question (workspace_id, id) on delete restrict,
     foreign key (workspace_id, answer_id) references knowledge_answer (workspace_id, id) on delete restrict,
     foreign key (workspace_id, team_id) references virtual_team (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (id = case kind when 'NOTE' then note_id when 'QUESTION' then question_id when 'ANSWER' then answer_id else team_id end and num_nonnulls(note_id, question_id, answer_id, team_id) = 1)
   )`,
  'create index knowledge_entry_by_note on knowledge_entry (workspace_id, note_id)',
  'create index knowledge_entry_by_question on knowledge_entry (workspace_id, question_id)',
  'create index knowledge_entry_by_answer on knowledge_entry (workspace_id, answer_id)',
  'create index knowledge_entry_by_team on knowledge_entry (workspace_id, team_id)',
  'create index knowledge_entry_by_relationship on knowledge_entry (workspace_id, relationship_id, written_at, id)',
  'create index knowledge_entry_listed on knowledge_entry (workspace_id, written_at, id)',
  `create table knowledge_term (
     workspace_id uuid not null,
     term text collate "C" not null check (char_length(term) between 1 and 64),
     entry_id uuid not null,
     weight integer not null check (weight > 0),
     primary key (workspace_id, term, entry_id),
     foreign key (workspace_id, entry_id) references knowledge_entry (workspace_id, id) on delete restrict
   )`,
  'create index knowledge_term_by_entry on knowledge_term (workspace_id, entry_id, term)',
  ...[['knowledge_entry', seen] as const, ['knowledge_term', entrySeen] as const].flatMap(([table, sight]) => [
    ...secured(table),
    `create policy ${table}_read on ${table} for select to app_user using ${sight}`,
    `create policy ${table}_add on ${table} for insert to app_user with check ${sight}`,
  ]),
  `create policy knowledge_entry_change on knowledge_entry for update to app_user using ${seen} with check ${seen}`,
  `create policy knowledge_term_empty on knowledge_term for delete to app_user using ${entrySeen}`,
  'grant select, insert, update on knowledge_entry to app_user',
  'grant select, insert, delete on knowledge_term to app_user',
];

/** Who knows: people of whom others have accepted answers. Under the asker's own policies. */
export const experts = [
  `create view knowledge_expert with (security_invoker = true) as select u.workspace_id, u.id from user_account u where exists (select from knowledge_answer a join knowledge_question q on q.workspace_id = a.workspace_id and q.id = a.question_id
     where a.workspace_id = u.workspace_id and a.answered_by = u.id and a.state = 'ACCEPTED' and q.asked_by <> a.answered_by)`,
  'grant select on knowledge_expert to app_user',
];

/** History is read by whoever reads the record; of a note that is not to be read, not even the log tells. */
export const history = [
  `create policy audit_entry_of_knowledge on audit_entry as restrictive for select to app_user using (
     subject_type <> all ('{KnowledgeNote,KnowledgeQuestion,KnowledgeAnswer,VirtualTeam,VirtualTeamMember}'::text[])
     or (${staff} and (subject_type <> 'KnowledgeNote' or exists (select from knowledge_note n where n.workspace_id = audit_entry.workspace_id and n.id = audit_entry.subject_id ${once}))))`,
];
