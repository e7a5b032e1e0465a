/**
 * `npm run schema` prints the served schema into schema/schema.graphql, and beside it which types each interface has, for caches of
 * clients. With `--check` it writes nothing: it fails when those files are not what is served, or when it breaks clients of the last
 * commit's schema without a decision (docs/adr) that says so.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { diff } from '@graphql-inspector/core';
import type { Change } from '@graphql-inspector/core';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSchema, type GraphQLSchema, isAbstractType } from 'graphql';
import { buildGuanxiSchema } from '../src/server/schema.ts';

const file = 'schema/schema.graphql';
const isCheck = process.argv.includes('--check');
const schema = await buildGuanxiSchema();
const served = `${printSchemaWithDirectives(schema)}\n`;
const printed = { [file]: served, 'schema/possible-types.json': possibleTypes(schema) };

if (!isCheck) mkdirSync('schema', { recursive: true });
for (const [path, text] of Object.entries(printed)) {
  if (!isCheck) writeFileSync(path, text);
  else if (textOf(path) !== text) fail(`${path} is not what is served. Run "npm run schema" and commit it.`);
}
await reportChanges();

/** The types of each interface, as Apollo Client's cache takes them. */
function possibleTypes(of: GraphQLSchema): string {
  const abstract = Object.values(of.getTypeMap()).filter((type) => isAbstractType(type));
  const named = abstract.map((type) => [type.name, of.getPossibleTypes(type).map(({ name }) => name).toSorted()] as const);
  return `${JSON.stringify(Object.fromEntries(named.toSorted(([one], [other]) => (one < other ? -1 : 1))), null, 2)}\n`;
}

async function reportChanges(): Promise<void> {
  const committed = committedSchema();
  if (committed === undefined) return console.log('No schema is committed yet.');
  const changes = await diff(buildSchema(committed), buildSchema(served));
  for (const { criticality, message } of changes) console.log(`${criticality.level.toLowerCase().replace('_', ' ')}: ${message}`);
  if (isCheck) failUndecided(changes.filter(({ criticality }) => criticality.level === 'BREAKING'));
}

/** A decision says what it breaks by its path, as in: Breaks `Party.name`. */
function failUndecided(breaking: Change[]): void {
  const decisions = globSync('docs/adr/*.md').map((path) => readFileSync(path, 'utf8')).join('\n');
  const undecided = breaking.filter(({ path }) => path === undefined || !decisions.includes(`Breaks \`${path}\``));
  for (const { path, message } of undecided) fail(`breaks clients, and no decision in docs/adr says "Breaks \`${path ?? '?'}\`": ${message}`);
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
