import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { DemandEventKindEnum } from './demand.enums.ts';
import { DemandEvent } from './demand-event.type.ts';

const idsOf = (type: string, ids: readonly string[]) => ids.map((id) => idOf(type, id)).filter((id) => id !== null);

/** Lists of known events. */
export const demandEventPage = definePage({
  name: 'DemandEvent',
  type: () => DemandEvent,
  description: 'Known events that the asker may see.',
  defaultSize: 25,
  orders: { FROM_DAY: { column: 'from_day', cast: 'date', field: 'fromDay', description: 'By their first day.' } },
  defaultOrder: { field: 'FROM_DAY', direction: 'DESC' },
  filters: {
    kinds: { type: () => [DemandEventKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    itemIds: { type: () => [ID], field: 'item', sql: (row, ids: readonly string[]) => sql`${row('item_id')} = any(${idsOf('Item', ids)}::uuid[])`, description: 'Told of one of these items by name; at most 100.' },
    locationIds: {
      type: () => [ID], field: 'location', sql: (row, ids: readonly string[]) => sql`${row('location_id')} = any(${idsOf('Location', ids)}::uuid[])`, description: 'Told of one of these places by name; at most 100.',
    },
    endsOnOrAfter: { type: () => LocalDate, field: 'toDay', sql: (row, day: string) => sql`${row('to_day')} >= ${day}::date`, description: 'Not over before this day.' },
    beginsOnOrBefore: { type: () => LocalDate, field: 'fromDay', sql: (row, day: string) => sql`${row('from_day')} <= ${day}::date`, description: 'Begun by this day.' },
    isWithdrawn: { type: () => Boolean, field: 'withdrawnAt', sql: (row, is: boolean) => (is ? sql`${row('withdrawn_at')} is not null` : sql`${row('withdrawn_at')} is null`), description: 'Taken back, or still standing.' },
  },
});
