import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { Contact } from '../../partners/contact.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { ChannelCourse } from './course.type.ts';
import { channelCertificateActions } from './enablement.actions.ts';
import { ChannelCertificateNoticeKindEnum, ChannelCertificateStateEnum, ChannelCertificateValidityEnum } from './enablement.enums.ts';
import { seeChannelCertificate } from './enablement.policy.ts';

/** What it is worth today; null while unverified or rejected, because what nobody has found good proves nothing. */
export const validityOf = (row: Row): Sql => sql`(case when ${row('state')} = 'REVOKED' then 'REVOKED' when ${row('state')} = 'VERIFIED' then
  case when ${row('expires_on')} < (now() at time zone 'UTC')::date then 'EXPIRED' when ${row('expires_on')} <= (now() at time zone 'UTC')::date + 60 then 'EXPIRING' else 'VALID' end end)`;

@readType({ table: 'channel_certificate_notice', rule: seeChannelCertificate, implements: Node, description: 'That the end of a certificate comes, as the platform tells both sides, each once.' })
export class ChannelCertificateNotice extends Node {
  @column(() => ChannelCertificateNoticeKindEnum, { column: 'kind', description: 'How near it is.' })
  kind!: string;

  @column(() => LocalDate, { column: 'expires_on', description: 'The last day on which the certificate holds.' })
  expiresOn!: string;

  @column(() => DateTime, { column: 'noted_at', convert: toInstant, description: 'When it was told.' })
  notedAt!: string;
}

@readType({
  table: 'channel_certificate', rule: seeChannelCertificate, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'That somebody of a channel partner has passed one of the firm’s courses. It counts once the firm has found it good, as long as it holds. The partner and the firm see it, and nobody else.',
})
export class ChannelCertificate extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @one(() => ChannelCourse, { link: { course_id: 'id' }, nullable: true, description: 'The course; null for who is not in the channel.' })
  course!: ChannelCourse | null;

  @one(() => Contact, { link: { contact_id: 'id' }, nullable: true, description: 'Who has passed it; null once that contact is no more, and then it counts no more.' })
  contact!: Contact | null;

  @column(() => String, { column: 'reference', nullable: true, description: 'The paper’s number, or where it is kept; null while nobody has said.' })
  reference!: string | null;

  @column(() => LocalDate, { column: 'completed_on', description: 'On which day.' })
  completedOn!: string;

  @column(() => LocalDate, { column: 'expires_on', nullable: true, description: 'The last day on which it holds; null is for good.' })
  expiresOn!: string | null;

  @column(() => ChannelCertificateStateEnum, { column: 'state', description: 'Where its review stands.' })
  state!: string;

  @expression(() => ChannelCertificateValidityEnum, { sql: validityOf, nullable: true, description: 'What it is worth today; null while the firm has not found it good.' })
  validity!: string | null;

  @column(() => SharingSideEnum, { column: 'submitted_by_side', description: 'The side that handed it in.' })
  submittedBySide!: string;

  @one(() => User, { link: { submitted_by: 'id' }, nullable: true, description: 'Who handed it in; null for whom the asker does not see.' })
  submittedBy!: User | null;

  @column(() => DateTime, { column: 'submitted_at', convert: toInstant, description: 'When.' })
  submittedAt!: string;

  @one(() => User, { link: { reviewed_by: 'id' }, nullable: true, description: 'Who found it good, or not; null while nobody has, and for whom the asker does not see.' })
  reviewedBy!: User | null;

  @column(() => DateTime, { column: 'reviewed_at', convert: toInstant, nullable: true, description: 'When; null while nobody has.' })
  reviewedAt!: string | null;

  @column(() => DateTime, { column: 'revoked_at', convert: toInstant, nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt!: string | null;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it was rejected or revoked; null where it was neither.' })
  reason!: string | null;

  @list(() => ChannelCertificateNotice, { link: { id: 'certificate_id' }, order: ['noted_at'], description: 'What was told of its end: three notices at most.' })
  notices!: ChannelCertificateNotice[];

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, channelCertificateActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelCertificate', () => ChannelCertificate, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, courseId: { field: 'course', idOf: 'ChannelCourse' }, contactId: { field: 'contact', idOf: 'Contact' },
  submittedBy: { field: 'submittedBy', idOf: 'User' }, reviewedBy: { field: 'reviewedBy', idOf: 'User' },
});
definesTimeline('ChannelCertificateNotice', () => ChannelCertificateNotice);
