/**
 * Scripts of package.json find `node` in node_modules/.bin first, where npm links the Node that comes as a platform package. npm 10
 * takes that link away again together with the packages of the other platforms, which have a link of the same name.
 */
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packaged Node; undefined on a platform that has none (macOS), where the machine's own serves. */
export function packagedNode() {
  const require = createRequire(import.meta.url);
  const manifest = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/package.json`;
  try {
    return join(dirname(require.resolve(manifest)), require(manifest).bin.node);
  } catch {
    return undefined;
  }
}

/** Puts the packaged Node where scripts look first, unless npm has done so. */
export function linkPackagedNode() {
  const node = packagedNode();
  if (!node) return;
  const link = fileURLToPath(new URL(`../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, import.meta.url));
  if (existsSync(link)) return;
  if (process.platform === 'win32') writeFileSync(link, `@"${node}" %*\r\n`);
  else symlinkSync(relative(dirname(link), node), link);
}
