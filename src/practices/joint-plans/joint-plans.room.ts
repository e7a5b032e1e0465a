import type { Room } from '../../platform/room.ts';
import { followPlans } from './follow-plans.job.ts';
import { JointPlanEntity, JointPlanFigureEntity, JointPlanReviewEntity, JointPlanVersionEntity } from './joint-plan.entity.ts';
import './joint-plan.measures.ts';
import { JointPlanMutations, jointPlanPayloads } from './joint-plan.mutations.resolver.ts';
import { JointPlanQueries } from './joint-plan.resolver.ts';
import { jointPlanRules } from './joint-plans.policy.ts';
import { RelationshipJointPlans } from './relationship-plans.type.ts';

/** What two sides plan to reach together, what each has of it, and the reviews that both make. */
export const jointPlansRoom: Room = {
  resolvers: [JointPlanQueries, JointPlanMutations, ...jointPlanPayloads, RelationshipJointPlans],
  entities: [JointPlanEntity, JointPlanVersionEntity, JointPlanReviewEntity, JointPlanFigureEntity],
  rules: jointPlanRules,
  jobs: [followPlans],
};
