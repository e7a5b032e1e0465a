import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const exceptionKinds = [
  'STOCK_OUT_RISK', 'BELOW_MINIMUM', 'OVERSTOCK', 'STALE_DATA', 'UNKNOWN_STOCK', 'LATE_ANSWER', 'LATE_SHIPMENT', 'RECEIPT_DISCREPANCY', 'PRICE_MISMATCH', 'PROPOSAL_WAITING', 'AGREEMENT_EXPIRING',
  'FORECAST_BIAS', 'PUSHING',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];
export type ExceptionSeverity = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
export type ExceptionStatus = 'OPEN' | 'ACKNOWLEDGED' | 'IN_WORK' | 'SNOOZED' | 'ESCALATED' | 'RESOLVED';

/** Something that goes wrong under an agreement, or is about to. One of a kind and subject at a time. */
export const SupplyExceptionEntity = defineEntity({
  name: 'SupplyException',
  tableName: 'supply_exception',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    kind: p.string().$type<ExceptionKind>(),
    subjectType: p.string(),
    subjectId: p.uuid(),
    positionId: p.uuid().nullable(),
    forSide: p.string().$type<Side>().nullable(),
    severity: p.string().$type<ExceptionSeverity>(),
    currency: p.string(),
    unitsAtRisk: p.string().columnType('numeric(18,4)').nullable(),
    moneyAtRisk: p.string().columnType('numeric(19,4)').nullable(),
    concerned: p.integer(),
    status: p.string().$type<ExceptionStatus>(),
    statusChangedBy: p.uuid(),
    statusChangedAt: p.datetime(),
    statusReason: p.string().nullable(),
    ownerId: p.uuid().nullable(),
    ownerSide: p.string().$type<Side>().nullable(),
    snoozedUntil: p.datetime().nullable(),
    escalatesAt: p.datetime().nullable(),
    openedAt: p.datetime(),
    causeGoneAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type SupplyExceptionRecord = InferEntity<typeof SupplyExceptionEntity>;
partOf('SupplyException', 'agreementId');
