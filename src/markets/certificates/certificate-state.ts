import { RequestError } from '../../platform/errors/request-error.ts';
import { messages } from '../../platform/messages.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { today } from './requirement-status.ts';

/** The same as `certificateState` of the domain, over a row of `certificate` and today's date. */
export function certificateStateOf(row: Row, warning: number): Sql {
  return sql`case
    when ${row('status')} = 'REVOKED' then 'REVOKED'
    when ${row('status')} <> 'VERIFIED' then null
    when ${row('valid_from')} > ${today} then 'NOT_YET_VALID'
    when ${row('expires_on')} < ${today} then 'EXPIRED'
    when ${row('expires_on')} - ${today} <= ${raw(String(warning))} then 'EXPIRING'
    else 'VALID' end`;
}

const longestWarning = 3_650;

/** A number of days to be warned in; BAD_USER_INPUT outside 0 to 3,650. */
export function warningOf(value: unknown): number {
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= longestWarning) return Number(value);
  throw new RequestError('BAD_USER_INPUT', messages.outOfRange, { min: 0, max: longestWarning });
}
