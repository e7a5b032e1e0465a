import type { Row } from './reads/reader.ts';
import { column, every, identifier, literal, type Sql, sql } from './sql.ts';

interface HiddenHistory {
  readonly entityName: string;
  readonly table: string;
  readonly isTold: (record: Row) => Sql;
}

const hidden: HiddenHistory[] = [];

/** Keeps what the audit log tells of an entity's record from all who read it, until the record may be told of: that there is one is told by its history, too. */
export function hidesHistory(history: HiddenHistory): void {
  hidden.push(history);
}

/** That an entry of the audit log is about nothing that is still hidden. */
export function tellsNothingHidden(entry: Row): Sql {
  return every(hidden.map(({ entityName, table, isTold }) => sql`(${entry('subject_type')} <> ${literal(entityName)} or exists (select from ${identifier(table)} subject
    where subject.workspace_id = ${entry('workspace_id')} and subject.id = ${entry('subject_id')} and ${isTold((name) => column('subject', name))}))`));
}
