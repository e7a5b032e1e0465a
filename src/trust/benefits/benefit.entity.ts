import type { Side } from '../../domain/sides.ts';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const benefitKinds = ['PRICE', 'VOLUME', 'PAYMENT_TERMS', 'PROMOTION', 'TRAINING', 'TECHNOLOGY', 'INFORMATION', 'INTRODUCTION', 'FLEXIBILITY', 'COST_SAVING_SHARED'] as const;
export type BenefitKind = (typeof benefitKinds)[number];

/** What one side gave the other. A ledger: what was wrong is said anew by another record, which names it. */
export const BenefitEntity = defineEntity({
  name: 'BenefitRecord',
  tableName: 'benefit_record',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    giver: p.string().$type<Side>(),
    kind: p.string().$type<BenefitKind>(),
    fromOn: p.string().columnType('date'),
    untilOn: p.string().columnType('date'),
    worthMinor: p.bigint('string').nullable(),
    worthCurrency: p.string().nullable(),
    note: p.string(),
    isRecordedByFocal: p.boolean(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    correctsId: p.uuid().nullable(),
    isTakenBack: p.boolean(),
  },
});
export type BenefitRecordRow = InferEntity<typeof BenefitEntity>;

/** That the receiver says it got it, or that it did not. One a record; a ledger as well. */
export const BenefitAnswerEntity = defineEntity({
  name: 'BenefitAnswer',
  tableName: 'benefit_answer',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    benefitId: p.uuid(),
    isAcknowledged: p.boolean(),
    reason: p.string().nullable(),
    isByFocal: p.boolean(),
    answeredBy: p.uuid(),
    answeredAt: p.datetime(),
  },
});

export const benefitMeasureKinds = ['SHARE_OF_WALLET', 'GAIN_SHARED'] as const;
export type BenefitMeasureKind = (typeof benefitMeasureKinds)[number];

/** The firm's own figure of what a relationship brought in a quarter. Taken back when it was wrong; never changed. */
export const BenefitMeasureEntity = defineEntity({
  name: 'BenefitMeasure',
  tableName: 'benefit_measure',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    kind: p.string().$type<BenefitMeasureKind>(),
    quarter: p.string(),
    shownBy: p.string().$type<Side>(),
    share: p.double().nullable(),
    agreedMinor: p.bigint('string').nullable(),
    receivedMinor: p.bigint('string').nullable(),
    currency: p.string().nullable(),
    source: p.string(),
    recordedBy: p.uuid(),
    takenBackAt: p.datetime().nullable(),
    takenBackBy: p.uuid().nullable(),
    takenBackReason: p.string().nullable(),
    ...timestamps,
  },
});
export type BenefitMeasureRow = InferEntity<typeof BenefitMeasureEntity>;

for (const part of ['BenefitRecord', 'BenefitAnswer', 'BenefitMeasure']) partOf(part, 'relationshipId');
