import type { CharterStatus } from '../../domain/consensus/charter-course.ts';
import type { CharterRenewal } from '../../domain/consensus/charter-renewal.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { CharterDepartmentState } from './charter.entity.ts';

export const PartnerCharterStateEnum = defineEnum<CharterStatus>('PartnerCharterState', 'Where a partner charter stands.', {
  DRAFT: 'It is written; nobody was asked.',
  SIGNING: 'It was put to the departments; not all have signed.',
  IN_FORCE: 'All departments have signed. It holds until another one is in force, or it is withdrawn.',
  SUPERSEDED: 'Another one took its place.',
  WITHDRAWN: 'It was given up.',
});

export const CharterDepartmentStateEnum = defineEnum<CharterDepartmentState>('CharterDepartmentState', 'What a department says to a charter as it stands.', {
  NAMED: 'It has said nothing yet.',
  SIGNED: 'It has signed.',
  OBJECTED: 'It objects; while it does, the charter is not in force.',
  DROPPED: 'The charter names it no more.',
});

export const CharterRenewalEnum = defineEnum<CharterRenewal>('CharterRenewal', 'Where the yearly renewal of a charter in force stands.', {
  NOT_YET: 'It is more than 30 days off.',
  COMING: 'It is due within 30 days.',
  DUE: 'It is due, or overdue: the departments are to sign again.',
});
