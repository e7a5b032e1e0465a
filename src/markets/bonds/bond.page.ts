import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { BondKindEnum } from './bond.enums.ts';
import { Bond } from './bond.type.ts';

/** Lists of bonds, wherever they stand. */
export const bondPage = definePage({
  name: 'Bond',
  type: () => Bond,
  description: 'Bonds that the asker may see.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when the record was made.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filters: {
    kinds: { type: () => [BondKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these levels.' },
    isVerified: { type: () => Boolean, field: 'isVerified', sql: isThere('verified_at'), description: 'Verified ones, or those merely claimed.' },
    hasEnded: { type: () => Boolean, field: 'endedOn', sql: isThere('ended_on'), description: 'Those that ended, or the others.' },
  },
});

function isThere(name: string): (row: Row, value: boolean) => Sql {
  return (row, value) => sql`(${row(name)} is not null) = ${value}`;
}
