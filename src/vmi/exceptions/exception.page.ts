import { ID } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { CurrencyCode } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { SupplyExceptionKindEnum, SupplyExceptionSeverityEnum, SupplyExceptionStatusEnum } from './exception.enums.ts';
import { SupplyException } from './exception.type.ts';

/** Lists of exceptions, wherever they stand. */
export const exceptionPage = definePage({
  name: 'SupplyException',
  type: () => SupplyException,
  description: 'Exceptions that the asker may see.',
  defaultSize: 25,
  orders: {
    MONEY_AT_RISK: { column: 'money_rank', cast: 'float8', field: 'moneyAtRisk', description: 'By money at risk, what is not known as least. Amounts of several currencies are compared as numbers: filter by currency.' },
    OPENED_AT: { column: 'opened_at', cast: 'timestamptz', field: 'openedAt', description: 'By when they were found.' },
  },
  defaultOrder: { field: 'MONEY_AT_RISK', direction: 'DESC' },
  filters: {
    kinds: { type: () => [SupplyExceptionKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    statuses: { type: () => [SupplyExceptionStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    severities: { type: () => [SupplyExceptionSeverityEnum], field: 'severity', sql: oneOf('severity'), description: 'So pressing.' },
    isResolved: { type: () => Boolean, field: 'status', sql: (row, is: boolean) => sql`((${row('status')} = 'RESOLVED') = ${is})`, description: 'Over, or not.' },
    agreementIds: { type: () => [ID], field: 'agreement', sql: named('VmiAgreement', 'agreement_id'), description: 'Under one of these agreements; at most 100.' },
    positionIds: { type: () => [ID], field: 'position', sql: named('StockPosition', 'position_id'), description: 'About one of these positions; at most 100.' },
    ownerIds: {
      type: () => [ID], field: 'owner', description: 'Worked on by one of these people, whom the asker sees; at most 100.',
      sql: (row, ids: readonly string[]) => sql`(${named('User', 'owner_id')(row, ids)} and exists (select from user_account u where u.workspace_id = ${row('workspace_id')} and u.id = ${row('owner_id')}))`,
    },
    ownerSides: { type: () => [SharingSideEnum], field: 'ownerSide', sql: oneOf('owner_side'), description: 'Worked on by this side.' },
    currencies: { type: () => [CurrencyCode], field: 'moneyAtRisk', sql: oneOf('currency'), description: 'In one of these currencies.' },
  },
});

function named(type: string, columnName: string) {
  return (row: Row, ids: readonly string[]): Sql => sql`${row(columnName)} = any(${ids.map((id) => idOf(type, id)).filter((id) => id !== null)}::uuid[])`;
}
