import type { Reader, Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** The condition that a bond holds today: it has begun, its period is not over, and nobody has ended it. An unknown start is in the past. */
export function isInForce(bond: Row, { now }: Pick<Reader, 'now'>): Sql {
  const today = now.toISOString().slice(0, 10);
  return sql`(${bond('ended_on')} is null and (${bond('started_on')} is null or ${bond('started_on')} <= ${today}::date)
    and (${bond('until_on')} is null or ${bond('until_on')} >= ${today}::date))`;
}
