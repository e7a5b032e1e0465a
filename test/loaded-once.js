import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

/**
 * Turns a module into one line that takes the module as Node itself has loaded it, once for all test files of a worker. Jest alone would
 * load the server anew for each file, into a realm where nothing of it is compiled yet: that took two thirds of the time of the tests.
 * Only test files themselves are jest's. `loadOnce` is the environment's (jest-environment.js).
 * @type {import('@jest/transform').SyncTransformer}
 */
const loadedOnce = {
  canInstrument: false,
  // By the names that are exported, which another module may give them.
  getCacheKey: (source, path, { supportsStaticESM }) => createHash('sha256').update([path, supportsStaticESM, isSetUp() ? source : namesOf(path)].join(' ')).digest('hex'),
  process: (source, path, { supportsStaticESM }) => ({ code: isSetUp() ? source : codeOf(path, supportsStaticESM) }),
};

export default loadedOnce;

/** Before all tests jest prepares them with modules of its own process. */
function isSetUp() {
  return globalThis.loadOnce === undefined;
}

/**
 * @param {string} path
 * @param {boolean} isModule
 */
function codeOf(path, isModule) {
  const loaded = `loadOnce(${JSON.stringify(path)})`;
  if (!isModule) return `module.exports = ${loaded};`;
  const names = namesOf(path).map((name) => (name === 'default' ? 'export default loaded.default;' : `export const ${name} = loaded.${name};`));
  return [`const loaded = ${loaded};`, ...names].join('\n');
}

const require = createRequire(import.meta.url);

/** @param {string} path */
function namesOf(path) {
  return Object.keys(require(path)).filter((name) => name !== 'module.exports');
}
