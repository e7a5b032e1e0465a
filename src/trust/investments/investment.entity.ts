import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const investmentKinds = ['TOOLING', 'CAPACITY', 'TRAINING', 'SYSTEM', 'JOINT_RND', 'MARKETING', 'OTHER'] as const;
export type InvestmentKind = (typeof investmentKinds)[number];

export const investmentStates = ['LIVING', 'ENDED', 'WRITTEN_OFF', 'WITHDRAWN'] as const;
export type InvestmentState = (typeof investmentStates)[number];

/** What one side or both have put into a relationship. Each declares its own share, once; it counts when the other has confirmed it. */
export const InvestmentEntity = defineEntity({
  name: 'JointInvestment',
  tableName: 'joint_investment',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    title: p.string(),
    purpose: p.string(),
    kind: p.string().$type<InvestmentKind>(),
    investedOn: p.string().columnType('date'),
    usefulUntil: p.string().columnType('date').nullable(),
    focalAmountMinor: p.bigint('string').nullable(),
    focalAmountCurrency: p.string().nullable(),
    focalSpecificShare: p.double().nullable(),
    focalDeclaredBy: p.uuid().nullable(),
    focalDeclaredAt: p.datetime().nullable(),
    focalConfirmedBy: p.uuid().nullable(),
    focalConfirmedAt: p.datetime().nullable(),
    partnerAmountMinor: p.bigint('string').nullable(),
    partnerAmountCurrency: p.string().nullable(),
    partnerSpecificShare: p.double().nullable(),
    partnerDeclaredBy: p.uuid().nullable(),
    partnerDeclaredAt: p.datetime().nullable(),
    partnerConfirmedBy: p.uuid().nullable(),
    partnerConfirmedAt: p.datetime().nullable(),
    state: p.string().$type<InvestmentState>(),
    endedOn: p.string().columnType('date').nullable(),
    endedBy: p.uuid().nullable(),
    endReason: p.string().nullable(),
    ...timestamps,
  },
});
export type InvestmentRecord = InferEntity<typeof InvestmentEntity>;
partOf('JointInvestment', 'relationshipId');
