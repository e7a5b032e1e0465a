import { definePage } from '../../../platform/reads/define-page.ts';
import { oneOf } from '../../../platform/reads/page.ts';
import { DateTime } from '../../../platform/scalars.ts';
import { sql } from '../../../platform/sql.ts';
import { ofDepartments } from '../department-filters.ts';
import { ServiceRequestStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';
import { isOverdue, ServiceRequest } from './service-request.type.ts';

/** Lists of requests between departments, wherever they stand. */
export const serviceRequestPage = definePage({
  name: 'ServiceRequest',
  type: () => ServiceRequest,
  description: 'Requests of departments to each other; staff only.',
  rule: seeInternalService,
  defaultSize: 25,
  orders: {
    REQUESTED_AT: { column: 'requested_at', cast: 'timestamptz', field: 'requestedAt', description: 'By when they were asked for.' },
    DUE_AT: { column: 'due_at', cast: 'timestamptz', field: 'dueAt', isNullable: true, description: 'By when they are to be done; those without a time agreed last.' },
  },
  defaultOrder: { field: 'REQUESTED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ServiceRequestStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those that are not done by their time, or the others.' },
    isInTime: { type: () => Boolean, field: 'isInTime', sql: (row, value: boolean) => sql`${row('is_in_time')} = ${value}`, description: 'Done by their time, or done late; those of which neither can be said are in neither.' },
    dueBefore: { type: () => DateTime, field: 'dueAt', sql: (row, at: Date) => sql`${row('due_at')} < ${at.toISOString()}::timestamptz`, description: 'To be done before this instant.' },
    ...ofDepartments({ providerIds: ['provider', 'provider_id', 'That one of these departments is to do.'], requesterIds: ['requester', 'requester_id', 'That one of these departments asks for.'] }),
  },
});
