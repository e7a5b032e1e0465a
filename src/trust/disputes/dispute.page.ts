import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { Dispute } from './dispute.type.ts';
import { DisputeMatterEnum, DisputeOutcomeEnum, DisputeStatusEnum } from './disputes.enums.ts';
import { isOpen, isPastTerm } from './past-term.ts';

/** Lists of disputes, wherever they stand. */
export const disputePage = definePage({
  name: 'Dispute',
  type: () => Dispute,
  description: 'Disputes that the asker may see.',
  defaultSize: 25,
  orders: {
    RAISED_AT: { column: 'raised_at', cast: 'timestamptz', field: 'raisedAt', description: 'By when they were raised.' },
    DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the end of their term.' },
  },
  defaultOrder: { field: 'RAISED_AT', direction: 'DESC' },
  filters: {
    statuses: { type: () => [DisputeStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    matters: { type: () => [DisputeMatterEnum], field: 'matter', sql: oneOf('matter'), description: 'About one of these.' },
    outcomes: { type: () => [DisputeOutcomeEnum], field: 'outcome', sql: oneOf('outcome'), description: 'That came to one of these.' },
    raisedBySides: { type: () => [SharingSideEnum], field: 'raisedBySide', sql: oneOf('raised_by_side'), description: 'Raised by one of these sides.' },
    isOpen: { type: () => Boolean, field: 'status', sql: (row, value: boolean) => sql`${isOpen(row)} = ${value}`, description: 'Those to be settled yet, or the others.' },
    isPastTerm: { type: () => Boolean, field: 'isPastTerm', sql: (row, value: boolean) => sql`${isPastTerm(row)} = ${value}`, description: 'Those open past their term, or the others.' },
    dueOnOrBefore: { type: () => LocalDate, field: 'dueOn', sql: (row, day: string) => sql`${row('due_on')} <= ${day}::date`, description: 'Whose term ends on this day or before.' },
  },
});
