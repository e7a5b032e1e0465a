import { createRequire } from 'node:module';

// Its types are those of its CommonJS form alone, so it is taken as that.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** Files that take a minute or more, the longest first. */
const long = ['isolation/pairs', 'isolation/attacks', 'isolation/sight', 'reliability/imports', 'isolation/twins', 'isolation/lists', 'vmi/kills/kills'];

/**
 * Starts what takes long before all else, so that the last file to end is a short one. Jest itself knows durations from the last run
 * only; on a fresh clone it goes by the size of files, and a file that asks for everything there is may be a small one.
 */
export default class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  async sort(tests) {
    /** @type {import('@jest/test-result').Test[]} */
    // oxlint-disable-next-line unicorn/no-array-sort -- this one is jest's
    const sorted = await super.sort(tests);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

/** @param {import('@jest/test-result').Test} test */
function rankOf({ path }) {
  const rank = long.findIndex((name) => path.replaceAll('\\', '/').endsWith(`test/${name}.test.ts`));
  return rank === -1 ? long.length : rank;
}
