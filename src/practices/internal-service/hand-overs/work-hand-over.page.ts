import { definePage } from '../../../platform/reads/define-page.ts';
import { oneOf } from '../../../platform/reads/page.ts';
import { ofDepartments } from '../department-filters.ts';
import { WorkHandOverStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';
import { WorkHandOver } from './work-hand-over.type.ts';

/** Lists of work handed over between departments, wherever they stand. */
export const workHandOverPage = definePage({
  name: 'WorkHandOver',
  type: () => WorkHandOver,
  description: 'Work that departments hand over to each other; staff only.',
  rule: seeInternalService,
  defaultSize: 25,
  orders: { FIRST_HANDED_OVER_AT: { column: 'first_handed_over_at', cast: 'timestamptz', field: 'firstHandedOverAt', description: 'By when it was handed over first.' } },
  defaultOrder: { field: 'FIRST_HANDED_OVER_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [WorkHandOverStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    ...ofDepartments({ fromIds: ['from', 'from_id', 'That one of these departments hands over.'], toIds: ['to', 'to_id', 'That one of these departments receives.'] }),
  },
});
