import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { ConfidentialityAgreement } from './confidentiality.type.ts';
import { ConfidentialityKindEnum, ConfidentialityStateEnum } from './involvement.enums.ts';

/** Lists of what was drafted and signed about what is confidential. */
export const confidentialityPage = definePage({
  name: 'ConfidentialityAgreement',
  type: () => ConfidentialityAgreement,
  description: 'Agreements on what is confidential, or on who owns what, that the asker may see: a supplier its own, once they were sent.',
  defaultSize: 25,
  orders: { VALID_FROM: { column: 'valid_from', cast: 'date', field: 'validFrom', description: 'By first day.' } },
  defaultOrder: { field: 'VALID_FROM', direction: 'ASC' },
  filters: {
    kinds: { type: () => [ConfidentialityKindEnum], field: 'kind', sql: oneOf('kind'), description: 'About this.' },
    states: { type: () => [ConfidentialityStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    endsOnOrBefore: { type: () => LocalDate, field: 'validUntil', sql: (row, day: string) => sql`${row('valid_until')} <= ${day}::date`, description: 'With a last day on this one or before it.' },
  },
});
