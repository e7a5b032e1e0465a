import type { Room } from '../../platform/room.ts';
import { RelationshipPeople } from './department-people-lists.type.ts';
import './department-people.measures.ts';
import { departmentPeopleRules } from './department-people.policy.ts';
import { EvaluationMutations, evaluationPayloads } from './evaluation.resolver.ts';
import { LearningMutations, learningPayloads } from './learning.resolver.ts';
import './hidden-histories.ts';
import { AppraisalEntity, DepartmentRoleEntity, IncentiveGoalEntity, PersonSkillEntity, TrainingEntity } from './people.entity.ts';
import { DepartmentRoleMutations, rolePayloads } from './role.resolver.ts';

/** The people of departments: their roles and skills, what they learn, what they are paid for, and how they are appraised. */
export const departmentPeopleRoom: Room = {
  resolvers: [DepartmentRoleMutations, ...rolePayloads, LearningMutations, ...learningPayloads, EvaluationMutations, ...evaluationPayloads, RelationshipPeople],
  entities: [DepartmentRoleEntity, PersonSkillEntity, IncentiveGoalEntity, TrainingEntity, AppraisalEntity],
  rules: departmentPeopleRules,
};
