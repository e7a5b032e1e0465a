import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type PlanObjective, type PlanProgress, progressOf, rollUp } from '../../domain/work/plan-progress.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { WorkProgressStatusEnum } from './work-plan.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'How far a work plan, or an objective of one, has come, by the weights of what belongs to it. Of what nobody has said anything of, nothing is told; what was given up is left out.' })
export class WorkProgress {
  @Field(() => Float, { nullable: true, description: 'The part that is done, 0 to 1, of what is known; null where nothing is.' })
  shareDone!: number | null;

  @Field(() => Float, { nullable: true, description: 'The part of the same that should be done today, 0 to 1, where work goes on evenly from the first day of an action to its last; null where nothing is known.' })
  shareExpected!: number | null;

  @Field(() => WorkProgressStatusEnum, { nullable: true, description: 'How the two stand to each other; null where nothing is known.' })
  status!: string | null;

  @Field(() => Int, { description: 'Actions that nobody has said anything of.' })
  unknownActions!: number;

  @Field(() => Int, { description: 'Actions that are known not to be done.' })
  openActions!: number;

  @Field(() => Int, { description: 'Those of them whose last day is over.' })
  overdueActions!: number;
}

/** The actions of an objective that count, as the computation takes them. */
export function actionsOf(objective: Row): Sql {
  return sql`(select coalesce(json_agg(json_build_object('weight', a.weight, 'shareDone', a.share_done, 'startsOn', a.starts_on, 'dueOn', a.due_on) order by a.id), '[]') from work_action a
    where a.workspace_id = ${objective('workspace_id')} and a.objective_id = ${objective('id')} and a.state <> 'CANCELLED')`;
}

/** The same of all objectives that a plan aims at. */
export function objectivesOf(plan: Row): Sql {
  return sql`(select coalesce(json_agg(json_build_object('id', g.id, 'weight', g.weight, 'actions', ${actionsOf((name) => column('g', name))}) order by g.place), '[]') from work_objective g
    where g.workspace_id = ${plan('workspace_id')} and g.plan_id = ${plan('id')} and g.state = 'AIMED')`;
}

/** Of an objective, today. */
export function toObjectiveProgress(actions: unknown, { now }: Reader): PlanProgress {
  return progressOf(actions as PlanObjective['actions'], dayOf(now));
}

/** Of a plan, today. */
export function toPlanProgress(objectives: unknown, { now }: Reader): PlanProgress {
  return rollUp(objectives as readonly PlanObjective[], dayOf(now));
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
