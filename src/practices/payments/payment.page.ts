import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { PaymentStateEnum } from './payment.enums.ts';
import { isOverdue, Payment } from './payment.type.ts';

/** Lists of payments, wherever they stand. */
export const paymentPage = definePage({
  name: 'Payment',
  type: () => Payment,
  description: 'Payments that the asker may see: staff all, a partner those of its own relationships.',
  defaultSize: 25,
  orders: {
    DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the day by which they are to be paid.' },
    RECORDED_AT: { column: 'recorded_at', cast: 'timestamptz', field: 'recordedAt', description: 'By when they were recorded.' },
  },
  defaultOrder: { field: 'DUE_ON', direction: 'DESC' },
  filters: {
    states: { type: () => [PaymentStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    payerSides: { type: () => [SharingSideEnum], field: 'payerSide', sql: oneOf('payer_side'), description: 'Owed by one of these sides.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those that are owed and past their day, or the others.' },
    dueOnOrBefore: { type: () => LocalDate, field: 'dueOn', sql: (row, day: string) => sql`${row('due_on')} <= ${day}::date`, description: 'Due by this day or before.' },
  },
});
