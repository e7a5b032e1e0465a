import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { InformationCategoryEnum, SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { isOverdue } from './answer-times.type.ts';
import { QuestionStateEnum } from './question.enums.ts';
import { answerRule, dropQuestionRule, judgeAnswerRule, reopenRule, seeQuestion } from './questions.policy.ts';

defineActions({
  ANSWER_QUESTION: 'Answer it.', ACCEPT_ANSWER: 'Accept the answer.', REOPEN_QUESTION: 'Open it once more, with the reason.',
  WITHDRAW_QUESTION: 'Take it back.', CLOSE_QUESTION: 'Close it as unanswered, once it is overdue.',
});

@readType({
  table: 'question', rule: seeQuestion, implements: [Node, Versioned, Actionable],
  description: 'What one side of a relationship asks the other, by when it is to be answered, and what came of it. Both sides see it.',
})
export class Question extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'asked_by_side', description: 'Which side asks; the other answers.' })
  askedBySide!: string;

  @column(() => String, { column: 'text', description: 'The question.' })
  text!: string;

  @column(() => InformationCategoryEnum, { column: 'category', nullable: true, description: 'What kind of information it asks for; null when not said.' })
  category!: string | null;

  @one(() => User, { link: { asked_by: 'id' }, nullable: true, description: 'Who asked; null for a key, and for whom the asker does not see.' })
  askedBy!: User | null;

  @column(() => DateTime, { column: 'asked_at', convert: toInstant, description: 'When it was asked.' })
  askedAt!: string;

  @column(() => Int, { column: 'agreed_hours', description: 'Hours agreed for an answer when it was asked.' })
  agreedHours!: number;

  @column(() => Boolean, { column: 'is_by_working_days', description: 'Only hours of working days of the answering side count, midnight to midnight by its clock; else all hours do.' })
  isByWorkingDays!: boolean;

  @column(() => DateTime, { column: 'due_at', convert: toInstant, description: 'By when it is to be answered; anew from when it was reopened.' })
  dueAt!: string;

  @column(() => QuestionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'It is open, and the time to answer is over.' })
  isOverdue!: boolean;

  @column(() => DateTime, { column: 'overdue_noted_at', convert: toInstant, nullable: true, description: 'When both sides were told that it is overdue; null until then.' })
  overdueNotedAt!: string | null;

  @column(() => String, { column: 'answer', nullable: true, description: 'The newest answer; null while there is none.' })
  answer!: string | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answered; null for a key, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When it was answered.' })
  answeredAt!: string | null;

  @column(() => Float, { column: 'hours_taken', nullable: true, description: 'Hours that counted until the answer, or until it was closed; of both rounds where it was reopened.' })
  hoursTaken!: number | null;

  @column(() => Boolean, { column: 'is_in_time', nullable: true, description: 'It was answered within the hours agreed; null while that is open.' })
  isInTime!: boolean | null;

  @column(() => DateTime, { column: 'reopened_at', convert: toInstant, nullable: true, description: 'When the asker opened it once more.' })
  reopenedAt!: string | null;

  @column(() => String, { column: 'reopen_reason', nullable: true, description: 'Why.' })
  reopenReason!: string | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When it was accepted, withdrawn or closed.' })
  endedAt!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why it was withdrawn or closed.' })
  endReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ askedBySide: 'asked_by_side', state: 'state', reopenedAt: 'reopened_at' }, {
    ANSWER_QUESTION: answerRule, ACCEPT_ANSWER: judgeAnswerRule, REOPEN_QUESTION: reopenRule, WITHDRAW_QUESTION: dropQuestionRule, CLOSE_QUESTION: dropQuestionRule,
  })
  viewerActions!: unknown;
}

definesTimeline('Question', () => Question, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, askedBy: { field: 'askedBy', idOf: 'User' }, answeredBy: { field: 'answeredBy', idOf: 'User' },
});
