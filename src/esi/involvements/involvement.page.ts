import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DesignResponsibilityEnum, EsiInvolvementStateEnum } from './involvement.enums.ts';
import { EsiInvolvement } from './involvement.type.ts';

/** Lists of suppliers' parts in projects. */
export const involvementPage = definePage({
  name: 'EsiInvolvement',
  type: () => EsiInvolvement,
  description: 'Parts in development projects that the asker may see: staff every supplier’s, a supplier its own.',
  defaultSize: 25,
  orders: { INVITED_AT: { column: 'invited_at', cast: 'timestamptz', isNullable: true, field: 'invitedAt', description: 'By when the supplier was invited; those not invited yet come last.' } },
  defaultOrder: { field: 'INVITED_AT', direction: 'ASC' },
  filters: {
    states: { type: () => [EsiInvolvementStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    responsibilities: { type: () => [DesignResponsibilityEnum], field: 'responsibility', sql: oneOf('responsibility'), description: 'With so much of the design.' },
  },
});
