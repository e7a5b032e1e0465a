import { ID } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { idOf } from '../../platform/ids.ts';
import { addsTo, one, page } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { KnowledgeAnswerStateEnum, KnowledgeNoteStateEnum, KnowledgeQuestionStateEnum, NoteAudienceEnum, VirtualTeamStateEnum } from './knowledge.enums.ts';
import { KnowledgeNote } from './knowledge-note.type.ts';
import { KnowledgeAnswer, KnowledgeQuestion } from './knowledge-question.type.ts';
import { seeKnowledge, seeNote } from './knowledge.policy.ts';
import { VirtualTeam } from './virtual-team.type.ts';

/** What is no id of the kind matches nothing, as an id of nothing would. */
export const anyOf = (column: string, type: string) => (row: Row, values: readonly string[]): Sql => sql`${row(column)} = any(${values.map((value) => idOf(type, value)).filter((id) => id !== null)}::uuid[])`;
const ofRelationships = { type: () => [ID], field: 'relationship', sql: anyOf('relationship_id', 'Relationship'), description: 'About one of these relationships; at most 100.' };
const onTopic = { type: () => String, field: 'topic', sql: (row: Row, topic: string) => sql`lower(${row('topic')}) = lower(${topic})`, description: 'On this topic, whatever the case.' };

/** Lists of notes, wherever they stand. */
export const knowledgeNotePage = definePage({
  name: 'KnowledgeNote',
  type: () => KnowledgeNote,
  description: 'Notes on partners and topics that the asker may read.',
  rule: seeNote,
  defaultSize: 25,
  orders: { WRITTEN_AT: { column: 'written_at', cast: 'timestamptz', field: 'writtenAt', description: 'By when they were first written.' } },
  defaultOrder: { field: 'WRITTEN_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [KnowledgeNoteStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    audiences: { type: () => [NoteAudienceEnum], field: 'audience', sql: oneOf('audience'), description: 'Open to these.' },
    ownerIds: { type: () => [ID], field: 'owner', sql: anyOf('owner_id', 'User'), description: 'Written by one of these people; at most 100.' },
    relationshipIds: ofRelationships,
    topic: onTopic,
  },
});

/** Lists of questions inside the firm. */
export const knowledgeQuestionPage = definePage({
  name: 'KnowledgeQuestion',
  type: () => KnowledgeQuestion,
  description: 'Questions inside the firm; staff only.',
  rule: seeKnowledge,
  defaultSize: 25,
  orders: { ASKED_AT: { column: 'asked_at', cast: 'timestamptz', field: 'askedAt', description: 'By when they were asked.' } },
  defaultOrder: { field: 'ASKED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [KnowledgeQuestionStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    askedByIds: { type: () => [ID], field: 'askedBy', sql: anyOf('asked_by', 'User'), description: 'Asked by one of these people; at most 100.' },
    relationshipIds: ofRelationships,
    topic: onTopic,
  },
});

/** Lists of answers. */
export const knowledgeAnswerPage = definePage({
  name: 'KnowledgeAnswer',
  type: () => KnowledgeAnswer,
  description: 'Answers to questions inside the firm; staff only.',
  rule: seeKnowledge,
  defaultSize: 10,
  orders: { ANSWERED_AT: { column: 'answered_at', cast: 'timestamptz', field: 'answeredAt', description: 'By when they were given.' } },
  defaultOrder: { field: 'ANSWERED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [KnowledgeAnswerStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    relationshipIds: {
      type: () => [ID], field: 'question', description: 'To questions about one of these relationships; at most 100.',
      sql: (row, values: readonly string[]) => sql`exists (select from knowledge_question q where q.workspace_id = ${row('workspace_id')} and q.id = ${row('question_id')}
        and q.relationship_id = any(${values.map((value) => idOf('Relationship', value)).filter((id) => id !== null)}::uuid[]))`,
    },
  },
});

/** Lists of virtual teams. */
export const virtualTeamPage = definePage({
  name: 'VirtualTeam',
  type: () => VirtualTeam,
  description: 'Virtual teams; staff only.',
  rule: seeKnowledge,
  defaultSize: 25,
  orders: { FORMED_AT: { column: 'formed_at', cast: 'timestamptz', field: 'formedAt', description: 'By when they were formed.' } },
  defaultOrder: { field: 'FORMED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [VirtualTeamStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    memberIds: {
      type: () => [ID], field: 'members', description: 'That one of these people is of today; at most 100.',
      sql: (row, values: readonly string[]) => sql`exists (select from virtual_team_member m where m.workspace_id = ${row('workspace_id')} and m.team_id = ${row('id')}
        and m.user_id = any(${values.map((value) => idOf('User', value)).filter((id) => id !== null)}::uuid[])
        and m.from_on <= (now() at time zone 'UTC')::date and (m.until_on is null or m.until_on >= (now() at time zone 'UTC')::date))`,
    },
  },
});

@addsTo(() => Relationship)
export class RelationshipKnowledge {
  @page(() => knowledgeNotePage, { link: { id: 'relationship_id' }, rule: seeKnowledge, description: 'What the firm’s people have written of the partner, as far as the asker may read it, newest first; staff only.' })
  knowledgeNotes!: unknown;

  @page(() => knowledgeQuestionPage, { link: { id: 'relationship_id' }, rule: seeKnowledge, description: 'What the firm’s people have asked each other about the partner, newest first; staff only.' })
  knowledgeQuestions!: unknown;

  @one(() => VirtualTeam, { link: (relationship, team) => sql`${team('relationship_id')} = ${relationship('id')} and ${team('state')} = 'ACTIVE'`, nullable: true, rule: seeKnowledge, description: 'The virtual team that works with the partner; null where there is none; staff only.' })
  virtualTeam!: VirtualTeam | null;

  @page(() => virtualTeamPage, { link: { id: 'relationship_id' }, rule: seeKnowledge, description: 'All virtual teams that work with the partner, or did, newest first; staff only.' })
  virtualTeams!: unknown;
}
