import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { EsiStageEnum, EsiStatusEnum } from './project.enums.ts';
import { EsiProject } from './project.type.ts';

/** Lists of projects, wherever they stand. */
export const projectPage = definePage({
  name: 'EsiProject',
  type: () => EsiProject,
  description: 'Development projects that the asker may see.',
  defaultSize: 25,
  orders: {
    NUMBER: { column: 'number', cast: 'text', field: 'number', description: 'By number.' },
  },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
  filters: {
    statuses: { type: () => [EsiStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    stages: { type: () => [EsiStageEnum], field: 'stage', sql: oneOf('stage'), description: 'In one of these stages.' },
  },
});
