import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { ChannelDealStateEnum } from './deal.enums.ts';
import { ChannelDeal } from './deal.type.ts';

/** Lists of registered deals, wherever they stand. Orders and filters look at the row alone, never at others. */
export const dealPage = definePage({
  name: 'ChannelDeal',
  type: () => ChannelDeal,
  description: 'Registered deals that the asker may see: staff all, a partner its own.',
  defaultSize: 25,
  orders: {
    REGISTERED_AT: { column: 'registered_at', cast: 'timestamptz', field: 'registeredAt', description: 'By when they were registered.' },
    EXPECTED_ON: { column: 'expected_on', cast: 'date', field: 'expectedOn', description: 'By when the customer is expected to buy.' },
  },
  defaultOrder: { field: 'REGISTERED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ChannelDealStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    expectedOnOrBefore: { type: () => LocalDate, field: 'expectedOn', sql: (row, day: string) => sql`${row('expected_on')} <= ${day}::date`, description: 'Expected by this day or before.' },
    protectedUntilOrBefore: { type: () => LocalDate, field: 'protectedUntil', sql: (row, day: string) => sql`${row('protected_until')} <= ${day}::date`, description: 'Protected until this day or before.' },
  },
});
