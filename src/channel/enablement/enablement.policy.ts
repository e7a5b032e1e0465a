import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { peopleOnly, seenByBothSides } from '../../trust/sides.ts';
import { firmsPeople } from '../channel-partner.ts';
import { seenByChannel } from '../channel-sight.ts';
import { enablementMessages } from './enablement.messages.ts';

/** Who sees what partners have learned, and who hands in, verifies and revokes. */

export const seeCourse = seenByChannel('channel-course.see', 'Staff see all courses, and so does everybody who sells for the firm.');
export const seeChannelCertificate = seenByBothSides('channel-certificate.see', 'Staff see all certificates of the channel; a partner those of its own people.');

/** What rules about a course or a certificate look at. */
export interface StateSubject {
  readonly state: string;
}

/** An act, and the states in which it is done. */
export interface StateRule extends ActRule<StateSubject> {
  readonly states: readonly string[];
}

function act(name: string, description: string, states: readonly string[], who: (principal: Principal) => Message | null = firmsPeople): StateRule {
  return { kind: 'act', name, description, permission: 'DEALING_WRITE', states, refuses: (principal, { state }) => who(principal) ?? (states.includes(state) ? null : enablementMessages.notNow) };
}

export const addCourseRule: ActRule = { kind: 'act', name: 'channel-course.add', description: 'The firm’s people offer a course to the channel.', permission: 'DEALING_WRITE', refuses: firmsPeople };
export const retireCourseRule = act('channel-course.retire', 'The firm’s people stop offering a course.', ['OPEN']);
export const submitCertificateRule: ActRule = { kind: 'act', name: 'channel-certificate.submit', description: 'People of either side hand in that somebody of the partner has passed a course.', permission: 'DEALING_WRITE', refuses: peopleOnly };
export const verifyCertificateRule = act('channel-certificate.verify', 'The firm’s people find a certificate good.', ['SUBMITTED']);
export const rejectCertificateRule = act('channel-certificate.reject', 'The firm’s people do not find a certificate good, with a reason.', ['SUBMITTED']);
export const revokeCertificateRule = act('channel-certificate.revoke', 'The firm’s people revoke a certificate, with a reason.', ['VERIFIED']);
export const noteCertificateEndsRule: ActRule = { kind: 'act', name: 'channel-certificate.note-ends', description: 'The platform notes that certificates are about to end.', permission: null };

export const enablementRules: readonly Rule[] = [
  seeCourse, seeChannelCertificate, addCourseRule, retireCourseRule, submitCertificateRule, verifyCertificateRule, rejectCertificateRule, revokeCertificateRule, noteCertificateEndsRule,
];
