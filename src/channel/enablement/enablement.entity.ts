import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type CourseState = 'OPEN' | 'RETIRED';
export type ChannelCertificateState = 'SUBMITTED' | 'VERIFIED' | 'REJECTED' | 'REVOKED';

/** What the firm teaches its channel. Never rewritten: whoever has passed it has passed this. */
export const ChannelCourseEntity = defineEntity({
  name: 'ChannelCourse',
  tableName: 'channel_course',
  properties: {
    ...workspaceKey,
    code: p.string(),
    title: p.string(),
    description: p.string().nullable(),
    validMonths: p.integer().nullable(),
    state: p.string().$type<CourseState>(),
    addedBy: p.uuid(),
    addedAt: p.datetime(),
    retiredBy: p.uuid().nullable(),
    retiredAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ChannelCourseRecord = InferEntity<typeof ChannelCourseEntity>;

/** That somebody of a partner has passed a course. */
export const ChannelCertificateEntity = defineEntity({
  name: 'ChannelCertificate',
  tableName: 'channel_certificate',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    courseId: p.uuid(),
    /** Null once the contact is gone. */
    contactId: p.uuid().nullable(),
    reference: p.string().nullable(),
    completedOn: p.string().columnType('date'),
    /** The last day on which it holds; null is for good. */
    expiresOn: p.string().columnType('date').nullable(),
    state: p.string().$type<ChannelCertificateState>(),
    submittedBySide: p.string().$type<Side>(),
    submittedBy: p.uuid(),
    submittedAt: p.datetime(),
    reviewedBy: p.uuid().nullable(),
    reviewedAt: p.datetime().nullable(),
    revokedBy: p.uuid().nullable(),
    revokedAt: p.datetime().nullable(),
    reason: p.string().nullable(),
    ...timestamps,
  },
});
export type ChannelCertificateRecord = InferEntity<typeof ChannelCertificateEntity>;

/** What was told of an end that comes. */
export const ChannelCertificateNoticeEntity = defineEntity({
  name: 'ChannelCertificateNotice',
  tableName: 'channel_certificate_notice',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    certificateId: p.uuid(),
    kind: p.string().$type<'IN_60_DAYS' | 'IN_30_DAYS' | 'LAST_DAY'>(),
    expiresOn: p.string().columnType('date'),
    notedAt: p.datetime(),
  },
});

for (const part of ['ChannelCertificate', 'ChannelCertificateNotice']) partOf(part, 'relationshipId');
