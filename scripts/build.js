/**
 * Compiles src/ and seeds/ into dist/ and prepares the database image that makes the first start fast.
 * `--if-missing` leaves an existing build alone. Plain JavaScript: it runs before anything is compiled, on any Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { linkPackagedNode, packagedNode } from './packaged-node.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = `${root}dist/src/server/main.js`;
const imageBuilder = `${root}dist/src/server/build-image.js`;

linkPackagedNode();
if (!(process.argv.includes('--if-missing') && existsSync(entry))) build();

function build() {
  // Emptied first, so that a file deleted in src/ does not live on.
  rmSync(`${root}dist`, { recursive: true, force: true });
  run(createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
  if (existsSync(imageBuilder)) run(imageBuilder);
}

/** @param {string[]} command a script and its arguments */
function run(...command) {
  const { status } = spawnSync(packagedNode() ?? process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
