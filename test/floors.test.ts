import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import configuration, { floors } from '../.dependency-cruiser.mjs';

/** Each importing file, the file or package it must not import, and the rule that says so. */
const violations = [
  ['floor-of-platform', 'src/platform/a.ts', 'src/server/b.ts'],
  ['floor-of-partners', 'src/partners/a.ts', 'src/markets/b.ts'],
  ['floor-of-esi', 'src/esi/a.ts', 'src/vmi/b.ts'],
  ['floor-of-vmi', 'src/vmi/a.ts', 'src/customers/b.ts'],
  ['floor-of-exchange', 'src/exchange/a.ts', 'src/server/b.ts'],
  ['known-rooms', 'src/server/a.ts', 'src/attic/b.ts'],
  ['known-rooms', 'src/server/a.ts', 'src/b.ts'],
  ['pure-domain', 'src/domain/a.ts', 'src/platform/b.ts'],
  ['pure-domain', 'src/domain/a.ts', 'node:fs'],
  ['pure-domain', 'src/domain/a.ts', 'graphql'],
  ['resolvers-only-from-server', 'src/markets/a.ts', 'src/partners/party.resolver.ts'],
  ['resolvers-only-from-server', 'seeds/a.ts', 'src/partners/party.resolver.ts'],
  ['services-only-from-resolvers', 'src/markets/supplier.loader.ts', 'src/partners/create-party.service.ts'],
  ['frozen-migrations', 'src/migrations/a.ts', 'src/domain/b.ts'],
  ['migrations-only-from-server', 'src/platform/a.ts', 'src/migrations/b.ts'],
  ['seeds-only-from-server', 'src/partners/a.ts', 'seeds/b.ts'],
  ['shipped-code-stays-within', 'src/server/a.ts', 'test/b.ts'],
  ['shipped-packages-only', 'src/server/a.ts', 'fast-check'],
  ['resolvable', 'src/server/a.ts', 'no-such-package'],
] as const;

const allowed = [
  ['src/server/a.ts', 'src/partners/party.resolver.ts'],
  ['src/server/a.ts', 'src/migrations/b.ts'],
  ['src/server/a.ts', 'seeds/b.ts'],
  ['src/vmi/a.ts', 'src/trust/b.ts'],
  ['src/markets/supplier.resolver.ts', 'src/partners/create-party.service.ts'],
  ['src/platform/a.ts', 'node:fs'],
  ['src/platform/a.ts', 'graphql'],
  ['src/domain/a.ts', 'src/domain/b.ts'],
] as const;

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'guanxi-floors-'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(tree, 'node_modules'));
  mkdirSync(join(tree, 'seeds'));
  write('tsconfig.json', '{}');
  write('package.json', JSON.stringify({ type: 'module', dependencies: { graphql: '*' }, devDependencies: { 'fast-check': '*' } }));
});
afterEach(() => rmSync(tree, { recursive: true }));

test.each(violations)('%s: %s must not import %s', async (rule, importing, imported) => {
  expect(await brokenBy(importing, imported)).toContain(rule);
});

test.each(allowed)('%s may import %s', async (importing, imported) => {
  expect(await brokenBy(importing, imported)).toEqual([]);
});

test('a cycle of types is a cycle', async () => {
  write('src/markets/a.ts', "import type { B } from './b.ts';\nexport interface A { b: B }\n");
  write('src/markets/b.ts', "import type { A } from './a.ts';\nexport interface B { a: A }\n");
  expect(await brokenRules()).toContain('no-cycles');
});

test('every room but the highest has a rule, and every rule says why', () => {
  const names = configuration.forbidden?.map((rule) => rule.name);
  for (const room of floors.slice(0, -1).flat()) expect(names).toContain(`floor-of-${room}`);
  expect(configuration.forbidden?.filter((rule) => !rule.comment)).toEqual([]);
});

async function brokenBy(importing: string, imported: string): Promise<string[]> {
  const isFile = imported.endsWith('.ts');
  if (isFile) write(imported, 'export const b = 1;\n');
  const from = isFile ? `${'../'.repeat(importing.split('/').length - 1)}${imported}` : imported;
  write(importing, `import * as b from '${from}';\nconsole.log(b);\n`);
  return brokenRules();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

async function brokenRules(): Promise<string[]> {
  const { options, ...ruleSet } = configuration;
  const { output } = await cruise(['src', 'seeds'], { ...options, ruleSet, validate: true, baseDir: tree });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule }) => rule.name);
}
