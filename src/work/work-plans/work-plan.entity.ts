import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Comparison } from '../../domain/practices/maturity-model.ts';
import type { Leaf } from '../../domain/trust/leaves.ts';
import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type WorkPlanHorizon = 'LONG_TERM' | 'YEARLY';
export type WorkPlanState = 'DRAFT' | 'SUBMITTED' | 'IN_FORCE' | 'CLOSED' | 'WITHDRAWN';
export type WorkPlanResult = 'REACHED' | 'PARTLY_REACHED' | 'NOT_REACHED';

const day = () => p.string().columnType('date');

/** What the firm wants to reach with a partner, in a department or as a whole, over years or in one. */
export const WorkPlanEntity = defineEntity({
  name: 'WorkPlan',
  tableName: 'work_plan',
  properties: {
    ...workspaceKey,
    /** Null: of the whole firm. */
    relationshipId: p.uuid().nullable(),
    parentId: p.uuid().nullable(),
    horizon: p.string().$type<WorkPlanHorizon>(),
    title: p.string(),
    aim: p.string(),
    startsOn: day(),
    endsOn: day(),
    ownerId: p.uuid(),
    state: p.string().$type<WorkPlanState>(),
    draftedBy: p.uuid(),
    draftedAt: p.datetime(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    returnedBy: p.uuid().nullable(),
    returnedAt: p.datetime().nullable(),
    returnReason: p.string().nullable(),
    approvedBy: p.uuid().nullable(),
    approvedAt: p.datetime().nullable(),
    endNotedAt: p.datetime().nullable(),
    result: p.string().$type<WorkPlanResult>().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closingNote: p.string().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type WorkPlanRecord = InferEntity<typeof WorkPlanEntity>;

const ofPlan = { ...workspaceKey, planId: p.uuid() };

/** What a plan is to reach. Tied to what trust rests on, or to a practice. */
export const WorkObjectiveEntity = defineEntity({
  name: 'WorkObjective',
  tableName: 'work_objective',
  properties: {
    ...ofPlan,
    place: p.integer(),
    title: p.string(),
    strategy: p.string().nullable(),
    weight: p.double(),
    driver: p.string().$type<Leaf>().nullable(),
    practice: p.string().$type<Practice>().nullable(),
    indicator: p.string().$type<Indicator>().nullable(),
    comparison: p.string().$type<Comparison>().nullable(),
    value: p.double().nullable(),
    baseValue: p.double().nullable(),
    state: p.string().$type<'AIMED' | 'DROPPED'>(),
    setBy: p.uuid(),
    setAt: p.datetime(),
    droppedBy: p.uuid().nullable(),
    droppedAt: p.datetime().nullable(),
    dropReason: p.string().nullable(),
    ...timestamps,
  },
});
export type WorkObjectiveRecord = InferEntity<typeof WorkObjectiveEntity>;

/** Notes of what people found. A ledger: never changed. */
export const WorkReviewEntity = defineEntity({
  name: 'WorkReview',
  tableName: 'work_review',
  properties: { ...ofPlan, heldOn: day(), finding: p.string(), nextDueOn: day().nullable(), reviewedBy: p.uuid(), reviewedAt: p.datetime() },
});
export type WorkReviewRecord = InferEntity<typeof WorkReviewEntity>;

for (const part of ['WorkObjective', 'WorkAction', 'WorkReview']) partOf(part, 'planId');
