import { raw, type Sql } from '../platform/sql.ts';

/** The four quarters that ended last, in UTC: `quarter` as `2026-Q3`, `ended_on` its last day, `over_at` the moment after it. */
export const lastQuarters: Sql = raw(`select to_char(s.starts, 'YYYY"-Q"Q') as quarter, (s.starts + interval '3 months' - interval '1 day')::date as ended_on,
    (s.starts + interval '3 months') at time zone 'UTC' as over_at
  from generate_series(date_trunc('quarter', now() at time zone 'UTC') - interval '12 months', date_trunc('quarter', now() at time zone 'UTC') - interval '3 months', interval '3 months') s(starts)`);

/** The last moment of a day, in UTC. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999Z`);
}
