import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { IndicatorEnum } from '../../practices/programmes/indicator.enum.ts';
import { CriterionComparisonEnum, PracticeEnum } from '../../practices/programmes/practice.enums.ts';
import { PracticeTargetProgress } from '../../practices/programmes/practice-target.type.ts';
import { TrustLeafEnum } from '../../trust/evidence/evidence.enums.ts';
import { targetFacts, toTargetProgress } from './target-progress.ts';
import { WorkAction } from './work-action.type.ts';
import { workObjectiveActions } from './work-plan.actions.ts';
import { WorkObjectiveStateEnum } from './work-plan.enums.ts';
import { seeWorkPlan } from './work-plans.policy.ts';
import { actionsOf, toObjectiveProgress, WorkProgress } from './work-progress.type.ts';

@readType({ table: 'work_objective', rule: seeWorkPlan, implements: [Node, Versioned, Actionable], description: 'What a work plan is to reach: tied to what trust and commitment rest on, or to a practice. Once the plan is submitted it stays as it is.' })
export class WorkObjective extends Node {
  @column(() => Int, { column: 'place', description: '1, 2, …: its place in the plan.' })
  place!: number;

  @column(() => String, { column: 'title', description: 'What is to be reached.' })
  title!: string;

  @column(() => String, { column: 'strategy', nullable: true, description: 'The way there; null where nothing is said.' })
  strategy!: string | null;

  @column(() => Float, { column: 'weight', description: 'How much it counts beside the plan’s other objectives.' })
  weight!: number;

  @column(() => TrustLeafEnum, { column: 'driver', nullable: true, description: 'The driver of trust and commitment that it is to move; null where it is tied to a practice.' })
  driver!: string | null;

  @column(() => PracticeEnum, { column: 'practice', nullable: true, description: 'The practice that it is to bring on; null where it is tied to a driver.' })
  practice!: string | null;

  @column(() => IndicatorEnum, { column: 'indicator', nullable: true, description: 'The indicator that tells whether it is reached; null where none does.' })
  indicator!: string | null;

  @column(() => CriterionComparisonEnum, { column: 'comparison', nullable: true, description: 'How its value is held against the figure; null where there is none.' })
  comparison!: string | null;

  @column(() => Float, { column: 'value', nullable: true, description: 'The figure aimed at by the plan’s last day, in the indicator’s unit; null where there is none.' })
  value!: number | null;

  @column(() => Float, { column: 'base_value', nullable: true, description: 'What it was when the objective was set; null where that was not known.' })
  baseValue!: number | null;

  @expression(() => PracticeTargetProgress, { sql: targetFacts, convert: toTargetProgress, nullable: true, description: 'How far the figure is, by the value that was last measured; null without an indicator, and in a plan of the whole firm.' })
  targetProgress!: PracticeTargetProgress | null;

  @expression(() => WorkProgress, { sql: actionsOf, convert: toObjectiveProgress, description: 'How far its actions are.' })
  progress!: WorkProgress;

  @list(() => WorkAction, { link: { id: 'objective_id' }, order: ['due_on', 'id'], description: 'What is to be done for it, and was, by the last day; at most a hundred.' })
  actions!: WorkAction[];

  @column(() => WorkObjectiveStateEnum, { column: 'state', description: 'Whether it is aimed at.' })
  state!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who set it; null for whom the asker does not see.' })
  setBy!: User | null;

  @column(() => DateTime, { column: 'dropped_at', convert: toInstant, nullable: true, description: 'When it was left out; null where it was not.' })
  droppedAt!: Date | null;

  @column(() => String, { column: 'drop_reason', nullable: true, description: 'Why.' })
  dropReason!: string | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', case ${row('state')} when 'DROPPED' then 'WITHDRAWN' else p.state end, 'ownerId', p.owner_id, 'managerId', r.manager_id, 'submittedBy', p.submitted_by)
    from work_plan p left join relationship r on r.workspace_id = p.workspace_id and r.id = p.relationship_id where p.workspace_id = ${row('workspace_id')} and p.id = ${row('plan_id')})`, workObjectiveActions)
  viewerActions!: unknown;
}

@readType({ table: 'work_review', rule: seeWorkPlan, implements: Node, description: 'What people found when they looked at a plan in force. It never changes.' })
export class WorkReview extends Node {
  @column(() => LocalDate, { column: 'held_on', description: 'The day they met.' })
  heldOn!: string;

  @column(() => String, { column: 'finding', description: 'What they found.' })
  finding!: string;

  @column(() => LocalDate, { column: 'next_due_on', nullable: true, description: 'When they look at it next; null where that is not settled.' })
  nextDueOn!: string | null;

  @one(() => User, { link: { reviewed_by: 'id' }, nullable: true, description: 'Who recorded it; null for whom the asker does not see.' })
  reviewedBy!: User | null;

  @column(() => DateTime, { column: 'reviewed_at', convert: toInstant, description: 'When it was recorded.' })
  reviewedAt!: Date;
}

definesTimeline('WorkObjective', () => WorkObjective, { setBy: { field: 'setBy', idOf: 'User' } });
definesTimeline('WorkReview', () => WorkReview, { reviewedBy: { field: 'reviewedBy', idOf: 'User' } });
