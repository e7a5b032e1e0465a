import { defineEnum } from '../../platform/define-enum.ts';
import type { ServiceAgreementState } from './agreements/service-agreement.entity.ts';
import type { WorkHandOverState } from './hand-overs/work-hand-over.entity.ts';
import type { DepartmentPromiseState } from './promises/department-promise.entity.ts';
import type { ServiceRequestState } from './requests/service-request.entity.ts';

export const ServiceAgreementStateEnum = defineEnum<ServiceAgreementState>('ServiceAgreementState', 'Where an agreement between two departments on a service stands.', {
  PROPOSED: 'The head of one department has put it forward; the other’s has not answered.',
  AGREED: 'Both heads have agreed. It holds from its first day on.',
  DECLINED: 'The other department’s head has declined.',
  WITHDRAWN: 'It was taken back before it was agreed.',
  ENDED: 'It was agreed, and the head of one of the two has ended it.',
  SUPERSEDED: 'It was agreed, and another one takes its place from that one’s first day on.',
});

export const ServiceRequestStateEnum = defineEnum<ServiceRequestState>('ServiceRequestState', 'Where a request of one department to another stands.', {
  REQUESTED: 'It was asked for; nobody has taken it up.',
  TAKEN_UP: 'The providing department works on it.',
  DONE: 'The providing department says that it is done; the requesting one has not answered.',
  RETURNED: 'What was done came back as incomplete, and lies with the providing department again.',
  ACCEPTED: 'It was accepted as done.',
  WITHDRAWN: 'The requesting department has taken it back.',
});

export const WorkHandOverStateEnum = defineEnum<WorkHandOverState>('WorkHandOverState', 'Where work stands that one department hands over to another.', {
  HANDED_OVER: 'It was handed over; nobody has taken it up.',
  TAKEN_UP: 'The receiving department has taken it up.',
  RETURNED: 'It came back as incomplete.',
  WITHDRAWN: 'The department that handed it over has taken it back.',
});

export const DepartmentPromiseStateEnum = defineEnum<DepartmentPromiseState>('DepartmentPromiseState', 'Where a promise of one department to another stands.', {
  MADE: 'It was made, and binds nobody yet.',
  ACCEPTED: 'It was accepted, and binds.',
  KEPT: 'It was kept, in time or late.',
  BROKEN: 'It was not kept by its day. It may still be kept late.',
  WAIVED: 'The other department has let it go.',
  WITHDRAWN: 'It was taken back before it was accepted.',
});
