/**
 * `npm run schema` prints the served schema into schema/schema.graphql. With `--check` it writes nothing: it fails when that file is
 * not what is served, or when it breaks clients of the last commit's schema without a decision (docs/adr) that names the change.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { diff } from '@graphql-inspector/core';
import type { Change } from '@graphql-inspector/core';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSchema } from 'graphql';
import { buildGuanxiSchema } from '../src/server/schema.ts';

const file = 'schema/schema.graphql';
const served = `${printSchemaWithDirectives(await buildGuanxiSchema())}\n`;

if (!process.argv.includes('--check')) {
  mkdirSync('schema', { recursive: true });
  writeFileSync(file, served);
} else if (textOf(file) !== served) {
  fail(`${file} is not the served schema. Run "npm run schema" and commit it.`);
}
await reportChanges();

async function reportChanges(): Promise<void> {
  const committed = committedSchema();
  if (committed === undefined) return console.log('No schema is committed yet.');
  const changes = await diff(buildSchema(committed), buildSchema(served));
  for (const { criticality, message } of changes) console.log(`${criticality.level.toLowerCase().replace('_', ' ')}: ${message}`);
  if (process.argv.includes('--check')) failUndecided(changes.filter(({ criticality }) => criticality.level === 'BREAKING'));
}

/** A decision names what it breaks by its path in backticks, as in `Party.name`. */
function failUndecided(breaking: Change[]): void {
  const decisions = globSync('docs/adr/*.md').map((path) => readFileSync(path, 'utf8')).join('\n');
  const undecided = breaking.filter(({ path }) => path === undefined || !decisions.includes(`\`${path}\``));
  for (const { path, message } of undecided) fail(`breaks clients, and no decision in docs/adr names \`${path ?? '?'}\`: ${message}`);
}

function committedSchema(): string | undefined {
  try {
    return execFileSync('git', ['show', `HEAD:${file}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26 });
  } catch {
    return undefined;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function fail(message: string): void {
  console.error(`✗ ${message}`);
  process.exitCode = 1;
}
