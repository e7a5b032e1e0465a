import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf, withholdFromAudit } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type NoteAudience = 'STAFF' | 'TEAM' | 'OWNER';
export type KnowledgeNoteState = 'CURRENT' | 'RETIRED';
export type KnowledgeQuestionState = 'OPEN' | 'ANSWERED' | 'CLOSED';
export type KnowledgeAnswerState = 'GIVEN' | 'ACCEPTED' | 'WITHDRAWN';

const about = { relationshipId: p.uuid().nullable(), topic: p.string().nullable() };

/** What somebody knows of a partner or a topic, for whom they choose. */
export const KnowledgeNoteEntity = defineEntity({
  name: 'KnowledgeNote',
  tableName: 'knowledge_note',
  properties: {
    ...workspaceKey,
    ...about,
    title: p.string(),
    text: p.string(),
    audience: p.string().$type<NoteAudience>(),
    teamId: p.uuid().nullable(),
    ownerId: p.uuid(),
    state: p.string().$type<KnowledgeNoteState>(),
    writtenAt: p.datetime(),
    retiredBy: p.uuid().nullable(),
    retiredAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type KnowledgeNoteRecord = InferEntity<typeof KnowledgeNoteEntity>;

/** What somebody asks the firm's own people. */
export const KnowledgeQuestionEntity = defineEntity({
  name: 'KnowledgeQuestion',
  tableName: 'knowledge_question',
  properties: {
    ...workspaceKey,
    ...about,
    text: p.string(),
    state: p.string().$type<KnowledgeQuestionState>(),
    askedBy: p.uuid(),
    askedAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type KnowledgeQuestionRecord = InferEntity<typeof KnowledgeQuestionEntity>;

/** What people answer; the asker accepts one. */
export const KnowledgeAnswerEntity = defineEntity({
  name: 'KnowledgeAnswer',
  tableName: 'knowledge_answer',
  properties: {
    ...workspaceKey,
    questionId: p.uuid(),
    text: p.string(),
    state: p.string().$type<KnowledgeAnswerState>(),
    answeredBy: p.uuid(),
    answeredAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type KnowledgeAnswerRecord = InferEntity<typeof KnowledgeAnswerEntity>;

partOf('KnowledgeAnswer', 'questionId');
// A note belongs to nothing: whoever watches its partner would else hear of notes that are not theirs to read.
// People are named in what is written, and the log can never be erased.
withholdFromAudit('KnowledgeNote', ['title', 'text', 'topic']);
withholdFromAudit('KnowledgeQuestion', ['text', 'topic']);
withholdFromAudit('KnowledgeAnswer', ['text']);
