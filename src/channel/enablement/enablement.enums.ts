import { defineEnum } from '../../platform/define-enum.ts';
import type { ChannelCertificateState, CourseState } from './enablement.entity.ts';

export const ChannelCourseStateEnum = defineEnum<CourseState>('ChannelCourseState', 'Whether a course is offered.', {
  OPEN: 'Certificates of it are handed in.', RETIRED: 'No more of them are; those that there are hold as long as they did.',
});

export const ChannelCertificateStateEnum = defineEnum<ChannelCertificateState>('ChannelCertificateState', 'Where the review of a certificate stands.', {
  SUBMITTED: 'Handed in; the firm has not looked at it, and it counts for nothing yet.', VERIFIED: 'The firm has found it good.', REJECTED: 'The firm has not.', REVOKED: 'It was good, and holds no more.',
});

export const ChannelCertificateValidityEnum = defineEnum('ChannelCertificateValidity', 'What a certificate is worth today, in UTC.', {
  VALID: 'It holds.', EXPIRING: 'It holds for 60 days at most.', EXPIRED: 'Its last day is over.', REVOKED: 'The firm has revoked it.',
});

export const ChannelCertificateNoticeKindEnum = defineEnum('ChannelCertificateNoticeKind', 'What was told of the end of a certificate.', {
  IN_60_DAYS: 'It holds for 60 days at most.', IN_30_DAYS: 'For 30 days at most.', LAST_DAY: 'Its last day has come, or is over.',
});
