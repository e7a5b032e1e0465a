import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { partyPage } from '../../src/partners/party.type.ts';
import { createCursorSeal } from '../../src/platform/reads/cursor.ts';
import { pageWindow } from '../../src/platform/reads/keyset.ts';
import { seedId } from '../../src/server/seed.ts';
import { until } from '../until.ts';
import type { Actor } from '../world.ts';
import { bytesOf } from './asking.ts';
import { type IsolationWorld, openIsolationWorld } from './isolation-world.ts';

/** A cursor is good for who got it, on the list, filter and order that it came from, and is told apart from garbage by nothing. */

let isolation: IsolationWorld;
let admin: Actor;
beforeAll(async () => {
  isolation = await openIsolationWorld();
  admin = isolation.persona('admin').actor;
});
afterAll(() => isolation.world.close());

const parties = (rest = '') => `parties(first: 2${rest}) { nodes { id } pageInfo { endCursor } }`;
const own = (rest = '') => `party(id: ${JSON.stringify(isolation.world.id('jade-cell'))}) { parts(first: 1${rest}) { nodes { id } pageInfo { endCursor } } }`;

async function cursorOf(actor: Actor, selection: string): Promise<string> {
  const { endCursor } = JSON.parse(/"pageInfo":(\{.*?\})/.exec(JSON.stringify(await actor.data(`{ ${selection} }`)))![1]!) as { endCursor: string };
  expect(endCursor).toMatch(/^[\w-]+$/);
  return endCursor;
}

/** The answer to a cursor that never was one. */
async function refusal(actor: Actor, place: (rest: string) => string): Promise<string> {
  const answer = await actor.query(`query ($after: String) { ${place(', after: $after')} }`, { after: 'no cursor at all' });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  return bytesOf(answer);
}

async function expectRefused(actor: Actor, after: string, place: (rest: string) => string): Promise<void> {
  const answer = await actor.query(`query ($after: String) { ${place(', after: $after')} }`, { after });
  expect(bytesOf(answer)).toBe(await refusal(actor, place));
}

test('it opens where it belongs', async () => {
  const after = await cursorOf(admin, parties());
  const { parties: { nodes } } = await admin.data(`query ($after: String) { ${parties(', after: $after')} }`, { after });
  expect(nodes).toHaveLength(2);
});

describe('it is refused, like garbage,', () => {
  test.each(['manager', 'planner', 'supplier', 'other-workspace', 'staff-key', 'supplier-key'])('to %s, who has not got it', async (name) => {
    await expectRefused(isolation.persona(name).actor, await cursorOf(admin, parties()), parties);
  });

  test('to the same person in another workspace', async () => {
    await expectRefused(isolation.world.as('admin', { workspace: 'fjordhave' }), await cursorOf(admin, parties()), parties);
  });

  test('to the same person for another party', async () => {
    // The one membership is suspended, then the other; sign-ins are remembered for a moment.
    const consultant = isolation.world.as('consultant');
    const actFor = async (party: string, other: string) => {
      for (const [key, status] of [[party, 'ACTIVE'], [other, 'SUSPENDED']]) {
        await isolation.world.sql('update membership set status = $1 where id = $2', [status, seedId('formosa', 'membership', `consultant/${key}`)]);
      }
      await until(async () => (await consultant.data('{ viewer { party { id } } }')).viewer.party.id === isolation.world.id(party));
    };
    await actFor('jade-cell', 'saebom');
    const after = await cursorOf(consultant, parties());
    await actFor('saebom', 'jade-cell');
    await expectRefused(consultant, after, parties);
  });

  test('on another list of the same records', async () => {
    await expectRefused(admin, await cursorOf(admin, parties()), own);
    await expectRefused(admin, await cursorOf(admin, own()), parties);
    const ofParty = (rest: string) => `party(id: ${JSON.stringify(isolation.world.id('jade-cell'))}) { relationships(first: 1${rest}) { nodes { id } pageInfo { endCursor } } }`;
    await expectRefused(admin, await cursorOf(admin, ofParty('')), (rest) => `relationships(first: 2${rest}) { nodes { id } }`);
  });

  test('on a list of other records', async () => {
    const byCreation = (root: string) => (rest = '') => `${root}(first: 1, orderBy: { field: CREATED_AT }${rest}) { nodes { id } pageInfo { endCursor } }`;
    await expectRefused(admin, await cursorOf(admin, byCreation('parties')()), byCreation('members'));
    for (const root of ['relationships', 'members', 'apiKeys', 'auditEntries']) await expectRefused(admin, await cursorOf(admin, parties()), (rest) => `${root}(first: 2${rest}) { nodes { id } }`);
  });

  test('with another filter, order or direction', async () => {
    const after = await cursorOf(admin, parties());
    for (const other of ['filter: { kinds: [ORGANIZATION] }', 'filter: {}', 'orderBy: { field: CREATED_AT }', 'orderBy: { field: NAME, direction: DESC }']) {
      await expectRefused(admin, after, (rest) => `parties(first: 2, ${other}${rest}) { nodes { id } }`);
    }
    const filtered = await cursorOf(admin, parties(', filter: { search: "a" }'));
    await expectRefused(admin, filtered, (rest) => parties(`, filter: { search: "b" }${rest}`));
    await expectRefused(admin, filtered, parties);
  });

  test('to who is somebody else in any respect', () => {
    const principal = { workspaceId: 'a', partyId: 'b', id: 'c' };
    const cursors = createCursorSeal(randomBytes(32));
    const windowOf = (asker: object, after?: string) => pageWindow({ reader: { principal: asker, locales: [], now: new Date() } as never, cursors }, partyPage, { first: 1, ...(after !== undefined && { after }) });
    const after = cursors.seal(['key', 'id'], windowOf(principal).binding);
    expect(windowOf(principal, after).after).toEqual(['key', 'id']);
    for (const part of Object.keys(principal)) expect(() => windowOf({ ...principal, [part]: 'x' }, after)).toThrow('cursor');
  });

  test('after any byte of it has changed, or is missing', async () => {
    const bytes = Buffer.from(await cursorOf(admin, parties()), 'base64url');
    const changed = [...bytes.keys()].map((place) => Buffer.from(bytes.map((byte, index) => (index === place ? byte ^ 1 : byte))));
    const cut = [0, 1, 12, 16, 27, 28, bytes.length - 1].map((length) => bytes.subarray(0, length));
    for (const after of [...changed, ...cut, Buffer.concat([bytes, bytes]), Buffer.alloc(64)]) await expectRefused(admin, after.toString('base64url'), parties);
  });

  test.each(['', ' ', '{}', 'null', 'WyJhIiwiYiJd', "' or 1=1 --", '\0', '\uD800', 'x'.repeat(100_000)])('when it is %j', async (after) => {
    await expectRefused(admin, after, parties);
  });
});
