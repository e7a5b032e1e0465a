/**
 * Loaded into a server of the tests by NODE_OPTIONS: the process is killed, as by kill -9, at the first commit of a write – behind it, when
 * the database has the effect and the client has no answer yet (GUANXI_TEST_DIE=after), or before it (before). At a later one with
 * GUANXI_TEST_DIE_AT, counted from 1; with GUANXI_TEST_DIE_OF only commits of the call with this idempotency key count, so that whatever
 * jobs are due in the meantime are not taken for it.
 */
import { EntityManager } from '@mikro-orm/core';

const { commit } = EntityManager.prototype;
let left = Number(process.env['GUANXI_TEST_DIE_AT'] ?? 1);
EntityManager.prototype.commit = async function dyingCommit() {
  if (await isOfTheCall(this)) left -= 1;
  if (left > 0) return commit.call(this);
  if (process.env['GUANXI_TEST_DIE'] === 'after') await commit.call(this);
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives in its own time; nothing more may happen until then.
  await new Promise(() => {});
};

/** @param {import('@mikro-orm/core').EntityManager} em */
async function isOfTheCall(em) {
  const key = process.env['GUANXI_TEST_DIE_OF'];
  return key === undefined || (await /** @type {import('@mikro-orm/postgresql').EntityManager} */ (em).execute('select from idempotency_record where key = ?', [key])).length > 0;
}
