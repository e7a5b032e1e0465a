import { defineEnum } from '../../platform/define-enum.ts';
import type { ChangeRequestState, ChangeSubjectKind } from './change-request.entity.ts';

export const ChangeRequestStateEnum = defineEnum<ChangeRequestState>('ChangeRequestState', 'Where a request for a change stands.', {
  PROPOSED: 'One side has asked; the other has not answered.',
  COUNTERED: 'It was answered with other terms, once or more; the side whose turn it is has not answered the last ones.',
  AGREED: 'Both have agreed on the last terms.',
  DECLINED: 'The side whose turn it was declined.',
  WITHDRAWN: 'The side that asked has taken it back.',
  IMPOSED: 'The side that asked has changed it without the other’s consent. It speaks against that side.',
  SUPERSEDED: 'Another request took its place.',
});

export const ChangeSubjectKindEnum = defineEnum<ChangeSubjectKind>('ChangeSubjectKind', 'What is to be changed.', {
  AGREEMENT: 'An agreement on vendor-managed inventory.', CONTRACT: 'A contract.', ORDER: 'A replenishment order.', PROJECT: 'A supplier’s part in a development project.', OTHER: 'Something else, which the title names.',
});
