import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** What follows from a row of `promise` and the clock, so that no job has to run for it to be right. */

/** It stands, its due day is over for the promisee, and the promisor does not say that it is kept. */
export function isOverdue(row: Row): Sql {
  return sql`(${row('status')} = 'ACCEPTED' and ${row('claimed_at')} is null and ${row('due_ends_at')} <= now())`;
}

/** From 1, on the day after the due day; null while it is not overdue. */
export function daysOverdue(row: Row): Sql {
  return sql`case when ${isOverdue(row)} then 1 + floor(extract(epoch from now() - ${row('due_ends_at')}) / 86400)::integer end`;
}

/** The party of the side that made it, or of the other. */
export function isPartyOf(promise: Row, party: Row, side: 'PROMISOR' | 'PROMISEE'): Sql {
  const firm = side === 'PROMISOR' ? sql`'FOCAL'` : sql`'PARTNER'`;
  return sql`${party('id')} = (select case when ${promise('made_by_side')} = ${firm} then r.focal_id else r.partner_id end
    from relationship r where r.workspace_id = ${promise('workspace_id')} and r.id = ${promise('relationship_id')})`;
}

/** What happened to a promise and to what belongs to it, in the history of its relationship. */
export function isOfPromise(promise: Row, entry: Row): Sql {
  const ofPart = (table: Sql) => sql`exists (select from ${table} part where part.workspace_id = ${promise('workspace_id')} and part.promise_id = ${promise('id')} and part.id = ${entry('subject_id')})`;
  return sql`${entry('belongs_to')} = ${promise('relationship_id')} and (${entry('subject_id')} = ${promise('id')} or ${ofPart(sql`promise_attachment`)} or ${ofPart(sql`promise_notice`)})`;
}
