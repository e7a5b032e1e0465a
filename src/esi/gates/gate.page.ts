import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { EsiGate } from '../projects/gate.type.ts';
import { EsiStageEnum } from '../projects/project.enums.ts';

/** Lists of gates over all projects. */
export const gatePage = definePage({
  name: 'EsiGate',
  type: () => EsiGate,
  description: 'Gates of development projects.',
  defaultSize: 25,
  orders: {
    REVIEW_OPENED_AT: { column: 'review_opened_at', cast: 'timestamptz', field: 'state', description: 'By when the review was opened.' },
  },
  defaultOrder: { field: 'REVIEW_OPENED_AT', direction: 'ASC' },
  filters: {
    stages: { type: () => [EsiStageEnum], field: 'stage', sql: oneOf('stage'), description: 'At the end of one of these stages.' },
  },
});
