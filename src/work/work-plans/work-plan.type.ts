import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { addsTo, column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { WorkAction } from './work-action.type.ts';
import { WorkObjective, WorkReview } from './work-plan-parts.type.ts';
import { workPlanActions } from './work-plan.actions.ts';
import { WorkPlanHorizonEnum, WorkPlanResultEnum, WorkPlanScopeEnum, WorkPlanStateEnum } from './work-plan.enums.ts';
import { seeWorkPlan } from './work-plans.policy.ts';
import { objectivesOf, toPlanProgress, WorkProgress } from './work-progress.type.ts';
import { resourcesOf, toResources, WorkResources } from './work-resources.type.ts';
import { scopeOf } from './work-plan.scope.ts';

@readType({
  table: 'work_plan', rule: seeWorkPlan, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What the firm wants to reach with a partner, in a department or as a whole, over years or in one, and what is done for it. The firm’s own: partners learn nothing of it.',
})
export class WorkPlan extends Node {
  @expression(() => WorkPlanScopeEnum, { sql: scopeOf, description: 'What it is about.' })
  scope!: string;

  @one(() => Relationship, { link: { relationship_id: 'id' }, nullable: true, description: 'The relationship that it is about; a department’s is the firm’s internal one with it. Null for the whole firm.' })
  relationship!: Relationship | null;

  @column(() => WorkPlanHorizonEnum, { column: 'horizon', description: 'How far it looks.' })
  horizon!: string;

  @one(() => WorkPlan, { link: { parent_id: 'id' }, nullable: true, description: 'The long-term plan that it stands under; null where it stands by itself.' })
  parent!: WorkPlan | null;

  @list(() => WorkPlan, { link: { id: 'parent_id' }, order: ['starts_on', 'id'], description: 'The yearly plans that stand under it, by their first day; some a year.' })
  yearlyPlans!: WorkPlan[];

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => String, { column: 'aim', description: 'What it is for.' })
  aim!: string;

  @column(() => LocalDate, { column: 'starts_on', description: 'Its first day.' })
  startsOn!: string;

  @column(() => LocalDate, { column: 'ends_on', description: 'Its last day.' })
  endsOn!: string;

  @one(() => User, { link: { owner_id: 'id' }, nullable: true, description: 'Who answers for it; null for whom the asker does not see.' })
  owner!: User | null;

  @column(() => WorkPlanStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @list(() => WorkObjective, { link: { id: 'plan_id' }, order: ['place'], where: (objective) => sql`${objective('state')} = 'AIMED'`, description: 'What it is to reach, in order; at most fifty. What was left out is in the timeline.' })
  objectives!: WorkObjective[];

  @expression(() => WorkProgress, { sql: objectivesOf, convert: toPlanProgress, description: 'How far it has come, by its objectives.' })
  progress!: WorkProgress;

  @expression(() => WorkResources, { sql: resourcesOf, convert: toResources, description: 'What it takes, and has taken.' })
  resources!: WorkResources;

  @list(() => WorkReview, { link: { id: 'plan_id' }, order: ['held_on', 'id'], description: 'What people found when they looked at it, by day; some a year.' })
  reviews!: WorkReview[];

  @one(() => User, { link: { drafted_by: 'id' }, nullable: true, description: 'Who drafted it; null for whom the asker does not see.' })
  draftedBy!: User | null;

  @column(() => DateTime, { column: 'drafted_at', convert: toInstant, description: 'When.' })
  draftedAt!: Date;

  @one(() => User, { link: { submitted_by: 'id' }, nullable: true, description: 'Who submitted it; null before, and for whom the asker does not see.' })
  submittedBy!: User | null;

  @column(() => DateTime, { column: 'submitted_at', convert: toInstant, nullable: true, description: 'When it was submitted; null before.' })
  submittedAt!: Date | null;

  @one(() => User, { link: { returned_by: 'id' }, nullable: true, description: 'Who last gave it back; null where nobody has, and for whom the asker does not see.' })
  returnedBy!: User | null;

  @column(() => DateTime, { column: 'returned_at', convert: toInstant, nullable: true, description: 'When it was last given back; null where it was not.' })
  returnedAt!: Date | null;

  @column(() => String, { column: 'return_reason', nullable: true, description: 'Why.' })
  returnReason!: string | null;

  @one(() => User, { link: { approved_by: 'id' }, nullable: true, description: 'Who put it into force; null before, and for whom the asker does not see.' })
  approvedBy!: User | null;

  @column(() => DateTime, { column: 'approved_at', convert: toInstant, nullable: true, description: 'When it was put into force; null before.' })
  approvedAt!: Date | null;

  @column(() => DateTime, { column: 'end_noted_at', convert: toInstant, nullable: true, description: 'When the platform noted that its time is over and it is not closed; null where it has not.' })
  endNotedAt!: Date | null;

  @column(() => WorkPlanResultEnum, { column: 'result', nullable: true, description: 'What came of it; null before it is closed.' })
  result!: string | null;

  @one(() => User, { link: { closed_by: 'id' }, nullable: true, description: 'Who closed it; null before, and for whom the asker does not see.' })
  closedBy!: User | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was closed; null before.' })
  closedAt!: Date | null;

  @column(() => String, { column: 'closing_note', nullable: true, description: 'What was reached, what not, and why; null before it is closed.' })
  closingNote!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was given up; null where it was not.' })
  withdrawnAt!: Date | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it was given up.' })
  withdrawalReason!: string | null;

  @page(() => timelinePage, { link: { id: 'belongs_to' }, about: (owner) => [owner, 'WorkObjective', 'WorkAction', 'WorkReview'], description: 'What happened to it, its objectives, actions and reviews, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => sql`json_build_object('state', ${row('state')}, 'ownerId', ${row('owner_id')}, 'submittedBy', ${row('submitted_by')},
    'managerId', (select r.manager_id from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')}))`, workPlanActions)
  viewerActions!: unknown;
}

@addsTo(() => WorkAction)
export class WorkActionPlan {
  @one(() => WorkPlan, { link: { plan_id: 'id' }, description: 'The plan.' })
  plan!: WorkPlan;

  @one(() => WorkObjective, { link: { objective_id: 'id' }, description: 'The objective that it is for.' })
  objective!: WorkObjective;
}

definesTimeline('WorkPlan', () => WorkPlan, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, parentId: { field: 'parent', idOf: 'WorkPlan' }, ownerId: { field: 'owner', idOf: 'User' }, draftedBy: { field: 'draftedBy', idOf: 'User' },
  submittedBy: { field: 'submittedBy', idOf: 'User' }, returnedBy: { field: 'returnedBy', idOf: 'User' }, approvedBy: { field: 'approvedBy', idOf: 'User' }, closedBy: { field: 'closedBy', idOf: 'User' },
});
