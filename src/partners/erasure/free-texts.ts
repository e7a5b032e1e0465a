import { toGlobalId } from '../../platform/ids.ts';
import { identifier, join, literal, raw, type Sql, sql } from '../../platform/sql.ts';

/** A table with texts that people write as they like, and in which a person may be named. */
export interface FreeTexts {
  /** The type that ids of its records carry. */
  readonly type: string;
  readonly table: string;
  /** Its columns, with the public field that each is shown as. */
  readonly columns: Readonly<Record<string, string>>;
}

const known: FreeTexts[] = [];

/** Lets a room have its free texts looked through for people. */
export function mayNamePeople(...texts: readonly FreeTexts[]): void {
  for (const one of texts) if (!known.some(({ table }) => table === one.table)) known.push(one);
}

export interface Mention {
  readonly recordId: string;
  readonly recordType: string;
  readonly field: string;
}

interface Row {
  readonly type: string;
  readonly id: string;
  readonly field: string;
}

const mostMentions = 100;

/** Where free texts of the workspace say one of these; as far as the session sees them. */
export async function findMentions(run: (statement: Sql) => Promise<Row[]>, workspaceId: string, said: readonly (string | null | undefined)[]): Promise<Mention[]> {
  const patterns = [...new Set(said.flatMap((text) => (text == null ? [] : wordings(text))))].map((text) => `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  if (patterns.length === 0 || known.length === 0) return [];
  const looks = known.flatMap(({ type, table, columns }) => Object.entries(columns).map(([column, field]) =>
    sql`select ${literal(type)} as type, id, ${literal(field)} as field from ${identifier(table)} where workspace_id = ${workspaceId}::uuid and lower(${identifier(column)}) like any(${toArray(patterns)}::text[])`));
  const rows = await run(sql`${join(looks, ' union all ')} order by type, id, field limit ${raw(String(mostMentions))}`);
  return rows.map(({ type, id, field }) => ({ recordId: toGlobalId(type, id), recordType: type, field }));
}

/** The text itself, and of a name in two scripts each of them: a note says one of the two. */
function wordings(text: string): string[] {
  const parts = [text, ...(text.match(/\p{Script=Han}+/gu) ?? []), text.replaceAll(/\p{Script=Han}+/gu, ' ')];
  return parts.map((part) => part.trim()).filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 4));
}

/** A list as PostgreSQL writes one in text. */
function toArray(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}
