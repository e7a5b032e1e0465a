import type { WorkPlanFacts } from '../../../seeds/work-plan-facts.ts';
import type { IsolationPart } from '../development/part.ts';
import { forStaff } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };

/** Work plans: the firm's own, of which a partner learns nothing. */
export const workPlans: IsolationPart = {
  grants: { work_plan: rights, work_objective: rights, work_action: rights, work_review: { app_user: 'INSERT SELECT' } },
  types: {
    WorkPlan: { table: 'work_plan', changedBy: 'STAFF', isEvent: true },
    WorkObjective: { table: 'work_objective', changedBy: 'STAFF', isEvent: true },
    WorkAction: { table: 'work_action', changedBy: 'STAFF', isEvent: true },
    WorkReview: { table: 'work_review', changedBy: 'NOBODY', isEvent: true },
  },
  narrowing: ['audit_entry_of_work_plan'],
  functions: {
    'work_plan_begins()': 'v', 'work_plan_keeps_to_its_course()': 'v', 'work_plan_stands_under()': 'v', 'work_objective_begins()': 'v', 'work_objective_keeps_to_its_course()': 'v',
    'work_action_begins()': 'v', 'work_action_keeps_to_its_course()': 'v', 'work_review_stands()': 'v',
  },
  records: (facts, make) => (facts.workPlans ?? []).flatMap((plan) => recordsOf(make, plan)),
  twins: { work_plan: { title: "'Twin of ' || title", parent_id: 'null' }, work_objective: {}, work_action: {}, work_review: {} },
  told: { Relationship: [] },
  emptyToPartners: { Relationship: ['workPlans'] },
  lists: [
    { root: 'workPlans', stem: 'WorkPlan', type: 'WorkPlan', enumerations: { states: 'state', horizons: 'horizon', scopes: 'scope' }, isForStaff: true },
    { root: 'workActions', stem: 'WorkAction', type: 'WorkAction', enumerations: { states: 'state', planStates: 'plan.state' }, isForStaff: true },
  ],
  byId: ['workPlan'],
  acts: {
    RELATIONSHIP_WRITE: [
      'draftWorkPlan', 'reviseWorkPlan', 'submitWorkPlan', 'withdrawWorkPlan', 'closeWorkPlan', 'handOverWorkPlan', 'reviewWorkPlan', 'addWorkObjective', 'changeWorkObjective', 'dropWorkObjective', 'planWorkAction', 'replanWorkAction',
      'cancelWorkAction',
    ],
    RELATIONSHIP_APPROVE: ['approveWorkPlan', 'returnWorkPlan'],
    DEALING_WRITE: ['reportWorkAction'],
  },
  ids: { workPlanId: 'WorkPlan', parentId: 'WorkPlan', workObjectiveId: 'WorkObjective', workActionId: 'WorkAction', ownerId: 'User' },
};

function recordsOf(make: Make, { key, title, aim, objectives, reviews = [], closed }: WorkPlanFacts): FactRecord[] {
  return [
    make('WorkPlan', 'work-plan', key, null, { title: [title], aim: [aim], closingNote: [closed?.note] }),
    ...objectives.flatMap(({ key: objective, title: aimed, strategy, actions = [] }) => [
      make('WorkObjective', 'work-objective', objective, null, { title: [aimed], strategy: [strategy] }),
      ...actions.map(({ key: action, what, reported, cancelled }) => make('WorkAction', 'work-action', action, null, { what: [what], reportNote: [reported?.note], endNote: [cancelled?.reason] })),
    ]),
    ...reviews.map(({ key: review, finding }) => make('WorkReview', 'work-review', review, null, { finding: [finding] })),
  ].map(forStaff);
}
