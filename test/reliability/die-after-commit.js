/**
 * Loaded into a server of the tests by NODE_OPTIONS: the process is killed, as by kill -9, at the first commit of a write – behind it, when
 * the database has the effect and the client has no answer yet (GUANXI_TEST_DIE=after), or before it (before).
 */
import { EntityManager } from '@mikro-orm/core';

const { commit } = EntityManager.prototype;
EntityManager.prototype.commit = async function dyingCommit() {
  if (process.env['GUANXI_TEST_DIE'] === 'after') await commit.call(this);
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives in its own time; nothing more may happen until then.
  await new Promise(() => {});
};
