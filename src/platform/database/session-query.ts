import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Sql } from '../sql.ts';
import { type Session, setSession } from './session.ts';

/**
 * Runs one statement under a session's policies. The four messages of its transaction travel together (the pool's connections are
 * pipelined), so isolation costs no round trip. If the transaction cannot begin, the answer is its error, and the statement behind it has
 * run without a session: as nobody, who sees no rows.
 */
export async function runInSession<Row>(pool: Pool, session: Session, statement: Sql, access: 'read only' | 'read write' = 'read only'): Promise<Row[]> {
  const client = await pool.connect();
  const { text, values } = statement;
  const answers = await Promise.allSettled([
    client.query(`begin ${access}`),
    client.query({ name: setSession.name, text: setSession.text, values: setSession.values(session) }),
    client.query<Row & object>({ ...nameOf(text), text, values: values }),
    client.query('commit'),
  ]);
  const failed = answers.find((answer) => answer.status === 'rejected');
  // A connection that could not even end its transaction is not given to anybody else.
  client.release(answers[3].status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return answers[2].status === 'fulfilled' ? answers[2].value.rows : [];
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
