import { defineEnum } from '../../platform/define-enum.ts';
import type { InteractionChannel, InteractionPurpose, InteractionStanding } from './interaction.entity.ts';

export const InteractionChannelEnum = defineEnum<InteractionChannel>('InteractionChannel', 'How the sides were in contact.', {
  MEETING: 'They met, in a room or by video.', CALL: 'By telephone.', EMAIL: 'By e-mail or letter.', SITE_VISIT: 'One visited the other where it works.',
  EVENT: 'At a fair, a course or another occasion with more than the two.', PORTAL: 'Through a portal.', EDI: 'By exchange of electronic documents.',
});

export const InteractionPurposeEnum = defineEnum<InteractionPurpose>('InteractionPurpose', 'What a contact was for.', {
  SALES: 'To buy or sell.', AFTER_SALES: 'To ask, after the deal, whether all was as expected and what could be better.', SERVICE: 'To help, repair, train or advise.',
  JOINT_WORK: 'To work on something together.', COMPLAINT: 'To complain, or to answer a complaint.', INFORMATION: 'To tell something of use: plans, ideas, improvements.',
  SOCIAL: 'To get to know each other.',
});

export const InteractionStandingEnum = defineEnum<InteractionStanding>('InteractionStanding', 'Whether a record of a contact counts.', {
  RECORDED: 'It counts.', CORRECTED: 'Another record says it better, and counts in its place.', WITHDRAWN: 'It was recorded by mistake.',
});

/** What becomes of the good lines where others fail. */
export type LinePolicy = 'REJECT_ALL' | 'REJECT_FAILED_LINES';

export const ErrorPolicyEnum = defineEnum<LinePolicy>('ErrorPolicy', 'What becomes of the good lines of a call where others fail.', {
  REJECT_ALL: 'Nothing is done.', REJECT_FAILED_LINES: 'The good ones are done, the others refused.',
});
