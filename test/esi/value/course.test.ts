import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteShares } from '../../../src/esi/value/note-shares.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { act, done, jade, saebom, sharesOf, splitting, verified } from './acts.ts';

/** A joint value from its estimate to its settlement, with two rivals who each see their own share. */

let world: World;
let value: Record<string, any>;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const evidence = (shareId: string) => world.sql<{ outcome: number; direction: string; leaf: string; corrects_id: string | null }>(
  `select e.outcome, e.direction, e.leaf, e.corrects_id from evidence e where e.source_type = 'JointValueShare' and e.source_id = (select id from joint_value_share where id::text = $1) order by e.id`, [uuidOf(shareId)]);
const uuidOf = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':').at(-1)!;
const only = async (persona: string, state: string) => (await sharesOf(world, persona)).find((share) => share['state'] === state && share['title'] === 'The first year')!;

describe('from the estimate to the settlement', () => {
  test('what was gained is the sum of its lines, verified by a second person', async () => {
    value = await verified(world);
    expect(value).toMatchObject({ state: 'VERIFIED', verifiedAmount: '9900', estimatedAmount: '9900', currency: 'TWD' });
  });

  test('the Shapley value stands beside what is offered, with the difference and who would object', async () => {
    value = await done(world, 'buyer', 'proposeJointValueSplit', splitting(value['id'], { parties: [{ esiInvolvementId: jade, offeredAmount: '2800.50' }, { esiInvolvementId: saebom }] }));
    expect(value).toMatchObject({ state: 'PROPOSED', split: { number: 1, total: '9900', orders: null, shapleyCore: { isInCore: true }, offerCore: { isInCore: true } }, shares: [] });
    expect(value['split'].parties.map(({ place, aloneAmount, contributedAmount, shapleyAmount, offeredAmount, difference }: any) => [place, aloneAmount, contributedAmount, shapleyAmount, offeredAmount, difference])).toEqual([
      [0, '900', '900', '5400', '5599.5', '199.5'], [1, '0', '6000', '3000', '2800.5', '-199.5'], [2, '0', '3000', '1500', '1500', '0'],
    ]);
    expect(await sharesOf(world, 'supplier')).not.toContainEqual(expect.objectContaining({ title: 'The first year' }));
  });

  test('a second person of the firm approves it, and each supplier is offered its share and sees no more', async () => {
    expect((await act(world, 'buyer', 'approveJointValueSplit', { jointValueId: value['id'] })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    value = await done(world, 'manager', 'approveJointValueSplit', { jointValueId: value['id'] });
    expect(value['shares']).toHaveLength(2);
    const [own, rivals] = [await only('supplier', 'OFFERED'), await only('rival-supplier', 'OFFERED')];
    expect(own).toMatchObject({ amount: '2800.5', contributedAmount: '6000', partOfContributed: '0.46675', involvement: { id: jade }, jointValue: null, currency: 'TWD' });
    expect(rivals).toMatchObject({ amount: '1500', contributedAmount: '3000', partOfContributed: '0.5', involvement: { id: saebom }, jointValue: null });
    expect(await sharesOf(world, 'motor-supplier')).toEqual([]);
    expect(own['viewerActions']).toEqual(expect.arrayContaining([{ action: 'ANSWER_JOINT_VALUE_SHARE', isAllowed: true }, { action: 'RECORD_SHARE_PAYMENT', isAllowed: false }]));
  });

  test('each agrees to the amount that it has seen; nobody else does it for it', async () => {
    const own = await only('supplier', 'OFFERED');
    expect((await act(world, 'rival-supplier', 'agreeJointValueShare', { jointValueShareId: own['id'], amount: '2800.5' })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'jointValueShareId'] }]);
    expect((await act(world, 'manager', 'agreeJointValueShare', { jointValueShareId: own['id'], amount: '2800.5' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await act(world, 'supplier', 'agreeJointValueShare', { jointValueShareId: own['id'], amount: '2800' })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await done(world, 'supplier', 'agreeJointValueShare', { jointValueShareId: own['id'], amount: '2800.50' })).toMatchObject({ state: 'AGREED' });
  });

  test('who refuses is offered another; who has agreed sees nothing of that', async () => {
    const rivals = await only('rival-supplier', 'OFFERED');
    await done(world, 'rival-supplier', 'refuseJointValueShare', { jointValueShareId: rivals['id'], reason: 'We found the source ourselves.' });
    const before = await only('supplier', 'AGREED');
    // What was agreed to cannot be offered anew otherwise.
    expect((await act(world, 'buyer', 'proposeJointValueSplit', splitting(value['id']))).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'parties'] }]);
    expect((await act(world, 'manager', 'cancelJointValue', { jointValueId: value['id'], reason: 'No.' })).userErrors).toMatchObject([{ code: 'INVALID' }]);
    await done(world, 'buyer', 'proposeJointValueSplit', splitting(value['id'], { rule: 'Another rule.', parties: [{ esiInvolvementId: jade, offeredAmount: '2800.50' }, { esiInvolvementId: saebom, offeredAmount: '1800' }] }));
    value = await done(world, 'manager', 'approveJointValueSplit', { jointValueId: value['id'] });
    expect(value['split'].number).toBe(2);
    expect(await only('supplier', 'AGREED')).toEqual(before);
    const anew = await only('rival-supplier', 'OFFERED');
    await done(world, 'rival-supplier', 'agreeJointValueShare', { jointValueShareId: anew['id'], amount: anew['amount'] });
  });

  test('it is settled only once each has received its share', async () => {
    for (const persona of ['supplier', 'rival-supplier']) {
      const share = await only(persona, 'AGREED');
      expect((await act(world, 'manager', 'settleJointValue', { jointValueId: value['id'] })).userErrors).toMatchObject([{ code: 'INVALID' }]);
      const paid = { jointValueShareId: share['id'], paidOn: '2026-01-15', reference: 'TT-1' };
      await expect(act(world, persona, 'recordSharePayment', { ...paid, paidAmount: '1' })).rejects.toThrow('FORBIDDEN');
      await done(world, 'buyer', 'recordSharePayment', { ...paid, paidAmount: '1000' });
      expect((await act(world, 'buyer', 'recordSharePayment', { ...paid, paidAmount: '1000' })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
      await done(world, persona, 'confirmShareReceipt', { jointValueShareId: share['id'], receivedAmount: '1000' });
      expect((await act(world, 'manager', 'settleJointValue', { jointValueId: value['id'] })).userErrors).toMatchObject([{ code: 'INVALID' }]);
      await runJobs(world, noteShares);
      const [said] = await evidence(share['id']);
      expect(said).toMatchObject({ direction: 'FOCAL_TO_PARTNER', leaf: 'BENEFITS', outcome: expect.closeTo(1000 / Number(share['amount']), 9) });
      await done(world, 'buyer', 'recordSharePayment', { ...paid, paidAmount: share['amount'] });
      await done(world, persona, 'confirmShareReceipt', { jointValueShareId: share['id'], receivedAmount: share['amount'] });
      await runJobs(world, noteShares);
      expect(await evidence(share['id'])).toMatchObject([{ corrects_id: null }, { outcome: 1, corrects_id: expect.any(String) }]);
    }
    value = await done(world, 'manager', 'settleJointValue', { jointValueId: value['id'] });
    expect(value['state']).toBe('SETTLED');
  });

  test('an auditor reads how it came about, and changes nothing', async () => {
    const { jointValue } = await world.as('auditor').data('query ($id: ID!) { jointValue(id: $id) { state splits { number offerCore { isInCore } } shares { state } } }', { id: value['id'] });
    expect(jointValue).toEqual({ state: 'SETTLED', splits: [{ number: 1, offerCore: { isInCore: true } }, { number: 2, offerCore: { isInCore: true } }], shares: [{ state: 'RECEIVED' }, { state: 'REFUSED' }, { state: 'RECEIVED' }] });
  });
});

test('a supplier that is silent for fourteen days is taken to have received; an overdue share with nothing paid is evidence of nothing given', async () => {
  const opened = await verified(world);
  await done(world, 'buyer', 'proposeJointValueSplit', splitting(opened['id'], { dueOn: '2026-01-01' }));
  await done(world, 'manager', 'approveJointValueSplit', { jointValueId: opened['id'] });
  const [own, rivals] = [await only('supplier', 'OFFERED'), await only('rival-supplier', 'OFFERED')];
  for (const [persona, share] of [['supplier', own], ['rival-supplier', rivals]] as const) await done(world, persona, 'agreeJointValueShare', { jointValueShareId: share['id'], amount: share['amount'] });
  await done(world, 'buyer', 'recordSharePayment', { jointValueShareId: own['id'], paidAmount: own['amount'], paidOn: '2026-02-01' });
  await runJobs(world, noteShares);
  expect(await evidence(rivals['id'])).toMatchObject([{ outcome: 0 }]);
  expect(await only('rival-supplier', 'AGREED')).toMatchObject({ isOverdue: true });
  expect(await only('supplier', 'PAID')).toMatchObject({ receivedAmount: null, isReceiptPresumed: null });
  await world.sql('alter table joint_value_share disable trigger user');
  await world.sql(`update joint_value_share set paid_at = paid_at - interval '15 days' where id = $1`, [uuidOf(own['id'])]);
  await world.sql('alter table joint_value_share enable trigger user');
  await runJobs(world, noteShares);
  expect((await sharesOf(world, 'supplier')).find(({ id }) => id === own['id'])).toMatchObject({ state: 'RECEIVED', receivedAmount: own['amount'], isReceiptPresumed: true });
  expect((await evidence(own['id'])).at(-1)).toMatchObject({ outcome: 1 });
});
