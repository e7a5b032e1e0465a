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
import { CurrencyCode, DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { exactAmount } from '../exact-amount.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiStageEnum } from '../projects/project.enums.ts';
import { EsiProject } from '../projects/project.type.ts';
import { subjectOf } from '../turn.ts';
import { changeActions } from './change.actions.ts';
import type { ChangeState } from './change.entity.ts';
import { seeChange } from './changes.policy.ts';

export const ChangeStateEnum = defineEnum<ChangeState>('EngineeringChangeState', 'Where an engineering change stands.', {
  PROPOSED: 'It was proposed; nobody has said what it comes to.',
  IMPACT: 'One side has said what it comes to; the other agrees, refuses or says otherwise.',
  AGREED: 'Both sides agree to it as it was said.',
  REFUSED: 'It is not done, for the reason stated.',
  IMPLEMENTED: 'It is in the product.',
  WITHDRAWN: 'The side that proposed it took it back, or the project was over before it was answered.',
});

/** Proposed when the design was passed already. */
export const isLate = (row: Row): Sql => sql`(${row('stage_at_proposal')} in ('PROTOTYPE', 'PRODUCTION'))`;

@readType({
  table: 'engineering_change', rule: seeChange, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'A change to what is designed, in one supplier’s part, with what it costs; agreed when one side has said that and the other agrees to just that. Rivals in the project never learn of it.',
})
export class EngineeringChange extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, description: 'The supplier’s part that is changed.' })
  involvement!: EsiInvolvement;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'description', description: 'What is changed, and why.' })
  description!: string;

  @column(() => SharingSideEnum, { column: 'proposed_by_side', description: 'The side that proposed it.' })
  proposedBySide!: string;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who proposed it; null for whom the asker does not see.' })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, description: 'When.' })
  proposedAt!: Date;

  @column(() => EsiStageEnum, { column: 'stage_at_proposal', description: 'The stage that the project was in then.' })
  stageAtProposal!: string;

  @expression(() => Boolean, { sql: isLate, description: 'It was proposed after the gate of the design was passed, when changes cost most.' })
  isLate!: boolean;

  @column(() => ChangeStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => CurrencyCode, { column: 'currency', description: 'The currency of its amounts: the project’s when it was proposed.' })
  currency!: string;

  @column(() => SharingSideEnum, { column: 'impact_by_side', nullable: true, description: 'The side that said what it comes to; the other answers. Null before.' })
  impactBySide!: string | null;

  @column(() => DateTime, { column: 'impact_at', convert: toInstant, nullable: true, description: 'When that was said.' })
  impactAt!: Date | null;

  @exactAmount({ column: 'unit_cost_change', description: 'By how much a unit costs more, in the currency; below 0 for less. Null before it was said.' })
  unitCostChange!: string | null;

  @exactAmount({ column: 'tooling_cost', description: 'What tools cost once, in the currency; 0 or more. Null before it was said.' })
  toolingCost!: string | null;

  @column(() => Int, { column: 'days_change', nullable: true, description: 'Days by which the launch is later; below 0 for sooner. Null before it was said.' })
  daysChange!: number | null;

  @column(() => String, { column: 'impact_note', nullable: true, description: 'What was said to that.' })
  impactNote!: string | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who agreed or refused; null before, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When.' })
  answeredAt!: Date | null;

  @column(() => String, { column: 'answer_note', nullable: true, description: 'What was said to that; of a refusal, why.' })
  answerNote!: string | null;

  @column(() => LocalDate, { column: 'implemented_on', nullable: true, description: 'Since which day it is in the product.' })
  implementedOn!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back.' })
  withdrawnAt!: Date | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it was taken back.' })
  withdrawalReason!: string | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(subjectOf({ proposedBySide: 'proposed_by_side', impactBySide: 'impact_by_side' }), changeActions)
  viewerActions!: unknown;
}

definesTimeline('EngineeringChange', () => EngineeringChange, {
  projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' },
  proposedBy: { field: 'proposedBy', idOf: 'User' }, answeredBy: { field: 'answeredBy', idOf: 'User' },
});
