import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import type { Database } from '../database/database.ts';
import { sessionOf } from '../database/session.ts';
import { newId } from '../ids.ts';
import { sql } from '../sql.ts';

/** What an operation shows under sharing agreements: rows hold the agreement's id in a column of its own for each. */
export interface Shown {
  /** The column that holds the agreement under which this (`Contact`, or `SupplierRelationship.annualSpend`) is shown. */
  column(what: string): string;
  /** What the columns speak of, by their number. */
  readonly names: readonly string[];
}

const prefix = '$under';

export function createShown(): Shown {
  const names: string[] = [];
  return {
    names,
    column(what) {
      const known = names.indexOf(what);
      return `${prefix}${known === -1 ? names.push(what) - 1 : known}`;
    },
  };
}

/**
 * Writes down what the rows show under whose agreement, before they are answered: nobody sees what the log does not tell. Once a minute
 * for the same reader, agreement and thing at one server, so that a page that asks again and again does not fill the log.
 */
export async function noteShown({ database, principal, traceId, now }: Context, { names }: Shown, data: unknown): Promise<void> {
  if (names.length === 0) return;
  const noted = notedIn(database);
  const minute = Math.floor(now.getTime() / 60_000);
  const fresh = [...agreementsIn(data)].map((entry) => {
    const [column = '', agreement = ''] = entry.split(' ');
    const what = names[Number(column)];
    return { record: { id: newId(), agreement, what }, key: [principal.id, principal.partyId, agreement, what].join(' ') };
  }).filter(({ key }) => noted.get(key) !== minute);
  if (fresh.length === 0) return;
  await database.append(sessionOf(principal), sql`insert into access_record
      (workspace_id, id, agreement_id, relationship_id, category, direction, what, principal_kind, principal_id, party_id, seen_at, trace_id)
    select a.workspace_id, e.id, a.id, a.relationship_id, a.category, a.direction, e.what, ${principal.kind}, ${principal.id}::uuid, ${principal.partyId}::uuid, ${now}, ${traceId}
    from json_to_recordset(${JSON.stringify(fresh.map(({ record }) => record))}::json) as e(id uuid, agreement uuid, what text)
    join sharing_agreement a on a.workspace_id = ${principal.workspaceId}::uuid and a.id = e.agreement`);
  for (const { key } of fresh) noted.set(key, minute);
}

/** Reader, thing and agreement, with the minute in which they were written down last. */
type Noted = LRUCache<string, number>;
const notedByDatabase = new WeakMap<Database, Noted>();

function notedIn(database: Database): Noted {
  const known = notedByDatabase.get(database) ?? new LRUCache({ max: 100_000 });
  notedByDatabase.set(database, known);
  return known;
}

/** Number of the column and id of the agreement, wherever rows hold them. */
function agreementsIn(data: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const item of data) agreementsIn(item, found);
  else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      if (!key.startsWith(prefix)) agreementsIn(value, found);
      else for (const id of [value].flat()) if (typeof id === 'string') found.add(`${key.slice(prefix.length)} ${id}`);
    }
  }
  return found;
}
