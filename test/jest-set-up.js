// Jest alone would load TypeScript here as CommonJS; through our loader these are the same modules as in the tests.
import '../scripts/typescript.js';

const { setUp } = await import('./global-setup.ts');

/** @type {(() => Promise<void>) | undefined} */
let undo;

export default async function prepare() {
  undo = await setUp();
}

/** Removes what the set-up made for all test files. */
export async function tearDown() {
  await undo?.();
}
