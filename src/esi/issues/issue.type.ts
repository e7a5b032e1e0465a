import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { subjectOf } from '../turn.ts';
import { issueActions } from './issue.actions.ts';
import type { IssueState } from './issue.entity.ts';
import { seeDesignIssue } from './issues.policy.ts';

export const IssueStateEnum = defineEnum<IssueState>('DesignIssueState', 'Where a design issue stands.', {
  OPEN: 'It waits for an answer.', ANSWERED: 'It was answered; the side that raised it closes it, or asks once more.', CLOSED: 'It is settled.',
});

/** Nobody has answered, and the time to do so is over. */
export const isOverdue = (row: Row): Sql => sql`(${row('state')} = 'OPEN' and ${row('answer_due_at')} < now())`;

@readType({
  table: 'design_issue', rule: seeDesignIssue, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What the design leaves open. Between the firm and one supplier, of which no other learns; or the firm’s own, for all in the project. While one that blocks is not closed, the gate of production is not passed. How long an answer between the two took is evidence of the side that answers.',
})
export class DesignIssue extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The supplier’s part that it is about; null where it is for all in the project.' })
  involvement!: EsiInvolvement | null;

  @one(() => Relationship, { link: { relationship_id: 'id' }, nullable: true, description: 'The relationship with that supplier; null where it is for all.' })
  relationship!: Relationship | null;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'description', description: 'What is open, and what is to be decided.' })
  description!: string;

  @column(() => SharingSideEnum, { column: 'raised_by_side', description: 'The side that raised it; the other answers. The firm answers itself what it raised for all.' })
  raisedBySide!: string;

  @one(() => User, { link: { raised_by: 'id' }, nullable: true, description: 'Who raised it; null for whom the asker does not see.' })
  raisedBy!: User | null;

  @column(() => DateTime, { column: 'raised_at', convert: toInstant, description: 'When.' })
  raisedAt!: Date;

  @column(() => Boolean, { column: 'is_blocking', description: 'It holds up production until it is closed.' })
  isBlocking!: boolean;

  @column(() => String, { column: 'blocking_reason', nullable: true, description: 'Why the firm changed that; null where it has not.' })
  blockingReason!: string | null;

  @column(() => IssueStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => Int, { column: 'round', description: 'How often it was asked, the first time included.' })
  round!: number;

  @column(() => DateTime, { column: 'asked_at', convert: toInstant, description: 'When it was last asked.' })
  askedAt!: Date;

  @column(() => DateTime, { column: 'answer_due_at', convert: toInstant, description: 'Until when that is to be answered.' })
  answerDueAt!: Date;

  @expression(() => Boolean, { sql: isOverdue, description: 'It waits for an answer, and the time for that is over.' })
  isOverdue!: boolean;

  @column(() => String, { column: 'answer', nullable: true, description: 'The answer; null while there is none.' })
  answer!: string | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answered; null before, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When.' })
  answeredAt!: Date | null;

  @column(() => String, { column: 'reopen_reason', nullable: true, description: 'Why it was last asked once more.' })
  reopenReason!: string | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @column(() => String, { column: 'closing_note', nullable: true, description: 'What was said to that.' })
  closingNote!: string | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(subjectOf({ relationshipId: 'relationship_id', raisedBySide: 'raised_by_side' }), issueActions)
  viewerActions!: unknown;
}

definesTimeline('DesignIssue', () => DesignIssue, {
  projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' },
  raisedBy: { field: 'raisedBy', idOf: 'User' }, answeredBy: { field: 'answeredBy', idOf: 'User' },
});
