import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { accepted, act, age, day, done, evidenceOf, jade, overdueBy, today } from './acting.ts';

/** Two at the same moment: one outcome, one event. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const rounds = [1, 2, 3, 4, 5];

async function claimed(): Promise<string> {
  const id = await accepted(world);
  await done(world, 'supplier', 'claimPromiseKept', { promiseId: id, keptOn: today() });
  return id;
}

async function statusOf(id: string): Promise<string> {
  return (await world.as('manager').data('query ($id: ID!) { promise(id: $id) { status } }', { id })).promise.status as string;
}

/** One of them is done, all others are told that the promise has moved on. */
async function oneOf(acts: readonly (readonly [persona: string, name: string, input: object])[]): Promise<string> {
  const answers = await Promise.all(acts.map(([persona, name, input]) => act(world, persona, name, input)));
  const made = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(made).toHaveLength(1);
  for (const { code } of answers.flatMap(({ userErrors }) => userErrors)) expect(['STATE_CONFLICT', 'STALE_VERSION']).toContain(code);
  return made[0]!.promise!['status'] as string;
}

describe.each(rounds)('round %s:', () => {
  test('confirmed twice and contested, it is one of them', async () => {
    const id = await claimed();
    const status = await oneOf([['manager', 'confirmPromiseKept', { promiseId: id }], ['planner', 'contestPromise', { promiseId: id, reason: 'No.' }], ['buyer', 'confirmPromiseKept', { promiseId: id }]]);
    expect(await statusOf(id)).toBe(status);
    expect(await evidenceOf(world, id)).toHaveLength(status === 'KEPT' ? 1 : 0);
  });

  test('reported by two while the other side claims, it is one of them', async () => {
    const id = await accepted(world);
    await age(world, id, overdueBy(3));
    await oneOf([['manager', 'reportPromiseBroken', { promiseId: id }], ['supplier', 'claimPromiseKept', { promiseId: id, keptOn: day(-4) }], ['planner', 'reportPromiseBroken', { promiseId: id }]]);
    expect(await evidenceOf(world, id)).toHaveLength((await statusOf(id)) === 'BROKEN' ? 1 : 0);
  });

  test('given up while it is decided, it ends once', async () => {
    const id = await claimed();
    await done(world, 'manager', 'contestPromise', { promiseId: id, reason: 'No.' });
    const status = await oneOf([['planner', 'withdrawPromiseContest', { promiseId: id }], ['admin', 'decidePromiseContest', { promiseId: id, isKept: true, reason: 'It was.' }]]);
    expect(status).toBe('KEPT');
    expect(await evidenceOf(world, id)).toHaveLength(1);
  });

  test('other terms of both sides accepted at once: one takes its place', async () => {
    const id = await accepted(world);
    const { id: ours } = await done(world, 'manager', 'renegotiatePromise', { promiseId: id, dueOn: day(20) });
    const { id: theirs } = await done(world, 'supplier', 'renegotiatePromise', { promiseId: id, dueOn: day(30) });
    expect(await oneOf([['supplier', 'acceptPromise', { promiseId: ours }], ['manager', 'acceptPromise', { promiseId: theirs }]])).toBe('ACCEPTED');
    expect([await statusOf(id), ...[await statusOf(ours), await statusOf(theirs)].toSorted()]).toEqual(['RENEGOTIATED', 'ACCEPTED', 'WITHDRAWN']);
  });

  test('other terms accepted while it is waived, it is one of them', async () => {
    const id = await accepted(world);
    const { id: counter } = await done(world, 'supplier', 'renegotiatePromise', { promiseId: id, dueOn: day(20) });
    await oneOf([['manager', 'acceptPromise', { promiseId: counter }], ['planner', 'waivePromise', { promiseId: id }]]);
    expect([await statusOf(id), await statusOf(counter)].join(' ')).toMatch(/^(RENEGOTIATED ACCEPTED|WAIVED WITHDRAWN)$/);
  });
});

test('a double click has one effect and one answer, and another request under the key is none', async () => {
  const terms = { relationshipId: world.relationshipId(jade), statement: 'Twice.', dueOn: day(9), idempotencyKey: 'twice' };
  const made = await Promise.all([1, 2, 3].map(() => act(world, 'supplier', 'makePromise', terms)));
  expect(new Set(made.map(({ promise }) => promise!['id'])).size).toBe(1);
  expect((await act(world, 'supplier', 'makePromise', { ...terms, importance: 5 })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  const id = await claimed();
  const confirmed = await Promise.all([1, 2, 3].map(() => act(world, 'manager', 'confirmPromiseKept', { promiseId: id, idempotencyKey: 'confirm twice' })));
  expect(confirmed.map(({ promise, userErrors }) => [promise!['status'], userErrors])).toEqual([1, 2, 3].map(() => ['KEPT', []]));
  expect(await evidenceOf(world, id)).toHaveLength(1);
});
