// Jest alone would load TypeScript here as CommonJS; through our loader these are the same modules as in the tests.
import '../scripts/typescript.js';

const { setUp } = await import('./global-setup.ts');

export default async function prepare() {
  globalThis.__guanxiTearDown = await setUp();
}
