import type { EntityManager } from '@mikro-orm/postgresql';
import { identifier, join } from '../../platform/sql.ts';

/**
 * Rows by the thousand: one statement for all of a batch, where the ORM would send one for each. Names of columns come from the entities;
 * values travel as JSON, which PostgreSQL reads by the table's own types.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Columns that the database fills in. */
const filledIn = new Set(['version', 'createdAt', 'updatedAt']);

/** Adds records of an entity. */
export async function insertRows(em: EntityManager, entity: string, records: readonly Fields[]): Promise<void> {
  if (records.length === 0) return;
  const { table, columns } = tableOf(em, entity);
  const names = namesOf(Object.entries(columns).filter(([property]) => !filledIn.has(property)).map(([, column]) => column));
  await em.execute(`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ?::json)`, [JSON.stringify(records.map((record) => rowOf(columns, record)))], 'run');
}

/** Writes these properties of records that are held by this transaction, and raises their versions. */
export async function updateRows(em: EntityManager, entity: string, records: readonly Fields[], properties: readonly string[]): Promise<void> {
  if (records.length === 0) return;
  const { table, columns } = tableOf(em, entity);
  const sets = properties.map((property) => `${namesOf([columns[property]!])} = r.${namesOf([columns[property]!])}`).join(', ');
  await em.execute(
    `update ${table} t set ${sets}, version = t.version + 1, updated_at = now() from json_populate_recordset(null::${table}, ?::json) r
     where t.workspace_id = r.workspace_id and t.id = r.id`,
    [JSON.stringify(records.map((record) => rowOf(columns, record)))],
    'run',
  );
}

function tableOf(em: EntityManager, entity: string): { table: string; columns: Record<string, string> } {
  const meta = em.getMetadata().get(entity as never) as unknown as { tableName: string; properties: Record<string, { fieldNames: string[] }> };
  return { table: identifier(meta.tableName).sql, columns: Object.fromEntries(Object.entries(meta.properties).map(([name, { fieldNames }]) => [name, fieldNames[0]!])) };
}

function namesOf(columns: readonly string[]): string {
  return join(columns.map((column) => identifier(column)), ', ').sql;
}

function rowOf(columns: Readonly<Record<string, string>>, record: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).flatMap(([property, value]) => (columns[property] === undefined ? [] : [[columns[property], jsonValue(value)]])));
}

/** Exact numbers travel as text. */
function jsonValue(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
