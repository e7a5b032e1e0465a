import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { addsTo, column, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { subjectOf } from '../turn.ts';
import { approvalActions } from './approval.actions.ts';
import type { ApprovalState } from './approval.entity.ts';
import { seePartApproval } from './approvals.policy.ts';

export const ApprovalStateEnum = defineEnum<ApprovalState>('PartApprovalState', 'Where a part’s approval stands.', {
  REQUIRED: 'The firm wants it before production; nothing was submitted.',
  SUBMITTED: 'The supplier has submitted the part; the firm has not decided.',
  APPROVED: 'It may go into production.',
  REJECTED: 'It may not, for the reason stated; the supplier submits it anew.',
  DROPPED: 'It is not to be approved any more.',
});

@readType({
  table: 'part_approval', rule: seePartApproval, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'A part of one supplier’s that the firm approves before production: the last gate is not passed while one waits, or while a supplier that designs or is consulted has none approved. Rivals in the project never learn of it.',
})
export class PartApproval extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, description: 'The supplier’s part in it.' })
  involvement!: EsiInvolvement;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @column(() => String, { column: 'part', description: 'Which part: its number and name.' })
  part!: string;

  @column(() => String, { column: 'requirement', description: 'What it has to be, and how that is shown.' })
  requirement!: string;

  @column(() => LocalDate, { column: 'due_on', nullable: true, description: 'The day by which it is to be submitted; null where none was named.' })
  dueOn!: string | null;

  @column(() => DateTime, { column: 'required_at', convert: toInstant, description: 'Since when the firm wants it.' })
  requiredAt!: Date;

  @column(() => ApprovalStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => Int, { column: 'round', description: 'How often it was submitted.' })
  round!: number;

  @one(() => User, { link: { submitted_by: 'id' }, nullable: true, description: 'Who submitted it last; null before, and for whom the asker does not see.' })
  submittedBy!: User | null;

  @column(() => DateTime, { column: 'submitted_at', convert: toInstant, nullable: true, description: 'When it was last submitted.' })
  submittedAt!: Date | null;

  @column(() => String, { column: 'submission', nullable: true, description: 'What was submitted: samples, and what was measured.' })
  submission!: string | null;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who approved or rejected it; null before, and for whom the asker does not see.' })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When.' })
  decidedAt!: Date | null;

  @column(() => String, { column: 'decision_note', nullable: true, description: 'What was said to that; of a rejection, why.' })
  decisionNote!: string | null;

  @column(() => String, { column: 'drop_reason', nullable: true, description: 'Why it is not to be approved any more.' })
  dropReason!: string | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(subjectOf({}), approvalActions)
  viewerActions!: unknown;
}

export const approvalPage = definePage({
  name: 'PartApproval',
  type: () => PartApproval,
  description: 'Parts to be approved that the asker may see: staff every supplier’s, a supplier its own.',
  defaultSize: 25,
  orders: { REQUIRED_AT: { column: 'required_at', cast: 'timestamptz', field: 'requiredAt', description: 'By when they were asked for.' } },
  defaultOrder: { field: 'REQUIRED_AT', direction: 'ASC' },
  filters: { states: { type: () => [ApprovalStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});

@addsTo(() => EsiProject)
export class ProjectPartApprovals {
  @page(() => approvalPage, { link: { id: 'project_id' }, description: 'Parts to be approved before production. A supplier sees its own, and not how many others there are.' })
  partApprovals!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementPartApprovals {
  @page(() => approvalPage, { link: { id: 'involvement_id' }, description: 'The supplier’s parts to be approved before production.' })
  partApprovals!: unknown;
}

definesTimeline('PartApproval', () => PartApproval, {
  projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' },
  submittedBy: { field: 'submittedBy', idOf: 'User' }, decidedBy: { field: 'decidedBy', idOf: 'User' },
});
