import { defineActions } from '../../platform/actions.ts';
import { rejectCertificateRule, retireCourseRule, revokeCertificateRule, type StateRule, verifyCertificateRule } from './enablement.policy.ts';

/** What may be done with a course, with the rule of each. */
export const courseActions: Readonly<Record<string, StateRule>> = { RETIRE_CHANNEL_COURSE: retireCourseRule };

/** The same of a certificate. */
export const channelCertificateActions: Readonly<Record<string, StateRule>> = {
  VERIFY_CHANNEL_CERTIFICATE: verifyCertificateRule, REJECT_CHANNEL_CERTIFICATE: rejectCertificateRule, REVOKE_CHANNEL_CERTIFICATE: revokeCertificateRule,
};

defineActions({
  RETIRE_CHANNEL_COURSE: 'Stop offering the course, for the firm.',
  VERIFY_CHANNEL_CERTIFICATE: 'Find it good, for the firm.',
  REJECT_CHANNEL_CERTIFICATE: 'Not find it good, for the firm.',
  REVOKE_CHANNEL_CERTIFICATE: 'Revoke it, for the firm.',
});
