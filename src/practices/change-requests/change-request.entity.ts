import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ChangeSubjectKind = 'AGREEMENT' | 'CONTRACT' | 'ORDER' | 'PROJECT' | 'OTHER';
export const openStates = ['PROPOSED', 'COUNTERED'] as const;
export type ChangeRequestState = (typeof openStates)[number] | 'AGREED' | 'DECLINED' | 'WITHDRAWN' | 'IMPOSED' | 'SUPERSEDED';

/** One side asks the other to change what both have agreed on. What it is about never changes. */
export const ChangeRequestEntity = defineEntity({
  name: 'ChangeRequest',
  tableName: 'change_request',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    subjectKind: p.string().$type<ChangeSubjectKind>(),
    agreementId: p.uuid().nullable(),
    contractId: p.uuid().nullable(),
    orderId: p.uuid().nullable(),
    involvementId: p.uuid().nullable(),
    title: p.string(),
    state: p.string().$type<ChangeRequestState>(),
    proposedBySide: p.string().$type<Side>(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(),
    round: p.integer(),
    /** Who answers the last round. */
    turnSide: p.string().$type<Side>(),
    answerDueOn: p.string().columnType('date'),
    overdueNotedAt: p.datetime().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    answerNote: p.string().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    imposedBy: p.uuid().nullable(),
    imposedAt: p.datetime().nullable(),
    impositionReason: p.string().nullable(),
    /** The round that was agreed on, or imposed. */
    settledRound: p.integer().nullable(),
    statement: p.string().nullable(),
    statedBy: p.uuid().nullable(),
    statedAt: p.datetime().nullable(),
    disputeId: p.uuid().nullable(),
    supersedesId: p.uuid().nullable(),
    supersededAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ChangeRequestRecord = InferEntity<typeof ChangeRequestEntity>;

/** What was proposed, or set against it. A ledger: never changed. */
export const ChangeRequestRoundEntity = defineEntity({
  name: 'ChangeRequestRound',
  tableName: 'change_request_round',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    requestId: p.uuid(),
    number: p.integer(),
    bySide: p.string().$type<Side>(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    what: p.string(),
    why: p.string(),
    effectiveOn: p.string().columnType('date'),
    costMinor: p.bigint('string').nullable(),
    costCurrency: p.string().nullable(),
    answerDueOn: p.string().columnType('date'),
  },
});
export type ChangeRequestRoundRecord = InferEntity<typeof ChangeRequestRoundEntity>;

for (const part of ['ChangeRequest', 'ChangeRequestRound']) partOf(part, 'relationshipId');
