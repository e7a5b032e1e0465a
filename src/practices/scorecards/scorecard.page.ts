import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { PeriodScorecard } from './period-scorecard.type.ts';
import { ScorecardPeriodKindEnum, ScorecardStateEnum } from './scorecards.enums.ts';

/** Lists of scorecards, wherever they stand. */
export const scorecardPage = definePage({
  name: 'PeriodScorecard',
  type: () => PeriodScorecard,
  description: 'Scorecards that the asker may see.',
  defaultSize: 10,
  orders: { LAST_DAY: { column: 'last_day', cast: 'date', field: 'lastDay', description: 'By the end of their period.' } },
  defaultOrder: { field: 'LAST_DAY', direction: 'DESC' },
  filters: {
    periodKinds: { type: () => [ScorecardPeriodKindEnum], field: 'periodKind', sql: oneOf('period_kind'), description: 'Of periods of these lengths.' },
    periodYear: { type: () => Int, field: 'periodYear', sql: (row, year: number) => sql`${row('period_year')} = ${year}::integer`, description: 'Of this calendar year.' },
    raterSides: { type: () => [SharingSideEnum], field: 'raterSide', sql: oneOf('rater_side'), description: 'By one of these sides.' },
    states: { type: () => [ScorecardStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    endedOnOrAfter: { type: () => LocalDate, field: 'lastDay', sql: (row, day: string) => sql`${row('last_day')} >= ${day}::date`, description: 'Of periods that end on this day or later.' },
  },
});
