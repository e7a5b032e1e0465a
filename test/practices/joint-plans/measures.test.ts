import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { measured } from '../measured.ts';
import { actual, done, quarterAgo, seeded, uuid } from './acts.ts';

const radhafen = 'radhafen.distributor';
const jointPlanId = seeded('JointPlan', 'joint-plan', 'radhafen-north');

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('reviews count once both have spoken', async () => {
  expect(await measured(world, 'PLAN_REVIEWS', world.relationshipId(radhafen))).toMatchObject({ value: 3, evidence: expect.closeTo(12, 0) });
  const jointPlanReviewId = seeded('JointPlanReview', 'joint-plan-review', 'radhafen-north/1');
  await done(world, 'second-manager', 'answerJointPlanReview', { jointPlanReviewId, answer: 'Let us look at it.' });
  const after = await measured(world, 'PLAN_REVIEWS', world.relationshipId(radhafen));
  expect(after.value).toBe(4);
  expect(after.records).toContainEqual({ type: 'JointPlanReview', id: uuid(jointPlanReviewId) });
  // A year later they are not of the year before.
  expect((await measured(world, 'PLAN_REVIEWS', world.relationshipId(radhafen), new Date(Date.now() + 366 * 86_400_000))).value).toBe(0);
  expect((await measured(world, 'PLAN_REVIEWS', world.relationshipId('polderwiel.distributor'))).value).toBe(0);
});

test('quarters tell who grew and who earned, once both have told; a word in place of another moves it, and back', async () => {
  const figures = () => Promise.all((['QUARTERS_BOTH_GREW', 'QUARTERS_BOTH_EARNED', 'GAIN_GAP'] as const).map((indicator) => measured(world, indicator, world.relationshipId(radhafen))));
  const [grew, earned, gap] = await figures();
  expect([grew!.value, earned!.value]).toEqual([1, 1]);
  expect(gap!.value).toBeCloseTo((438.5 - 304.2) / (438.5 + 304.2), 6);
  expect(grew!.evidence).toBe(4);
  expect(grew!.records).toHaveLength(4);
  await done(world, 'channel', 'enterJointPlanFigures', { jointPlanId, figures: [actual(quarterAgo(1), 5_000_000, -10_000, 'EUR')] });
  const [less, lost, wider] = await figures();
  expect([less!.value, lost!.value]).toEqual([0.75, 0.75]);
  expect(wider!.value).toBeGreaterThan(gap!.value!);
  await done(world, 'channel', 'enterJointPlanFigures', { jointPlanId, figures: [actual(quarterAgo(1), 5_900_000, 431_200, 'EUR')] });
  expect((await figures()).map(({ value }) => value)).toEqual([1, 1, gap!.value]);
});

test('what one side has not agreed to tell the other is not known to any indicator', async () => {
  for (const indicator of ['QUARTERS_BOTH_GREW', 'QUARTERS_BOTH_EARNED', 'GAIN_GAP'] as const) expect(await measured(world, indicator, world.relationshipId('jade-cell.supplier'))).toEqual({ value: null, evidence: 0, records: [] });
  await world.as('supplier').data('mutation ($id: ID!) { agreeToSharing(input: { sharingAgreementId: $id }) { userErrors { code } } }', { id: seeded('SharingAgreement', 'sharing', 'jade-cost') });
  // In bands both know who grew; from a gap the figures could be worked out.
  expect((await measured(world, 'QUARTERS_BOTH_GREW', world.relationshipId('jade-cell.supplier'))).evidence).toBe(3);
  expect((await measured(world, 'GAIN_GAP', world.relationshipId('jade-cell.supplier'))).value).toBeNull();
});

test('risks count as shared where the version in force says who bears them', async () => {
  expect(await measured(world, 'RISKS_SHARED', world.relationshipId(radhafen))).toMatchObject({ value: 0.75, evidence: 4, records: [{ type: 'JointPlanVersion' }] });
  expect(await measured(world, 'RISKS_SHARED', world.relationshipId('isarvelo.distributor'))).toMatchObject({ value: null, evidence: 0 });
  const jointPlanVersionId = seeded('JointPlanVersion', 'joint-plan-version', 'isarvelo-south');
  await done(world, 'second-manager', 'signJointPlanVersion', { jointPlanVersionId });
  expect(await measured(world, 'RISKS_SHARED', world.relationshipId('isarvelo.distributor'))).toMatchObject({ value: 0.5, evidence: 2 });
  await done(world, 'rival-channel', 'closeJointPlan', { jointPlanId: seeded('JointPlan', 'joint-plan', 'isarvelo-south'), reason: 'No.' });
  expect((await measured(world, 'RISKS_SHARED', world.relationshipId('isarvelo.distributor'))).value).toBeNull();
});
