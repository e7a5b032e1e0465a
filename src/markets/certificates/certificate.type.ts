import 'reflect-metadata';
import { Int } from 'type-graphql';
import { usualWarning } from '../../domain/certificates.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Party } from '../../partners/party.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Relationship } from '../relationship.type.ts';
import { certificateStateOf, warningOf } from './certificate-state.ts';
import { CertificateStateEnum, CertificateStatusEnum } from './certificates.enums.ts';
import { rejectCertificateRule, revokeCertificateRule, seeCertificate, submitCertificateRule, verifyCertificateRule } from './certificates.policy.ts';
import { today } from './requirement-status.ts';

defineActions({
  RENEW_CERTIFICATE: 'Hand in the certificate that supersedes it.', VERIFY_CERTIFICATE: 'Say that it was checked and holds.',
  REJECT_CERTIFICATE: 'Say why it is not accepted.', REVOKE_CERTIFICATE: 'Say that it holds no more, and why.',
});

@readType({
  table: 'certificate', rule: seeCertificate, implements: [Node, Versioned, Actionable],
  description: 'What a certification body attests of a party. Nothing of it is ever overwritten: a renewal is a certificate of its own that supersedes it.',
})
export class Certificate extends Node {
  @one(() => Party, { link: { party_id: 'id' }, description: 'Of whom it attests.' })
  party!: Party;

  @one(() => Relationship, { link: { relationship_id: 'id' }, nullable: true, description: 'The one relationship that it was issued for; null when it holds for all of the party’s.' })
  relationship!: Relationship | null;

  @column(() => String, { column: 'standard', description: 'The standard, such as ISO 9001, under its usual name.' })
  standard!: string;

  @column(() => String, { column: 'number', description: 'Its number, as the certification body gave it.' })
  number!: string;

  @column(() => String, { column: 'issuer', description: 'The certification body.' })
  issuer!: string;

  @column(() => String, { column: 'scope', nullable: true, description: 'What of the party it covers: sites, products, processes.' })
  scope!: string | null;

  @column(() => LocalDate, { column: 'issued_on', nullable: true, description: 'When it was issued; null when unknown.' })
  issuedOn!: string | null;

  @column(() => LocalDate, { column: 'valid_from', description: 'First day on which it is valid.' })
  validFrom!: string;

  @column(() => LocalDate, { column: 'expires_on', description: 'Last day on which it is valid.' })
  expiresOn!: string;

  @expression(() => Int, { sql: (row) => sql`${row('expires_on')} - ${today}`, description: 'Days from today (UTC) to its last day; negative when that has passed.' })
  daysLeft!: number;

  @column(() => String, { column: 'document', nullable: true, description: 'Where the document is: an address, or a reference in words.' })
  document!: string | null;

  @column(() => CertificateStatusEnum, { column: 'status', description: 'Where its review stands.' })
  status!: string;

  @column(() => String, { column: 'status_reason', nullable: true, description: 'Why it was rejected or revoked.' })
  statusReason!: string | null;

  @column(() => LocalDate, { column: 'revoked_on', nullable: true, description: 'First day on which it was no longer valid, where it was revoked.' })
  revokedOn!: string | null;

  @expression(() => CertificateStateEnum, {
    nullable: true, sql: (row, _reader, { expiringWithinDays }) => certificateStateOf(row, warningOf(expiringWithinDays)),
    args: { expiringWithinDays: { type: () => Int, defaultValue: usualWarning, description: 'Days before its last day from which it counts as expiring, 0 to 3,650.' } },
    description: 'What it is worth today (UTC), worked out as it is read. Null while it is not verified: what nobody has checked proves nothing.',
  })
  state!: string | null;

  @one(() => Certificate, { link: { supersedes_id: 'id' }, nullable: true, description: 'The certificate that it renews.' })
  supersedes!: Certificate | null;

  @one(() => Certificate, { link: { id: 'supersedes_id' }, latest: (row) => row('created_at'), nullable: true, description: 'The newest certificate handed in to renew it, whatever has become of that.' })
  supersededBy!: Certificate | null;

  @one(() => User, { link: { submitted_by: 'id' }, nullable: true, description: 'Who handed it in; null for a key, the platform, or a person not to be seen.' })
  submittedBy!: User | null;

  @one(() => User, { link: { reviewed_by: 'id' }, nullable: true, description: 'Who reviewed it last; null as above.' })
  reviewedBy!: User | null;

  @column(() => DateTime, { column: 'reviewed_at', convert: toInstant, nullable: true, description: 'When it was reviewed last.' })
  reviewedAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ partyId: 'party_id', status: 'status' }, {
    RENEW_CERTIFICATE: submitCertificateRule, VERIFY_CERTIFICATE: verifyCertificateRule, REJECT_CERTIFICATE: rejectCertificateRule, REVOKE_CERTIFICATE: revokeCertificateRule,
  })
  viewerActions!: unknown;
}

definesTimeline('Certificate', () => Certificate, {
  partyId: { field: 'party', idOf: 'Party' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, supersedesId: { field: 'supersedes', idOf: 'Certificate' },
  submittedBy: { field: 'submittedBy', idOf: 'User' }, reviewedBy: { field: 'reviewedBy', idOf: 'User' },
});
