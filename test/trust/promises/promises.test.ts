import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { accepted, act, age, day, done, evidenceOf, jade, overdueBy, query, today } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const partnerToFirm = { direction: 'PARTNER_TO_FOCAL', leaf: 'PROMISE' };
const ours = ['manager', 'supplier'] as const;
const theirs = ['supplier', 'manager'] as const;

/** Accepted, and past its due day. */
async function overdue(sides: readonly [string, string] = theirs, days = 4, terms: object = {}): Promise<string> {
  const id = await accepted(world, sides, terms);
  await age(world, id, overdueBy(days));
  return id;
}

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
    const claimed = await done(world, 'supplier', 'claimPromiseKept', { promiseId: made['id'], keptOn: today(), note: 'Nine tonnes and a bit.' });
    expect(claimed).toMatchObject({ status: 'ACCEPTED', claimedKeptOn: today(), keptOn: null });
    expect(await evidenceOf(world, made['id'])).toEqual([]);
    const kept = await done(world, 'planner', 'confirmPromiseKept', { promiseId: made['id'] });
    expect(kept).toMatchObject({ status: 'KEPT', keptOn: today(), resolvedBy: { id: world.userId('planner') } });
    expect(await evidenceOf(world, made['id'])).toEqual([{ ...partnerToFirm, outcome: 1, weight: 5, occurred: day(0), is_correction: false }]);
  });

  test('kept late is half a promise: it follows from the day, and nobody chooses it', async () => {
    const id = await overdue(ours, 6);
    await done(world, 'manager', 'claimPromiseKept', { promiseId: id, keptOn: day(-2) });
    // Confirmed by the partner, whose session writes what it can never read.
    expect(await done(world, 'supplier', 'confirmPromiseKept', { promiseId: id })).toMatchObject({ status: 'KEPT_LATE', keptOn: day(-2) });
    expect(await evidenceOf(world, id)).toEqual([{ direction: 'FOCAL_TO_PARTNER', leaf: 'PROMISE', outcome: 0.5, weight: 3, occurred: day(-2), is_correction: false }]);
  });

  test('broken counts as of its due day; contested and decided as kept, it counts as that instead', async () => {
    const id = await overdue(theirs, 4, { importance: 4 });
    expect(await done(world, 'manager', 'reportPromiseBroken', { promiseId: id, note: 'Nothing came.' })).toMatchObject({ status: 'BROKEN', reportNote: 'Nothing came.' });
    const broken = { ...partnerToFirm, outcome: 0, weight: 4, occurred: day(-4), is_correction: false };
    expect(await evidenceOf(world, id)).toEqual([broken]);
    expect((await act(world, 'supplier', 'contestPromise', { promiseId: id, reason: 'It did.' })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'keptOn'] }]);
    expect(await done(world, 'supplier', 'contestPromise', { promiseId: id, reason: 'It stands at gate 3.', keptOn: day(-5) })).toMatchObject({ status: 'CONTESTED', contestReason: 'It stands at gate 3.' });
    const decided = await done(world, 'admin', 'decidePromiseContest', { promiseId: id, isKept: true, keptOn: day(-3), reason: 'The gate book says the day after.' });
    expect(decided).toMatchObject({ status: 'KEPT_LATE', keptOn: day(-3), decisionReason: 'The gate book says the day after.', decidedBy: { id: world.userId('admin') } });
    expect(await evidenceOf(world, id)).toEqual([broken, { ...partnerToFirm, outcome: 0.5, weight: 4, occurred: day(-3), is_correction: true }]);
    expect((await act(world, 'supplier', 'contestPromise', { promiseId: id, reason: 'Still.', keptOn: day(-5) })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'KEPT_LATE', allowedActions: [] }]);
  });

  test('contested and given up, it stays what it was, and nothing is corrected', async () => {
    const id = await overdue(ours);
    await done(world, 'supplier', 'reportPromiseBroken', { promiseId: id });
    await done(world, 'planner', 'contestPromise', { promiseId: id, reason: 'We sent it.', keptOn: day(-5) });
    expect(await done(world, 'buyer', 'withdrawPromiseContest', { promiseId: id })).toMatchObject({ status: 'BROKEN', keptOn: null });
    expect(await evidenceOf(world, id)).toHaveLength(1);
  });

  test('whose claim is contested is decided by somebody who had no part in it', async () => {
    const id = await overdue(theirs);
    await done(world, 'supplier', 'claimPromiseKept', { promiseId: id, keptOn: day(-4) });
    await done(world, 'admin', 'contestPromise', { promiseId: id, reason: 'Not here.' });
    const decision = { promiseId: id, isKept: false, reason: 'Not here indeed.' };
    expect((await act(world, 'admin', 'decidePromiseContest', decision)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await query(world, 'manager', 'decidePromiseContest', decision)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await query(world, 'supplier', 'decidePromiseContest', decision)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await act(world, 'admin', 'withdrawPromiseContest', { promiseId: id })).promise).toMatchObject({ status: 'KEPT' });

    const second = await overdue(theirs);
    await done(world, 'supplier', 'claimPromiseKept', { promiseId: second, keptOn: day(-4) });
    await done(world, 'manager', 'contestPromise', { promiseId: second, reason: 'Not here.' });
    expect((await act(world, 'admin', 'decidePromiseContest', { ...decision, promiseId: second, keptOn: day(-4) })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'keptOn'] }]);
    expect(await done(world, 'admin', 'decidePromiseContest', { ...decision, promiseId: second })).toMatchObject({ status: 'BROKEN', keptOn: null });
    expect(await evidenceOf(world, second)).toEqual([{ ...partnerToFirm, outcome: 0, weight: 3, occurred: day(-4), is_correction: false }]);
  });

  test('a claim dismissed before the due day is none: the promise goes on', async () => {
    const id = await accepted(world, theirs);
    await done(world, 'supplier', 'claimPromiseKept', { promiseId: id, keptOn: today() });
    await done(world, 'manager', 'contestPromise', { promiseId: id, reason: 'Not yet.' });
    expect(await done(world, 'admin', 'decidePromiseContest', { promiseId: id, isKept: false, reason: 'There is time.' })).toMatchObject({ status: 'ACCEPTED', claimedKeptOn: null, contestReason: null, decisionReason: 'There is time.' });
    expect(await evidenceOf(world, id)).toEqual([]);
    await done(world, 'supplier', 'claimPromiseKept', { promiseId: id, keptOn: today() });
    expect(await done(world, 'manager', 'confirmPromiseKept', { promiseId: id })).toMatchObject({ status: 'KEPT' });
    expect(await evidenceOf(world, id)).toHaveLength(1);
  });

  test('waived or withdrawn it says nothing', async () => {
    const waived = await accepted(world, ours);
    expect(await done(world, 'supplier', 'waivePromise', { promiseId: waived, note: 'Never mind.' })).toMatchObject({ status: 'WAIVED', resolutionNote: 'Never mind.' });
    const { id } = await done(world, 'manager', 'makePromise', { relationshipId: world.relationshipId(jade), statement: 'Soon.', dueOn: day(1) });
    expect(await done(world, 'planner', 'withdrawPromise', { promiseId: id })).toMatchObject({ status: 'WITHDRAWN' });
    expect([...await evidenceOf(world, waived), ...await evidenceOf(world, id as string)]).toEqual([]);
  });
});

describe('other terms', () => {
  test('of either side take the place of a promise once the other accepts them, and nothing follows for trust', async () => {
    const id = await overdue(theirs);
    const counter = await done(world, 'manager', 'renegotiatePromise', { promiseId: id, dueOn: day(20) });
    expect(counter).toMatchObject({ status: 'MADE', madeBySide: 'PARTNER', proposedBySide: 'FOCAL', statement: 'Cells on Friday.', dueOn: day(20), supersedes: { id, status: 'ACCEPTED' } });
    const theirTerms = await done(world, 'supplier', 'renegotiatePromise', { promiseId: id, dueOn: day(30), importance: 2 });
    expect((await act(world, 'manager', 'acceptPromise', { promiseId: counter['id'] })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await done(world, 'manager', 'acceptPromise', { promiseId: theirTerms['id'] })).toMatchObject({ status: 'ACCEPTED', dueOn: day(30), importance: 2, supersedes: { id, status: 'RENEGOTIATED' } });
    const { promise } = await world.as('supplier').data('query ($id: ID!) { promise(id: $id) { status supersededBy { id } counters { nodes { status } totalCount } } }', { id });
    expect(promise).toMatchObject({ status: 'RENEGOTIATED', supersededBy: { id: theirTerms['id'] }, counters: { totalCount: 2 } });
    expect(promise.counters.nodes.map(({ status }: { status: string }) => status).toSorted()).toEqual(['ACCEPTED', 'WITHDRAWN']);
    expect(await evidenceOf(world, id)).toEqual([]);
  });

  test('are one a side, are other ones, and go with the promise', async () => {
    const id = await accepted(world, theirs);
    expect((await act(world, 'supplier', 'renegotiatePromise', { promiseId: id })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input'] }]);
    const { id: counter } = await done(world, 'supplier', 'renegotiatePromise', { promiseId: id, statement: 'Cells on Monday.' });
    expect((await act(world, 'supplier', 'renegotiatePromise', { promiseId: id, dueOn: day(12) })).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    expect((await act(world, 'manager', 'renegotiatePromise', { promiseId: counter, dueOn: day(12) })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    await done(world, 'supplier', 'claimPromiseKept', { promiseId: id, keptOn: today() });
    expect((await act(world, 'manager', 'acceptPromise', { promiseId: counter })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    await done(world, 'manager', 'confirmPromiseKept', { promiseId: id });
    const { promise } = await world.as('manager').data('query ($id: ID!) { promise(id: $id) { status } }', { id: counter });
    expect(promise.status).toBe('WITHDRAWN');
  });
});

describe('what is refused', () => {
  const refusal = async (persona: string, name: string, input: object) => (await act(world, persona, name, input)).userErrors.map(({ code, field }) => ({ code, field }));

  test('days that cannot be, and numbers out of range', async () => {
    const terms = { relationshipId: world.relationshipId(jade), statement: 'x', dueOn: day(5) };
    expect(await refusal('supplier', 'makePromise', { ...terms, dueOn: day(-2) })).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'dueOn'] }]);
    expect(await refusal('supplier', 'makePromise', { ...terms, dueOn: day(4_000) })).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'dueOn'] }]);
    for (const importance of [0, 6]) expect(await refusal('supplier', 'makePromise', { ...terms, importance })).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'importance'] }]);
    for (const answerDays of [0, 91]) expect(await refusal('supplier', 'makePromise', { ...terms, answerDays })).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'answerDays'] }]);
    expect(await refusal('supplier', 'makePromise', { ...terms, statement: ' ' })).toEqual([{ code: 'REQUIRED', field: ['input', 'statement'] }]);
    const id = await accepted(world, theirs);
    for (const keptOn of [day(3), day(-9)]) expect(await refusal('supplier', 'claimPromiseKept', { promiseId: id, keptOn })).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'keptOn'] }]);
    expect(await refusal('supplier', 'claimPromiseKept', { promiseId: id, keptOn: today(), expectedVersion: 1 })).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  test('a relationship that has ended, and who has no business with promises', async () => {
    expect(await refusal('manager', 'makePromise', { relationshipId: world.relationshipId('kuangteng-charger.supplier'), statement: 'x', dueOn: day(5) })).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    expect((await query(world, 'auditor', 'makePromise', { relationshipId: world.relationshipId(jade), statement: 'x', dueOn: day(5) })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
