/** A process of its own that takes the data directory named by its argument, says how that went, and holds it until it is ended. */
import { DataDirectoryLockedError, lockDataDirectory } from '../../../src/platform/database/data-lock.ts';

try {
  const lock = await lockDataDirectory(process.argv[2] ?? '');
  await lock.announce('http://127.0.0.1:4321');
  console.log('held');
  process.stdin.resume().once('end', () => void lock.release());
} catch (error) {
  if (!(error instanceof DataDirectoryLockedError)) throw error;
  console.log(error.message);
}
