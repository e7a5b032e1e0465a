import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { addsTo, column, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions, viewerActionsOver } from '../../platform/viewer-actions.ts';
import { answerActions, questionActions } from './knowledge.actions.ts';
import { KnowledgeAnswerStateEnum, KnowledgeQuestionStateEnum } from './knowledge.enums.ts';
import { seeKnowledge } from './knowledge.policy.ts';

@readType({ table: 'knowledge_answer', rule: seeKnowledge, implements: [Node, Versioned, Actionable], description: 'What somebody of the firm answers to a question inside it.' })
export class KnowledgeAnswer extends Node {
  @column(() => String, { column: 'text', description: 'The answer, as it was written.' })
  text!: string;

  @column(() => KnowledgeAnswerStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answers; null for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, description: 'When.' })
  answeredAt!: Date;

  @column(() => DateTime, { column: 'accepted_at', convert: toInstant, nullable: true, description: 'When it was accepted; null where it is not.' })
  acceptedAt!: Date | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null where it was not.' })
  withdrawnAt!: Date | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'answeredBy', ${row('answered_by')}, 'questionState', q.state, 'askedBy', q.asked_by) from knowledge_question q
    where q.workspace_id = ${row('workspace_id')} and q.id = ${row('question_id')})`, answerActions)
  viewerActions!: unknown;
}

@readType({ table: 'knowledge_question', rule: seeKnowledge, implements: [Node, Versioned, Actionable, HasTimeline], description: 'What somebody asks the firm’s own people. The firm’s own: partners learn nothing of it.' })
export class KnowledgeQuestion extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, nullable: true, description: 'The relationship with the partner that it is about; null where it is about a topic alone.' })
  relationship!: Relationship | null;

  @column(() => String, { column: 'topic', nullable: true, description: 'The topic; null where it is about the partner in general.' })
  topic!: string | null;

  @column(() => String, { column: 'text', description: 'What is asked, as it was written.' })
  text!: string;

  @column(() => KnowledgeQuestionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { asked_by: 'id' }, nullable: true, description: 'Who asks; null for whom the asker does not see.' })
  askedBy!: User | null;

  @column(() => DateTime, { column: 'asked_at', convert: toInstant, description: 'When.' })
  askedAt!: Date;

  @column(() => DateTime, { column: 'accepted_at', convert: toInstant, nullable: true, description: 'When an answer was accepted; null while none is.' })
  acceptedAt!: Date | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was taken back; null where it was not.' })
  closedAt!: Date | null;

  @one(() => KnowledgeAnswer, { link: (question, answer) => sql`${answer('question_id')} = ${question('id')} and ${answer('state')} = 'ACCEPTED'`, nullable: true, description: 'The answer that is accepted; null while none is.' })
  acceptedAnswer!: KnowledgeAnswer | null;

  @list(() => KnowledgeAnswer, { link: { id: 'question_id' }, order: ['answered_at', 'id'], description: 'All answers in order of time, those taken back too; some dozens.' })
  answers!: KnowledgeAnswer[];

  @page(() => timelinePage, { link: { id: 'belongs_to' }, about: (owner) => [owner, 'KnowledgeAnswer'], description: 'What happened to it and its answers, newest first; not what they said.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', askedBy: 'asked_by' }, questionActions)
  viewerActions!: unknown;
}

@addsTo(() => KnowledgeAnswer)
export class AnswersQuestion {
  @one(() => KnowledgeQuestion, { link: { question_id: 'id' }, description: 'The question.' })
  question!: KnowledgeQuestion;
}

definesTimeline('KnowledgeQuestion', () => KnowledgeQuestion, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, askedBy: { field: 'askedBy', idOf: 'User' } });
definesTimeline('KnowledgeAnswer', () => KnowledgeAnswer, { questionId: { field: 'question', idOf: 'KnowledgeQuestion' }, answeredBy: { field: 'answeredBy', idOf: 'User' } });
