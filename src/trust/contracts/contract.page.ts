import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { lastDay } from './contract-days.ts';
import { ContractKindEnum, ContractStateEnum } from './contract.enums.ts';
import { RelationshipContract } from './contract.type.ts';
import { seeContract } from './contracts.policy.ts';

/** Lists of contracts. */
export const contractPage = definePage({
  name: 'RelationshipContract',
  type: () => RelationshipContract,
  description: 'Contracts that the asker may see.',
  rule: seeContract,
  defaultSize: 25,
  orders: {
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when it was drafted.' },
    VALID_UNTIL: { column: 'valid_until', cast: 'date', isNullable: true, field: 'validUntil', description: 'By the last day agreed; open ones last.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ContractStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' },
    kinds: { type: () => [ContractKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    endsOnOrBefore: { type: () => LocalDate, field: 'endsOn', sql: (row, day: string) => sql`${lastDay(row)} <= ${day}::date`, description: 'Ending on this day or before, as things stand.' },
  },
});
