import { defineEnum } from '../../platform/define-enum.ts';
import type { ConfidentialityKind, ConfidentialityState, DesignResponsibility, ForegroundOwner, InvolvementState } from './involvement.entity.ts';

export const DesignResponsibilityEnum = defineEnum<DesignResponsibility>('DesignResponsibility', 'How much of the design is the supplier’s. It decides which papers are needed.', {
  NONE: 'None: it makes what we design.',
  WHITE_BOX: 'It is consulted on our design.',
  GREY_BOX: 'Both design together.',
  BLACK_BOX: 'It designs to our specification.',
});

export const EsiInvolvementStateEnum = defineEnum<InvolvementState>('EsiInvolvementState', 'Where a supplier’s part in a project stands.', {
  NOMINATED: 'Thought of by the firm; the supplier knows nothing of it.',
  ASSESSED: 'Looked at by the firm; the supplier knows nothing of it.',
  INVITED: 'The supplier is asked, and has until a day to answer.',
  ACCEPTED: 'The supplier will take part.',
  DECLINED: 'The supplier will not.',
  LAPSED: 'The supplier did not answer in time.',
  NDA_PENDING: 'What has to be signed is not in force yet.',
  ACTIVE: 'The supplier takes part.',
  COMPLETED: 'Its part is done.',
  WITHDRAWN: 'The supplier left.',
  REMOVED: 'The firm ended its part.',
  ENDED: 'It ended with the project, before it was done: that was given up, or was closed before the supplier took part.',
});

export const ConfidentialityKindEnum = defineEnum<ConfidentialityKind>('ConfidentialityKind', 'What an agreement on confidentiality is about.', {
  NDA: 'What is learnt is kept confidential.',
  IP_TERMS: 'Who owns what comes of the work.',
});

export const ConfidentialityStateEnum = defineEnum<ConfidentialityState>('ConfidentialityState', 'Where an agreement on confidentiality stands.', {
  DRAFT: 'The firm’s own paper.',
  SENT: 'Put to the supplier; not signed by both yet.',
  SIGNED: 'Signed by both; its first day has not come.',
  IN_FORCE: 'Both are bound.',
  EXPIRED: 'Its last day is over.',
  BREACHED: 'One side has broken it.',
});

export const ForegroundOwnerEnum = defineEnum<ForegroundOwner>('ForegroundOwner', 'Whose the results of the work are. What each side brought along stays its own.', {
  FOCAL: 'The focal firm’s.',
  PARTNER: 'The supplier’s.',
  JOINT: 'Both sides’.',
});

/** What a supplier's part waits for, in the order in which it is asked for. */
export type InvolvementNeed = 'NDA' | 'IP_TERMS' | 'PERFORMANCE_SPECIFICATION' | 'INTERFACE_SPECIFICATION' | 'ACCEPTANCE_TEST';

export const EsiInvolvementNeedEnum = defineEnum<InvolvementNeed>('EsiInvolvementNeed', 'What is missing before a project is open to a supplier.', {
  NDA: 'An agreement on confidentiality in force.',
  IP_TERMS: 'Terms of who owns what in force; for grey and black box.',
  PERFORMANCE_SPECIFICATION: 'What it is to do; for black box.',
  INTERFACE_SPECIFICATION: 'How it fits what is around it; for black box.',
  ACCEPTANCE_TEST: 'How it is tried; for black box.',
});
