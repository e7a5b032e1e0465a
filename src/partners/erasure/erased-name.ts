import { say } from '../../platform/messages.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { erasureMessages } from './erasure.messages.ts';

/** A person's name in a column; of one that was erased, in the reader's language that it was. */
export function nameUnlessErased(column: string): (row: Row, reader: Reader) => Sql {
  return (row, { locales }) => sql`case when ${row('erased_at')} is null then ${row(column)} else ${say(erasureMessages.erasedPerson, locales)}::text end`;
}
