import '../scripts/typescript.js';
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

/** How test files take what is loaded once for all of them (loaded-once.js). */
globalThis.loadOnce = createRequire(import.meta.url);

/** What both sides make and look at: an error of the server is an Error to the tests, and its Map is a Map. */
const shared = {
  Error, AggregateError, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, Date, Map, Promise, RegExp, Set, WeakMap, WeakSet,
  BigInt64Array, BigUint64Array, Float32Array, Float64Array, Int8Array, Int16Array, Int32Array, Uint16Array, Uint32Array,
};

/** Jest's environment for Node, with the same built-in classes on both sides. */
export default class SharedEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} options */
  constructor(...options) {
    super(...options);
    Object.assign(this.global, shared, { loadOnce: globalThis.loadOnce });
  }
}
