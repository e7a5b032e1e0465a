import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('the README’s first question has the answer that stands below it', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, body, answer] = /-d '(\{"query":.+\})'\n```\n[\s\S]*?```json\n([\s\S]+?)```/.exec(readme) ?? [];
  const persona = /guanxi -- token (\S+?)\)/.exec(readme)?.[1];
  const { query } = JSON.parse(body!) as { query: string };
  const { data, extensions } = await world.as(persona!, { locales: ['en'] }).query(query);
  expect({ data, extensions }).toEqual(JSON.parse(answer!));
});
