import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Comparison } from '../../domain/practices/maturity-model.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { Indicator } from '../../domain/practices/indicators.ts';
import type { ActionState, ReviewState, TargetState } from './practice.enums.ts';

const ofWork = { ...workspaceKey, relationshipId: p.uuid(), practice: p.string().$type<Practice>(), isTold: p.boolean() };

/** That a partner is told how its practices stand. */
export const PracticeTellingEntity = defineEntity({
  name: 'PracticeTelling',
  tableName: 'practice_telling',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    toldBy: p.uuid(),
    toldAt: p.datetime(),
    takenBackBy: p.uuid().nullable(),
    takenBackAt: p.datetime().nullable(),
    reason: p.string().nullable(),
    ...timestamps,
  },
});
export type PracticeTellingRecord = InferEntity<typeof PracticeTellingEntity>;

/** What an indicator is to come to, by a day. */
export const PracticeTargetEntity = defineEntity({
  name: 'PracticeTarget',
  tableName: 'practice_target',
  properties: {
    ...ofWork,
    indicator: p.string().$type<Indicator>(),
    comparison: p.string().$type<Comparison>(),
    value: p.double(),
    baseValue: p.double().nullable(),
    startsOn: p.string().columnType('date'),
    dueOn: p.string().columnType('date'),
    reason: p.string(),
    state: p.string().$type<TargetState>(),
    setBy: p.uuid(),
    setAt: p.datetime(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type PracticeTargetRecord = InferEntity<typeof PracticeTargetEntity>;

/** What is to be done for a practice, by whom of either side. */
export const PracticeActionEntity = defineEntity({
  name: 'PracticeAction',
  tableName: 'practice_action',
  properties: {
    ...ofWork,
    what: p.string(),
    ownerSide: p.string().$type<Side>(),
    ownerId: p.uuid(),
    dueOn: p.string().columnType('date'),
    state: p.string().$type<ActionState>(),
    plannedBy: p.uuid(),
    plannedAt: p.datetime(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    note: p.string().nullable(),
    ...timestamps,
  },
});
export type PracticeActionRecord = InferEntity<typeof PracticeActionEntity>;

/** What was found when a practice was looked at by people. */
export const PracticeReviewEntity = defineEntity({
  name: 'PracticeReview',
  tableName: 'practice_review',
  properties: {
    ...ofWork,
    heldOn: p.string().columnType('date'),
    finding: p.string(),
    nextDueOn: p.string().columnType('date').nullable(),
    state: p.string().$type<ReviewState>(),
    reviewedBy: p.uuid(),
    reviewedAt: p.datetime(),
    comment: p.string().nullable(),
    commentedBy: p.uuid().nullable(),
    commentedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type PracticeReviewRecord = InferEntity<typeof PracticeReviewEntity>;

for (const part of ['PracticeTelling', 'PracticeTarget', 'PracticeAction', 'PracticeReview', 'PracticeAssessment']) partOf(part, 'relationshipId');
