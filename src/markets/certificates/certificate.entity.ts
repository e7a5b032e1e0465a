import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CertificateStatus } from '../../domain/certificates.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** What a certification body attests of a party. Never rewritten: a renewal is another one that supersedes it. */
export const CertificateEntity = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  properties: {
    ...workspaceKey,
    partyId: p.uuid(),
    relationshipId: p.uuid().nullable(),
    standard: p.string(),
    /** What spellings of one standard have in common. */
    standardKey: p.string(),
    number: p.string(),
    issuer: p.string(),
    scope: p.string().nullable(),
    issuedOn: p.string().columnType('date').nullable(),
    validFrom: p.string().columnType('date'),
    expiresOn: p.string().columnType('date'),
    document: p.string().nullable(),
    supersedesId: p.uuid().nullable(),
    submittedBy: p.uuid(),
    status: p.string().$type<CertificateStatus>(),
    statusReason: p.string().nullable(),
    reviewedBy: p.uuid().nullable(),
    reviewedAt: p.datetime().nullable(),
    revokedOn: p.string().columnType('date').nullable(),
    ...timestamps,
  },
});
export type CertificateRecord = InferEntity<typeof CertificateEntity>;
partOf('Certificate', 'partyId');
