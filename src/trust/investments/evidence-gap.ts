import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';

/** Why a side's share is no evidence now, as a `JointInvestmentGap`; null where it is, and where the side has declared none. */
export function evidenceGap(side: 'focal' | 'partner'): (row: Row) => Sql {
  return (row) => sql`case when ${row(`${side}_declared_at`)} is null then null
    when ${row('state')} <> 'LIVING' or ${row('useful_until')} < ${today} then 'OVER'
    when ${row(`${side}_confirmed_at`)} is null then 'NOT_CONFIRMED'
    when ${row(`${side}_specific_share`)} = 0 then 'NOT_SPECIFIC'
    else (select case when w.reporting_currency is null then 'NO_REPORTING_CURRENCY' when w.reporting_currency <> ${row(`${side}_amount_currency`)} then 'OTHER_CURRENCY' end
      from workspace w where w.id = ${row('workspace_id')}) end`;
}

const today: Sql = raw("(now() at time zone 'UTC')::date");
