import { definePage } from '../../../platform/reads/define-page.ts';
import { oneOf } from '../../../platform/reads/page.ts';
import { sql } from '../../../platform/sql.ts';
import { ofDepartments } from '../department-filters.ts';
import { ServiceAgreementStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';
import { holdsToday, ServiceAgreement } from './service-agreement.type.ts';

/** Lists of agreements between departments, wherever they stand. */
export const serviceAgreementPage = definePage({
  name: 'ServiceAgreement',
  type: () => ServiceAgreement,
  description: 'Agreements between departments on services; staff only.',
  rule: seeInternalService,
  defaultSize: 25,
  orders: {
    PROPOSED_AT: { column: 'proposed_at', cast: 'timestamptz', field: 'proposedAt', description: 'By when they were put forward.' },
    IN_FORCE_FROM: { column: 'in_force_from', cast: 'date', field: 'inForceFrom', description: 'By the first day on which they hold.' },
  },
  defaultOrder: { field: 'PROPOSED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ServiceAgreementStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    isInForce: { type: () => Boolean, field: 'isInForce', sql: (row, value: boolean) => sql`${holdsToday(row)} = ${value}`, description: 'Those that hold today, or the others.' },
    ...ofDepartments({ providerIds: ['provider', 'provider_id', 'Whose service one of these departments provides.'], receiverIds: ['receiver', 'receiver_id', 'Whose service one of these departments receives.'] }),
  },
});
