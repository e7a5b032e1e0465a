import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { accepted, act, age, day, done, evidenceOf, jade, overdueBy, query } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe('a promise', () => {
  test('is made for one’s own side, accepted by the other, claimed and confirmed, and shows it once', async () => {
    const made = await done(world, 'supplier', 'makePromise', { relationshipId: world.relationshipId(jade), statement: ' Nine tonnes of cathode. ', dueOn: day(3), importance: 5, category: 'CAPACITY' });
    expect(made).toMatchObject({
      status: 'MADE', madeBySide: 'PARTNER', proposedBySide: 'PARTNER', statement: 'Nine tonnes of cathode.', importance: 5, isOverdue: false, daysOverdue: null, timeZone: 'Asia/Taipei',
      promisor: { id: world.id('jade-cell') }, promisee: { id: world.id('formosa-stride') }, madeBy: { id: world.userId('supplier') }, version: 1,
      // Midnight in Taichung.
      dueEndsAt: `${day(3)}T16:00:00.000Z`,
    });
    expect((await act(world, 'supplier', 'acceptPromise', { promiseId: made['id'] })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await done(world, 'manager', 'acceptPromise', { promiseId: made['id'], expectedVersion: 1 })).toMatchObject({ status: 'ACCEPTED', acceptedBy: { id: world.userId('manager') }, version: 2 });
    const claimed = await done(world, 'supplier', 'claimPromiseKept', { promiseId: made['id'], keptOn: day(0), note: 'Nine tonnes and a bit.' });
    expect(claimed).toMatchObject({ status: 'ACCEPTED', claimedKeptOn: day(0), keptOn: null });
    expect(await evidenceOf(world, made['id'])).toEqual([]);
    const kept = await done(world, 'planner', 'confirmPromiseKept', { promiseId: made['id'] });
    expect(kept).toMatchObject({ status: 'KEPT', keptOn: day(0), resolvedBy: { id: world.userId('planner') } });
    expect(await evidenceOf(world, made['id'])).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'PROMISE', outcome: 1, weight: 5, occurred: day(0), is_correction: false }]);
  });
});
