import type { Room } from '../../platform/room.ts';
import { noteOverdueWork } from './note-overdue.job.ts';
import { WorkActionEntity } from './work-action.entity.ts';
import { WorkPartMutations, workPartPayloads } from './work-parts.mutations.resolver.ts';
import { WorkObjectiveEntity, WorkPlanEntity, WorkReviewEntity } from './work-plan.entity.ts';
import { WorkPlanMutations, workPlanPayloads } from './work-plan.mutations.resolver.ts';
import { RelationshipWorkPlans } from './work-plan.page.ts';
import { WorkPlanQueries } from './work-plan.resolver.ts';
import { WorkActionPlan } from './work-plan.type.ts';
import { workPlanRules } from './work-plans.policy.ts';

/** What the firm wants to reach with a partner, in a department or as a whole, and what is done for it. */
export const workPlansRoom: Room = {
  resolvers: [WorkPlanQueries, WorkPlanMutations, ...workPlanPayloads, WorkPartMutations, ...workPartPayloads, RelationshipWorkPlans, WorkActionPlan],
  entities: [WorkPlanEntity, WorkObjectiveEntity, WorkActionEntity, WorkReviewEntity],
  rules: workPlanRules,
  jobs: [noteOverdueWork],
};
