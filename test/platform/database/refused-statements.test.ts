import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noSession } from '../../../src/platform/database/session.ts';
import { sql } from '../../../src/platform/sql.ts';
import { openWorld, type World } from '../../world.ts';

/** A database that has refused many statements serves the next. The embedded one once left a piece of its stack behind at each: 3,000 were its end. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('it goes on after 5,000 statements that it refused', async () => {
  const codes = new Set<string>();
  for (let n = 0; n < 5_000; n += 1) await world.database.read(noSession, sql`select 1 / 0`).catch(({ code }: { code: string }) => codes.add(code));
  expect([...codes]).toEqual(['22012']);
  expect(await world.database.read(noSession, sql`select 1 as one`)).toEqual([{ one: 1 }]);
  expect(await world.as('manager').data('{ viewer { party { id } } }')).toMatchObject({ viewer: { party: { id: world.id('formosa-stride') } } });
}, 120_000);
