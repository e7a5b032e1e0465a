import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { AppraisalState, DepartmentRoleState, IncentiveGoalState, TrainingState } from './people.enums.ts';

const day = () => p.string().columnType('date');
const ofPerson = { ...workspaceKey, relationshipId: p.uuid(), personId: p.uuid() };

/** A skill that a role asks for, and to which level at least, 1 to 5. */
export type AskedSkill = { readonly skill: string; readonly least: number };

/** What there is to do in relationships, what it takes, and who does it. */
export const DepartmentRoleEntity = defineEntity({
  name: 'DepartmentRole',
  tableName: 'department_role',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    name: p.string(),
    skills: p.json<readonly AskedSkill[]>(),
    state: p.string().$type<DepartmentRoleState>(),
    personId: p.uuid().nullable(),
    placedBy: p.uuid().nullable(),
    placedAt: p.datetime().nullable(),
    definedBy: p.uuid(),
    definedAt: p.datetime(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closeReason: p.string().nullable(),
    ...timestamps,
  },
});
export type DepartmentRoleRecord = InferEntity<typeof DepartmentRoleEntity>;
partOf('DepartmentRole', 'relationshipId');

/** What somebody was found to be able to do. A ledger: the newest of a skill counts. */
export const PersonSkillEntity = defineEntity({
  name: 'PersonSkill', tableName: 'person_skill',
  properties: { ...ofPerson, skill: p.string(), level: p.integer(), judgedBy: p.uuid(), judgedAt: p.datetime() },
});
export type PersonSkillRecord = InferEntity<typeof PersonSkillEntity>;

/** What somebody's variable pay hangs on. Their own: what happens to it stands in no relationship's history. */
export const IncentiveGoalEntity = defineEntity({
  name: 'IncentiveGoal',
  tableName: 'incentive_goal',
  properties: {
    ...ofPerson,
    statement: p.string(),
    payShare: p.double(),
    isTied: p.boolean(),
    isOneSided: p.boolean(),
    fromOn: day(),
    untilOn: day(),
    state: p.string().$type<IncentiveGoalState>(),
    setBy: p.uuid(),
    setAt: p.datetime(),
    agreedBy: p.uuid().nullable(),
    agreedAt: p.datetime().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type IncentiveGoalRecord = InferEntity<typeof IncentiveGoalEntity>;

/** What somebody is to learn by a day. */
export const TrainingEntity = defineEntity({
  name: 'Training',
  tableName: 'training',
  properties: {
    ...ofPerson,
    what: p.string(),
    skill: p.string().nullable(),
    dueOn: day(),
    state: p.string().$type<TrainingState>(),
    agreedBy: p.uuid(),
    agreedAt: p.datetime(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    doneOn: day().nullable(),
    note: p.string().nullable(),
    ...timestamps,
  },
});
export type TrainingRecord = InferEntity<typeof TrainingEntity>;

/** When somebody's work is looked at, what was found, and what they say to it. */
export const AppraisalEntity = defineEntity({
  name: 'Appraisal',
  tableName: 'appraisal',
  properties: {
    ...ofPerson,
    dueOn: day(),
    state: p.string().$type<AppraisalState>(),
    plannedBy: p.uuid(),
    plannedAt: p.datetime(),
    heldBy: p.uuid().nullable(),
    heldAt: p.datetime().nullable(),
    heldOn: day().nullable(),
    looksAtRelationships: p.boolean().nullable(),
    summary: p.string().nullable(),
    commentedBy: p.uuid().nullable(),
    commentedAt: p.datetime().nullable(),
    comment: p.string().nullable(),
    cancelledBy: p.uuid().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.string().nullable(),
    ...timestamps,
  },
});
export type AppraisalRecord = InferEntity<typeof AppraisalEntity>;
