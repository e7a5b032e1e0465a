import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../platform/ids.ts';
import { say, shippedLocales } from '../../platform/messages.ts';
import type { Problem } from './line.ts';

/** Keeps what is wrong with lines: where, a reason as a code, and the reason in words of each language, without what stood in the cell. */
export async function keepProblems(em: EntityManager, { workspaceId, importId }: { workspaceId: string; importId: string }, problems: readonly (Problem & { readonly column: string | null })[]): Promise<void> {
  if (problems.length === 0) return;
  const rows = problems.map(({ line, column, message, values }) => ({
    id: newId(), line, column_name: column?.slice(0, 200) ?? null, code: message.code,
    texts: Object.fromEntries(shippedLocales.map((locale) => [locale, say(message, [locale], { ...values, value: '…' })])),
  }));
  await em.execute(
    `insert into import_error (workspace_id, id, import_id, line, column_name, code, texts)
     select ?, r.id, ?, r.line, r.column_name, r.code, r.texts from json_to_recordset(?::json) as r(id uuid, line bigint, column_name text, code text, texts jsonb)`,
    [workspaceId, importId, JSON.stringify(rows)],
    'run',
  );
}
