/**
 * `node --import ./scripts/typescript.js FILE.ts` runs our TypeScript with its decorators, which Node's own type stripping refuses.
 * For scripts, benchmarks and tests that start a process of their own; what is shipped is compiled by `npm run build`.
 *
 * What a file was turned into is kept in node_modules/.cache under a hash of all that it hangs on: a server is two thousand files, and
 * tests start it a hundred times.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from '@swc/core';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'guanxi-typescript');
const settings = readFileSync(join(root, '.swcrc'), 'utf8');
mkdirSync(cache, { recursive: true });

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return nextLoad(url, context);
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true };
  },
});

/** @param {string} filename */
function transformed(filename) {
  const source = readFileSync(filename, 'utf8');
  const kept = join(cache, createHash('sha256').update(`${version}\n${settings}\n${filename}\n${source}`).digest('hex'));
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = transformSync(source, { filename });
    // Others may be writing the same, or be killed over it.
    const unfinished = `${kept}.${process.pid}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, kept);
    return code;
  }
}
