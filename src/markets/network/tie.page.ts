import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { TieFormEnum, TieKindEnum } from './tie.enums.ts';
import { Tie } from './tie.type.ts';

/** Lists of ties, wherever they stand. */
export const tiePage = definePage({
  name: 'Tie',
  type: () => Tie,
  description: 'Ties that the asker may see.',
  defaultSize: 25,
  orders: {
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when the record was made.' },
    STARTED_ON: { column: 'started_on', cast: 'date', isNullable: true, field: 'startedOn', description: 'By first day.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filters: {
    kinds: { type: () => [TieKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    forms: { type: () => [TieFormEnum], field: 'form', sql: oneOf('form'), description: 'Grown from one of these.' },
    isCurrent: { type: () => Boolean, field: 'endedOn', sql: (row, value: boolean) => sql`(${row('ended_on')} is null) = ${value}`, description: 'Current ties, or those that ended.' },
    fromIds: { type: () => [ID], field: 'from', sql: among('from_id'), description: 'Leading from one of these parties; at most 100.' },
    toIds: { type: () => [ID], field: 'to', sql: among('to_id'), description: 'Leading to one of these parties; at most 100.' },
  },
});

/** A filter by parties; what is no party's id matches nothing, as an id of nobody would. */
function among(columnName: string): (row: Row, ids: readonly string[]) => Sql {
  return (row, ids) => sql`${row(columnName)} = any(${ids.map((id) => idOf('Party', id)).filter((id) => id !== null)}::uuid[])`;
}
