import type { Side } from '../../domain/sides.ts';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { InformationCategory } from '../../platform/sharing.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const questionStates = ['OPEN', 'ANSWERED', 'ACCEPTED', 'WITHDRAWN', 'UNANSWERED'] as const;
export type QuestionState = (typeof questionStates)[number];

/** What one side asks the other. It stays as it was asked. */
export const QuestionEntity = defineEntity({
  name: 'Question',
  tableName: 'question',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    askedBySide: p.string().$type<Side>(),
    text: p.string(),
    category: p.string().$type<InformationCategory>().nullable(),
    askedBy: p.uuid(),
    askedAt: p.datetime(),
    agreedHours: p.integer(),
    isByWorkingDays: p.boolean(),
    dueAt: p.datetime(),
    closesAt: p.datetime(),
    state: p.string().$type<QuestionState>(),
    answer: p.string().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    hoursTaken: p.double().$type<number>().nullable(),
    isInTime: p.boolean().nullable(),
    reopenedAt: p.datetime().nullable(),
    reopenReason: p.string().nullable(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endReason: p.string().nullable(),
    overdueNotedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type QuestionRecord = InferEntity<typeof QuestionEntity>;

/** The time within which a side answers; the newest counts. */
export const ResponseAgreementEntity = defineEntity({
  name: 'ResponseAgreement',
  tableName: 'response_agreement',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    answeringSide: p.string().$type<Side>(),
    hours: p.integer(),
    reason: p.string(),
    setBy: p.uuid(),
    recordedAt: p.datetime(),
  },
});
export type ResponseAgreementRecord = InferEntity<typeof ResponseAgreementEntity>;

for (const part of ['Question', 'ResponseAgreement']) partOf(part, 'relationshipId');
