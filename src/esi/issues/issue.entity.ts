import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type IssueState = 'OPEN' | 'ANSWERED' | 'CLOSED';

/** What the design leaves open: between the firm and one supplier, or the firm's for all in the project. */
export const DesignIssueEntity = defineEntity({
  name: 'DesignIssue',
  tableName: 'design_issue',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    /** Both null: for all in the project. */
    relationshipId: p.uuid().nullable(),
    involvementId: p.uuid().nullable(),
    title: p.string(),
    description: p.string(),
    raisedBySide: p.string().$type<Side>(),
    raisedBy: p.uuid(),
    raisedAt: p.datetime(),
    isBlocking: p.boolean(),
    blockingChangedBy: p.uuid().nullable(),
    blockingChangedAt: p.datetime().nullable(),
    blockingReason: p.string().nullable(),
    state: p.string().$type<IssueState>(),
    round: p.integer(),
    askedAt: p.datetime(),
    answerDays: p.integer(),
    answerDueAt: p.datetime(),
    answer: p.string().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    reopenReason: p.string().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closingNote: p.string().nullable(),
    ...timestamps,
  },
});
export type DesignIssueRecord = InferEntity<typeof DesignIssueEntity>;
// What is between two stays in their history; only what is for all stands in the project's.
partOf('DesignIssue', 'relationshipId', 'projectId');
