import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import pg, { type Connection, type Pool } from 'pg';
import type { Sql } from '../sql.ts';
import { type Mode, noSession, type Session, setSession } from './session.ts';

/**
 * Runs one statement under a session's policies, in a transaction that is as wide as one message: what puts the session in force and the
 * statement travel together and end together, so isolation costs neither a round trip nor a `begin` and a `commit`. If the session cannot
 * be put in force, PostgreSQL skips the statement.
 */
export async function runInSession<Row>(pool: Pool, session: Session, statement: Sql, mode: Mode): Promise<Row[]> {
  const client = await pool.connect();
  return new Promise<Row[]>((resolve, reject) => {
    client.query(new SessionQuery(setSession.values(session, mode), statement, (error, result) => {
      client.release(error !== null && !isOfStatement(error));
      if (error) reject(error);
      else resolve(result.rows as Row[]);
    }));
  });
}

/** Whether only the statement failed. After anything worse the connection is given to nobody else. */
function isOfStatement(error: Error): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR';
}

/** Every connection knows the session's statement from its beginning on. */
export async function prepareSession(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  await client.query({ name: setSession.name, text: setSession.text, values: setSession.values(noSession, { access: 'read only', planning: 'once' }) });
}

/** What pg's own query does with the connection; its types leave it out. */
interface QueryInternals {
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

const Query = pg.Query as unknown as new (config: object, callback: (error: Error | null, result: pg.QueryResult) => void) => pg.Query & QueryInternals;

/**
 * Two statements before one Sync, which PostgreSQL takes for one transaction: pg itself would send a Sync behind each. The first one's
 * row and completion are nobody's.
 */
class SessionQuery extends Query {
  readonly #variables: readonly string[];
  #isInSession = false;

  constructor(variables: readonly string[], { text, values }: Sql, callback: (error: Error | null, result: pg.QueryResult) => void) {
    // Without a name or values pg would not speak the extended protocol, which alone has a Sync of its own.
    super({ ...nameOf(text), text, values, queryMode: 'extended' }, callback);
    this.#variables = variables;
  }

  override prepare(connection: Connection): void {
    connection.bind({ statement: setSession.name, values: this.#variables } as never, true);
    connection.execute({}, true);
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.#isInSession) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#isInSession) super.handleCommandComplete(message, connection);
    this.#isInSession = true;
  }
}

/**
 * A statement seen for the second time is prepared under a name. Connections never forget a prepared statement, so only a bounded number
 * of texts gets one: clients that send ever new operations cannot fill the server's memory.
 */
function nameOf(text: string): { name?: string } {
  const known = names.get(text);
  if (known !== undefined) return known === '' ? nameAgain(text) : { name: known };
  if (named < mostNamed) names.set(text, '');
  return {};
}

const mostNamed = 1_000;
const names = new LRUCache<string, string>({ max: 4 * mostNamed });
let named = 0;

function nameAgain(text: string): { name?: string } {
  if (named >= mostNamed) return {};
  named += 1;
  const name = createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return { name };
}
