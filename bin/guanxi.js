#!/usr/bin/env node
/**
 * The command line as an installed program. Started by an older Node than the platform needs, it runs itself again under the Node that
 * is installed with it. Plain JavaScript of an old kind, because it must load anywhere.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = { major: 22, minor: 17 };
const main = new URL('../dist/src/server/main.js', import.meta.url);

if (isRecent(process.versions.node)) await import(main.href);
else runUnder(packagedNode());

/** @param {string} version */
function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

function packagedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/package.json`;
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve(name)), require(name).bin.node);
  } catch {
    console.error(`Guanxi needs Node ${oldestNode.major}.${oldestNode.minor} or newer; this is ${process.versions.node}, and none is packaged for this platform.`);
    process.exit(1);
  }
}

/** @param {string} node */
function runUnder(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Both get what the terminal sends; what is sent to this process alone is passed on, and the child decides when to end.
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
