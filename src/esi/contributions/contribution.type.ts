import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { CurrencyCode, DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { exactAmount } from '../exact-amount.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { subjectOf } from '../turn.ts';
import { contributionActions } from './contribution.actions.ts';
import { ContributionKindEnum, ContributionStateEnum } from './contribution.enums.ts';
import { seeContribution } from './contributions.policy.ts';

/** Nobody has answered, and the time to do so is over. */
export const isAnswerOverdue = (row: Row): Sql => sql`(${row('state')} in ('SUBMITTED', 'EVALUATING') and ${row('answer_due_at')} < now())`;

@readType({
  table: 'esi_contribution', rule: seeContribution, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'An idea for a supplier’s part in a project: brought in by one side, evaluated by the other within the time given, and at last measured. Rivals in the project never learn of it. How long the answer took, or that there was none in time, is evidence of the side that answers.',
})
export class EsiContribution extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, description: 'The supplier’s part that it is for.' })
  involvement!: EsiInvolvement;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @column(() => ContributionKindEnum, { column: 'kind', description: 'What it makes better.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'description', description: 'What is to be done, and why that is better.' })
  description!: string;

  @column(() => SharingSideEnum, { column: 'submitted_by_side', description: 'The side that brought it in; the other evaluates it.' })
  submittedBySide!: string;

  @one(() => User, { link: { submitted_by: 'id' }, nullable: true, description: 'Who brought it in; null for whom the asker does not see.' })
  submittedBy!: User | null;

  @column(() => DateTime, { column: 'submitted_at', convert: toInstant, description: 'When.' })
  submittedAt!: Date;

  @column(() => CurrencyCode, { column: 'currency', description: 'The currency of its amounts: the project’s when it was brought in.' })
  currency!: string;

  @exactAmount({ column: 'estimated_amount', description: 'What it is thought to save in all, in the currency; below 0 for a cost. Null is unknown.' })
  estimatedAmount!: string | null;

  @column(() => Int, { column: 'estimated_days', nullable: true, description: 'Days by which it is thought to bring the launch forward; below 0 for later. Null is unknown.' })
  estimatedDays!: number | null;

  @column(() => DateTime, { column: 'answer_due_at', convert: toInstant, description: 'Until when the other side is to accept or reject it.' })
  answerDueAt!: Date;

  @expression(() => Boolean, { sql: isAnswerOverdue, description: 'It waits for an answer, and the time for that is over.' })
  isAnswerOverdue!: boolean;

  @column(() => ContributionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => DateTime, { column: 'evaluation_begun_at', convert: toInstant, nullable: true, description: 'When the other side began to evaluate it.' })
  evaluationBegunAt!: Date | null;

  @one(() => User, { link: { evaluated_by: 'id' }, nullable: true, description: 'Who accepted or rejected it; null before, and for whom the asker does not see.' })
  evaluatedBy!: User | null;

  @column(() => DateTime, { column: 'evaluated_at', convert: toInstant, nullable: true, description: 'When it was accepted or rejected.' })
  evaluatedAt!: Date | null;

  @column(() => String, { column: 'evaluation_note', nullable: true, description: 'What was said to that; of a rejected one, why.' })
  evaluationNote!: string | null;

  @column(() => LocalDate, { column: 'implemented_on', nullable: true, description: 'Since which day it is in the product.' })
  implementedOn!: string | null;

  @one(() => User, { link: { verified_by: 'id' }, nullable: true, description: 'Who measured what it brought; null before, and for whom the asker does not see.' })
  verifiedBy!: User | null;

  @column(() => DateTime, { column: 'verified_at', convert: toInstant, nullable: true, description: 'When that was noted.' })
  verifiedAt!: Date | null;

  @exactAmount({ column: 'verified_amount', description: 'What it has saved in the period measured, in the currency; below 0 where it cost more. Null where that was not measured.' })
  verifiedAmount!: string | null;

  @column(() => Int, { column: 'verified_days', nullable: true, description: 'Days by which it has brought the launch forward; below 0 for later. Null where that was not measured.' })
  verifiedDays!: number | null;

  @column(() => String, { column: 'verification_method', nullable: true, description: 'How it was measured.' })
  verificationMethod!: string | null;

  @column(() => LocalDate, { column: 'verified_from', nullable: true, description: 'First day of the period measured.' })
  verifiedFrom!: string | null;

  @column(() => LocalDate, { column: 'verified_until', nullable: true, description: 'Last day of the period measured.' })
  verifiedUntil!: string | null;

  @expression(() => Decimal, {
    nullable: true, sql: (row) => sql`trim_scale(${row('verified_amount')} - ${row('estimated_amount')})::text`,
    description: 'What was verified less what was estimated, in the currency; null while either is unknown.',
  })
  amountAgainstEstimate!: string | null;

  @column(() => DateTime, { column: 'settled_at', convert: toInstant, nullable: true, description: 'When what it brought was shared.' })
  settledAt!: Date | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back.' })
  withdrawnAt!: Date | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it was taken back.' })
  withdrawalReason!: string | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(subjectOf({ submittedBySide: 'submitted_by_side', submittedBy: 'submitted_by', evaluatedBy: 'evaluated_by' }), contributionActions)
  viewerActions!: unknown;
}

definesTimeline('EsiContribution', () => EsiContribution, {
  projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' },
  submittedBy: { field: 'submittedBy', idOf: 'User' }, evaluatedBy: { field: 'evaluatedBy', idOf: 'User' }, verifiedBy: { field: 'verifiedBy', idOf: 'User' },
});
