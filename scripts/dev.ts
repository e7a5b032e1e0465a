/**
 * `npm run dev`: the server, started anew at each change of src/ or seeds/, and beside it the compiler, which names type errors without
 * stopping anything. Arguments go to the server's command line. Ctrl-C ends both; when one ends by itself, so does the other.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const loader = ['--import', './scripts/typescript.js'];
const watched = ['--watch-path=src', '--watch-path=seeds', '--watch-preserve-output'];

const children = [
  [compiler, '--watch', '--preserveWatchOutput', '--pretty'],
  [...watched, ...loader, 'src/server/main.ts', 'serve', ...process.argv.slice(2)],
].map((command) => spawn(process.execPath, command, { stdio: 'inherit' }));

for (const child of children) child.once('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

function stop(): void {
  for (const child of children) child.kill('SIGTERM');
}
