import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { SelectionStateEnum } from './selection.enums.ts';
import { PartnerSelection } from './selection.type.ts';

/** Lists of selections. */
export const selectionPage = definePage({
  name: 'PartnerSelection',
  type: () => PartnerSelection,
  description: 'Choices among suppliers; staff only.',
  defaultSize: 25,
  orders: { OPENED_AT: { column: 'opened_at', cast: 'timestamptz', field: 'openedAt', description: 'By when they were opened.' } },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
  filters: { states: { type: () => [SelectionStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
