import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { CommitmentKindEnum } from './commitment.enums.ts';
import { Commitment, isInForce } from './commitment.type.ts';

/** Lists of commitments. */
export const commitmentPage = definePage({
  name: 'Commitment',
  type: () => Commitment,
  description: 'What binds the two sides of a relationship.',
  defaultSize: 25,
  orders: { STARTS_ON: { column: 'starts_on', cast: 'date', field: 'startsOn', description: 'By first day.' } },
  defaultOrder: { field: 'STARTS_ON', direction: 'ASC' },
  filters: {
    kinds: { type: () => [CommitmentKindEnum], field: 'kind', sql: oneOf('kind'), description: 'That follow from this.' },
    sides: { type: () => [SharingSideEnum], field: 'side', sql: oneOf('side'), description: 'That bind one of these sides alone.' },
    isInForce: { type: () => Boolean, field: 'isInForce', sql: (row, value: boolean) => sql`${isInForce(row)} = ${value}`, description: 'Those that run today, or the others.' },
    isRenewable: { type: () => Boolean, field: 'isRenewable', sql: (row, value: boolean) => sql`${row('is_renewable')} = ${value}`, description: 'Those with reviews before their end, or the others.' },
    endsOnOrBefore: { type: () => LocalDate, field: 'endsOn', sql: (row, day: string) => sql`${row('ends_on')} <= ${day}::date`, description: 'With a last day on this one or before it.' },
  },
});
