import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPostgres, makePlace, type Place, runGuanxi } from '../../server/server-process.ts';
import { behindServers } from './behind-servers.ts';
import { expectBooks, readBooks } from './books.ts';
import { type Death, type MortalServer, startMortalServer } from './mortal-server.ts';
import { goRound, nothingExpected, type Round, type Supply } from './rounds.ts';

/**
 * The loop from a partner's report to goods received, under two agreements at once, on a server process that is killed again and again: at any
 * moment, and right before and right after its commits. Clients send each act with a key until it is answered, some twice at once. In the end
 * the books say what the answers said.
 */

let place: Place;
let server: MortalServer;
beforeEach(async () => { place = await makePlace(); });
afterEach(async () => {
  await server.stop();
  await place.remove();
});

const supplies: readonly Supply[] = [
  { agreement: 'radhafen-vmi', vendor: 'planner', buyer: 'channel', approvers: ['channel', 'channel-logistics', 'planner'], positions: ['radhafen-one-warehouse', 'radhafen-one-berlin', 'radhafen-cargo-warehouse'] },
  { agreement: 'isarvelo-vmi', vendor: 'planner', buyer: 'rival-channel', approvers: ['rival-channel', 'planner', 'buyer'], positions: ['isarvelo-one-warehouse'] },
];

const death: fc.Arbitrary<Death> = fc.oneof(
  fc.record({ afterMilliseconds: fc.integer({ min: 50, max: 1_500 }) }),
  fc.record({ commit: fc.integer({ min: 3, max: 20 }), when: fc.constantFrom('before' as const, 'after' as const) }),
);
const round: fc.Arbitrary<Round> = fc.record({
  onHand: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), lost: fc.constant(1), trucks: fc.integer({ min: 1, max: 2 }),
  missing: fc.integer({ min: 0, max: 2 }), damaged: fc.integer({ min: 0, max: 1 }), copies: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 40, maxLength: 40 }),
});
/** Each costs a start, which takes longer where the database starts with the server. */
const lives = isPostgres ? 5 : 3;
const course = fc.record({ deaths: fc.array(death, { minLength: lives, maxLength: lives }), rounds: fc.array(round, { minLength: 40, maxLength: 40 }) });

type Course = typeof course extends fc.Arbitrary<infer Drawn> ? Drawn : never;

test('nothing is lost and nothing doubled, however often the server is killed', async () => {
  const [{ deaths, rounds }] = fc.sample(course, { seed: 20_261_122, numRuns: 1 }) as [Course];
  const before = await behindServers(place, readBooks);
  // The first is killed at the work that it finds.
  server = startMortalServer(place, [{ commit: 3, when: 'before' }, ...deaths], async ({ told, isDoomed }) => { if (told.waiting > 0 || !isDoomed()) await letLeasesRunOut(); });
  const expected = nothingExpected();
  const drawn = rounds.values();
  await Promise.all(supplies.map(async (supply) => {
    for (let gone = 0; gone < 2 || server.isDoomed(); gone += 1) await goRound(server, supply, drawn.next().value!, expected);
  }));
  await server.stop();
  expect(expected.orders.size).toBeGreaterThanOrEqual(supplies.length);
  expect(server.told).toMatchObject({ deaths: deaths.length + 1, waiting: 0 });
  expect(server.told.unanswered).toBeGreaterThanOrEqual(deaths.length / 2);
  await behindServers(place, (sql) => expectBooks(sql, before, expected));
  expect(await runGuanxi(['verify-audit'], place.environment)).toMatchObject({ code: 0 });
}, 180_000);

/** As if the half minute were over that a job is left to a server that gives no sign of life. */
function letLeasesRunOut(): Promise<unknown> {
  return behindServers(place, (sql) => sql("update job set lease_until = now() where state = 'RUNNING'"));
}
