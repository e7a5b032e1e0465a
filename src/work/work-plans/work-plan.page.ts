import { ID } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { idOf } from '../../platform/ids.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { isOverdue, WorkAction } from './work-action.type.ts';
import { WorkActionStateEnum, WorkPlanHorizonEnum, WorkPlanScopeEnum, WorkPlanStateEnum } from './work-plan.enums.ts';
import { scopeOf } from './work-plan.scope.ts';
import { WorkPlan } from './work-plan.type.ts';
import { seeWorkPlan } from './work-plans.policy.ts';

/** What is no id of a user matches nothing, as an id of nobody would. */
const ownedBy = (row: Row, users: readonly string[]): Sql => sql`${row('owner_id')} = any(${users.map((user) => idOf('User', user)).filter((id) => id !== null)}::uuid[])`;

/** Lists of plans, wherever they stand. */
export const workPlanPage = definePage({
  name: 'WorkPlan',
  type: () => WorkPlan,
  description: 'Work plans; staff only.',
  rule: seeWorkPlan,
  defaultSize: 25,
  orders: {
    STARTS_ON: { column: 'starts_on', cast: 'date', field: 'startsOn', description: 'By their first day.' },
    ENDS_ON: { column: 'ends_on', cast: 'date', field: 'endsOn', description: 'By their last day.' },
  },
  defaultOrder: { field: 'STARTS_ON', direction: 'DESC' },
  filters: {
    states: { type: () => [WorkPlanStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    horizons: { type: () => [WorkPlanHorizonEnum], field: 'horizon', sql: oneOf('horizon'), description: 'Looking so far.' },
    scopes: { type: () => [WorkPlanScopeEnum], field: 'scope', sql: (row, values: readonly string[]) => sql`${scopeOf(row)} = any(${[...values]}::text[])`, description: 'About one of these.' },
    ownerIds: { type: () => [ID], field: 'owner', sql: ownedBy, description: 'That one of these people answers for; at most 100.' },
    runsOn: { type: () => LocalDate, field: 'startsOn', sql: (row, day: string) => sql`(${row('starts_on')} <= ${day}::date and ${row('ends_on')} >= ${day}::date)`, description: 'Within whose time this day is.' },
    endsOnOrBefore: { type: () => LocalDate, field: 'endsOn', sql: (row, day: string) => sql`${row('ends_on')} <= ${day}::date`, description: 'Whose last day is this one or before.' },
  },
});

/** Lists of actions: those of a person are what that person has to do. */
export const workActionPage = definePage({
  name: 'WorkAction',
  type: () => WorkAction,
  description: 'Actions of work plans; staff only.',
  rule: seeWorkPlan,
  defaultSize: 25,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the last day for them.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  filters: {
    states: { type: () => [WorkActionStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    ownerIds: { type: () => [ID], field: 'owner', sql: ownedBy, description: 'That one of these people sees to; at most 100.' },
    dueOnOrBefore: { type: () => LocalDate, field: 'dueOn', sql: (row, day: string) => sql`${row('due_on')} <= ${day}::date`, description: 'Whose last day is this one or before.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those past their day, or the others.' },
    planStates: {
      type: () => [WorkPlanStateEnum], field: 'plan', description: 'Of plans that stand so.',
      sql: (row, values: readonly string[]) => sql`exists (select from work_plan p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('plan_id')} and p.state = any(${[...values]}::text[]))`,
    },
  },
});

@addsTo(() => Relationship)
export class RelationshipWorkPlans {
  @page(() => workPlanPage, { link: { id: 'relationship_id' }, rule: seeWorkPlan, description: 'What the firm plans for this relationship, and has planned, newest first; staff only.' })
  workPlans!: unknown;
}
