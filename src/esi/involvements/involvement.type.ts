import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { seeAsFirm, seeInvolvement } from '../esi.policy.ts';
import { EsiStageEnum } from '../projects/project.enums.ts';
import { EsiProject } from '../projects/project.type.ts';
import { involvementActions } from './involvement.actions.ts';
import { DesignResponsibilityEnum, EsiInvolvementNeedEnum, EsiInvolvementStateEnum } from './involvement.enums.ts';
import { seeOpenPart } from './involvements.policy.ts';

@readType({ table: 'esi_involvement', rule: seeInvolvement, implements: [Node, Versioned, Actionable], description: 'One supplier’s part in a development project. Its rivals there never learn of it.' })
export class EsiInvolvement extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @column(() => DesignResponsibilityEnum, { column: 'responsibility', description: 'How much of the design is the supplier’s.' })
  responsibility!: string;

  @column(() => String, { column: 'scope', description: 'Which part of the product.' })
  scope!: string;

  @column(() => EsiInvolvementStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, {
    sql: (row) => sql`(${row('state')} = 'ACTIVE' and not ('{NDA,IP_TERMS}'::text[] && esi_involvement_needs(${row('workspace_id')}, ${row('id')})))`,
    description: 'Whether the inside of the project is open to the supplier today: its part is active, and what has to be signed is in force.',
  })
  isOpen!: boolean;

  @expression(() => [EsiInvolvementNeedEnum], {
    sql: (row) => sql`to_json(case when ${row('state')} in ('INVITED','ACCEPTED','NDA_PENDING','ACTIVE') then esi_involvement_needs(${row('workspace_id')}, ${row('id')}) else '{}' end)`,
    description: 'What is missing before the project is open to an invited supplier, or is open again.',
  })
  missing!: string[];

  @column(() => DateTime, { column: 'nominated_at', convert: toInstant, nullable: true, rule: seeAsFirm, description: 'When the firm first thought of the supplier; staff only.' })
  nominatedAt!: Date | null;

  @column(() => DateTime, { column: 'assessed_at', convert: toInstant, nullable: true, rule: seeAsFirm, description: 'When the firm found it fit; staff only.' })
  assessedAt!: Date | null;

  @column(() => String, { column: 'assessment_note', nullable: true, rule: seeAsFirm, description: 'What was looked at and found; staff only.' })
  assessmentNote!: string | null;

  @column(() => EsiStageEnum, { column: 'stage_at_invitation', nullable: true, rule: seeOpenPart, description: 'The project’s stage when the supplier was invited; null before, and for a supplier to whom the project is not open.' })
  stageAtInvitation!: string | null;

  @expression(() => Boolean, {
    sql: (row) => sql`(${row('stage_at_invitation')} in ('SCREENING','CONCEPT'))`, nullable: true, rule: seeOpenPart,
    description: 'Whether the supplier was invited early: in the stages SCREENING or CONCEPT. Null as the stage is.',
  })
  isEarly!: boolean | null;

  @expression(() => Int, {
    sql: (row) => sql`(select ((${row('invited_at')} at time zone 'UTC')::date - (p.started_at at time zone 'UTC')::date) from esi_project p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('project_id')})`,
    nullable: true, rule: seeOpenPart, description: 'Days (UTC) from the project’s start to the invitation. Null as the stage is.',
  })
  daysFromStart!: number | null;

  @column(() => String, { column: 'invitation', nullable: true, description: 'What the supplier was told; null before.' })
  invitation!: string | null;

  @column(() => DateTime, { column: 'invited_at', convert: toInstant, nullable: true, description: 'When the supplier was invited; null before.' })
  invitedAt!: Date | null;

  @column(() => DateTime, { column: 'answer_due_at', convert: toInstant, nullable: true, description: 'Until when it is to answer.' })
  answerDueAt!: Date | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When the supplier answered; null before, and where it let the invitation lapse.' })
  answeredAt!: Date | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answered for the supplier; null for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => String, { column: 'decline_reason', nullable: true, description: 'Why the supplier declined.' })
  declineReason!: string | null;

  @column(() => DateTime, { column: 'activated_at', convert: toInstant, nullable: true, description: 'Since when it takes part.' })
  activatedAt!: Date | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When its part ended.' })
  endedAt!: Date | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why it left or was removed.' })
  endReason!: string | null;

  @column(() => String, { column: 'performance_specification', nullable: true, rule: seeOpenPart, description: 'What it designs to: what that is to do. A supplier reads it while the project is open to it.' })
  performanceSpecification!: string | null;

  @column(() => String, { column: 'interface_specification', nullable: true, rule: seeOpenPart, description: 'What it designs to: how that fits what is around it. A supplier reads it while the project is open to it.' })
  interfaceSpecification!: string | null;

  @column(() => String, { column: 'acceptance_test', nullable: true, rule: seeOpenPart, description: 'How it is tried whether that was met. A supplier reads it while the project is open to it.' })
  acceptanceTest!: string | null;

  @column(() => Boolean, { column: 'is_name_shown_by_partner', description: 'Whether the supplier lets others in the project learn its name.' })
  isNameShownByPartner!: boolean;

  @column(() => Boolean, { column: 'is_name_shown_by_firm', description: 'Whether the firm lets others in the project learn the supplier’s name. It takes both.' })
  isNameShownByFirm!: boolean;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, involvementActions)
  viewerActions!: unknown;
}

definesTimeline('EsiInvolvement', () => EsiInvolvement, {
  projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, answeredBy: { field: 'answeredBy', idOf: 'User' },
}, 'invited_at');
