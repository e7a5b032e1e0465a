import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../../platform/writes/columns.ts';

export type ServiceAgreementState = 'PROPOSED' | 'AGREED' | 'DECLINED' | 'WITHDRAWN' | 'ENDED' | 'SUPERSEDED';

/** What one department does for another, and within how many working hours. */
export const ServiceAgreementEntity = defineEntity({
  name: 'ServiceAgreement',
  tableName: 'service_agreement',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    providerId: p.uuid(),
    receiverId: p.uuid(),
    service: p.string(),
    details: p.string().nullable(),
    workingHours: p.integer(),
    inForceFrom: p.string().columnType('date'),
    inForceUntil: p.string().columnType('date').nullable(),
    state: p.string().$type<ServiceAgreementState>(),
    proposedByDepartmentId: p.uuid(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(),
    providerAgreedBy: p.uuid().nullable(),
    providerAgreedAt: p.datetime().nullable(),
    receiverAgreedBy: p.uuid().nullable(),
    receiverAgreedAt: p.datetime().nullable(),
    agreedAt: p.datetime().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closeReason: p.string().nullable(),
    supersedesId: p.uuid().nullable(),
    ...timestamps,
  },
});
export type ServiceAgreementRecord = InferEntity<typeof ServiceAgreementEntity>;
partOf('ServiceAgreement', 'relationshipId');

/** Whether it holds on a day in UTC, as YYYY-MM-DD. */
export function holdsOn({ agreedAt, inForceFrom, inForceUntil }: Pick<ServiceAgreementRecord, 'agreedAt' | 'inForceFrom' | 'inForceUntil'>, day: string): boolean {
  return agreedAt != null && inForceFrom <= day && (inForceUntil == null || day < inForceUntil);
}
