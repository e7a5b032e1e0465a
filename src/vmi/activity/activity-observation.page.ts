import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { ActivityMetricEnum, HeldForEnum, ObservationEffectEnum } from './activity.enums.ts';
import { ActivityObservation } from './activity-observation.type.ts';

/** Lists of reported figures. */
export const activityObservationPage = definePage({
  name: 'ActivityObservation',
  type: () => ActivityObservation,
  description: 'Figures that were reported.',
  defaultSize: 50,
  orders: {
    DAY: { column: 'day', cast: 'date', field: 'day', description: 'By the day that they speak of.' },
    LINE: { column: 'line_number', cast: 'bigint', field: 'lineNumber', description: 'As they stand in their report.' },
  },
  defaultOrder: { field: 'LINE', direction: 'ASC' },
  filters: {
    metrics: { type: () => [ActivityMetricEnum], field: 'metric', sql: oneOf('metric'), description: 'That measure one of these.' },
    effects: { type: () => [ObservationEffectEnum], field: 'effect', sql: oneOf('effect'), description: 'Of which one of these came.' },
    heldFor: { type: () => [HeldForEnum], field: 'heldFor', sql: oneOf('held_for'), description: 'Held for one of these reasons.' },
    since: { type: () => LocalDate, field: 'day', sql: (row, day: string) => sql`${row('day')} >= ${day}::date`, description: 'Of this day or later.' },
    isStanding: {
      type: () => Boolean, field: 'effect', description: 'That stand, or those whose place another has taken.',
      sql: (row, stands: boolean) => sql`exists (select from activity_observation n where n.workspace_id = ${row('workspace_id')} and n.supersedes_id = ${row('id')}) <> ${stands}::boolean`,
    },
  },
});
