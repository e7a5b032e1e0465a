import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

/** The saved operations tell one story, so they run in the order of their names, in one world. */
const names = readdirSync('examples').filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', '')).toSorted();

/** What is meant to be null, by the example's name. */
const withheld: Readonly<Record<string, readonly string[]>> = { '05-what-a-supplier-sees': ['rival'] };

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('there are examples', () => expect(names.length).toBeGreaterThanOrEqual(10));

test.each(names)('%s answers as the persona of its first line', async (name) => {
  const data = await run(name);
  expect(Object.keys(data).filter((field) => data[field] === null)).toEqual(withheld[name] ?? []);
  expect(disappointments(data)).toEqual([]);
});

test.each(names.filter((name) => sourceOf(name).includes('mutation ')))('%s has the same answer the second time', async (name) => {
  expect(await run(name)).toEqual(await run(name));
});

test('the pages of 11-pages join without a gap, forth and back', async () => {
  const page = async (variables: object) => (await run('11-pages', variables))['relationships'];
  const first = await page({ first: 8 });
  const second = await page({ first: 8, after: first.pageInfo.endCursor });
  const back = await page({ last: 8, before: second.pageInfo.startCursor });
  expect(second.edges).toHaveLength(8);
  expect(new Set([...first.edges, ...second.edges].map(({ node }) => node.id)).size).toBe(16);
  expect(back.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(first.edges.map(({ node }: { node: { id: string } }) => node.id));
});

/** Runs an example as its header says; fails where there are errors. */
function run(name: string, variables: object = variablesOf(name)): Promise<Record<string, any>> {
  const source = sourceOf(name);
  const persona = /^# As: (\S+)\n# \S/.exec(source)?.[1];
  if (persona === undefined) throw new Error(`${name} does not begin with "# As: <persona>" and what it shows.`);
  const actor = persona === 'nobody' ? world.bearing(null) : world.as(persona);
  return actor.data(source, { ...variables });
}

function sourceOf(name: string): string {
  return readFileSync(`examples/${name}.graphql`, 'utf8');
}

function variablesOf(name: string): object {
  const path = `examples/${name}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};
}

/** Paths of empty lists of records and of user errors: an example shows something. */
function disappointments(value: unknown, path: readonly string[] = []): string[] {
  if (value === null || typeof value !== 'object') return [];
  const name = path.at(-1) ?? '';
  if (Array.isArray(value) && name === 'userErrors') return value.length === 0 ? [] : [`${path.join('.')}: ${JSON.stringify(value)}`];
  if (Array.isArray(value) && ['nodes', 'edges'].includes(name) && value.length === 0) return [`${path.join('.')} is empty`];
  return Object.entries(value).flatMap(([key, part]) => disappointments(part, [...path, key]));
}
