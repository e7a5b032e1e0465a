import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { sql } from '../../platform/sql.ts';
import { JointPlanStateEnum } from './joint-plan.enums.ts';
import { JointPlan } from './joint-plan.type.ts';

/** Lists of joint business plans, wherever they stand. */
export const jointPlanPage = definePage({
  name: 'JointPlan',
  type: () => JointPlan,
  description: 'Joint business plans that the asker may see: staff all, a partner those of its own relationships.',
  defaultSize: 25,
  orders: {
    DRAFTED_AT: { column: 'drafted_at', cast: 'timestamptz', field: 'draftedAt', description: 'By when they were drafted.' },
    FIRST_YEAR: { column: 'first_year', cast: 'bigint', field: 'firstYear', description: 'By their first year.' },
  },
  defaultOrder: { field: 'DRAFTED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [JointPlanStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    draftedBySides: { type: () => [SharingSideEnum], field: 'draftedBySide', sql: oneOf('drafted_by_side'), description: 'Drafted by one of these sides.' },
    coversYear: {
      type: () => Int, field: 'firstYear', sql: (row, year: number) => sql`(${row('first_year')} <= ${year} and ${row('last_year')} >= ${year})`, description: 'Those that cover this calendar year.',
    },
  },
});
