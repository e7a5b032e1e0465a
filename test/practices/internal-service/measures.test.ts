import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Indicator } from '../../../src/domain/practices/indicators.ts';
import { uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { measured } from '../measured.ts';
import { agreed, connected, done, handedOver, requested, type Two } from './acts.ts';

/** How a department serves the others is measured: each act moves its indicator, and its reversal moves it back. */

let world: World;
let two: Two;
beforeAll(async () => {
  world = await openWorld();
  two = await connected(world);
});
afterAll(() => world.close());

/** As of a moment, of the department's relationship with the firm. */
const ofServing = (indicator: Indicator, at?: Date) => measured(world, indicator, world.relationshipId('marketing.internal'), at);
const ofAsking = (indicator: Indicator) => measured(world, indicator, world.relationshipId('after-sales.internal'));

test('a department of which nothing is known is measured as unknown', async () => {
  for (const indicator of ['SERVICE_AGREED', 'SERVED_IN_TIME', 'HAND_OVER_TIME', 'HAND_OVERS_RETURNED'] as const) expect(await ofServing(indicator)).toEqual({ value: null, evidence: 0, records: [] });
});

test('services are agreed with those who ask, until the agreement ends', async () => {
  const of = () => ofServing('SERVICE_AGREED');
  const first = await requested(world, two);
  const records = [{ type: 'Party', id: uuidOf(two.asking) }];
  expect(await of()).toEqual({ value: 0, evidence: 1, records });
  const serviceAgreementId = await agreed(world, two);
  expect(await of()).toEqual({ value: 1, evidence: 1, records });
  const then = new Date();
  await done(world, 'manager', 'endServiceAgreement', { serviceAgreementId, reason: 'x' });
  expect(await of()).toEqual({ value: 0, evidence: 1, records });
  // What was, was so.
  expect(await ofServing('SERVICE_AGREED', then)).toMatchObject({ value: 1, evidence: 1 });
  expect(await ofAsking('SERVICE_AGREED')).toMatchObject({ value: null, evidence: 0 });
  await done(world, 'buyer', 'withdrawServiceRequest', { serviceRequestId: first, reason: 'x' });
});

test('requests are served in time, and no longer once they come back late', async () => {
  const of = (at?: Date) => ofServing('SERVED_IN_TIME', at);
  const agreement = await agreed(world, two);
  const serviceRequestId = await requested(world, two, agreement);
  expect(await of()).toMatchObject({ value: null, evidence: 0 });
  await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
  await done(world, 'planner', 'finishServiceRequest', { serviceRequestId });
  expect(await of()).toEqual({ value: 1, evidence: 1, records: [{ type: 'ServiceRequest', id: uuidOf(serviceRequestId) }] });
  const then = new Date();
  await done(world, 'buyer', 'returnService', { serviceRequestId, reason: 'Blurred.' });
  // It lies with them again, and its time is not over.
  expect(await of()).toMatchObject({ value: null, evidence: 0 });
  expect(await of(then)).toMatchObject({ value: 1, evidence: 1 });
  // Once it is, it was not served in time, whether anybody does it or not.
  expect(await of(new Date(Date.now() + 40 * 86_400_000))).toMatchObject({ value: 0, evidence: 1 });
  await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
  await done(world, 'planner', 'finishServiceRequest', { serviceRequestId });
  expect(await of(new Date(Date.now() + 40 * 86_400_000))).toMatchObject({ value: 1, evidence: 1 });
  // What has no time agreed says nothing.
  const free = await requested(world, two);
  await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId: free });
  await done(world, 'planner', 'finishServiceRequest', { serviceRequestId: free });
  expect(await of()).toMatchObject({ value: 1, evidence: 1 });
});

test('hand-overs take time to be taken up, and come back', async () => {
  const first = await handedOver(world, two);
  const second = await handedOver(world, two);
  const time = () => ofAsking('HAND_OVER_TIME');
  const returned = (at?: Date) => ofServing('HAND_OVERS_RETURNED', at);
  expect(await time()).toMatchObject({ value: null, evidence: 0 });
  expect(await returned()).toMatchObject({ value: 0, evidence: 2 });
  await done(world, 'buyer', 'takeUpWork', { workHandOverId: first });
  const taken = await time();
  expect(taken).toMatchObject({ evidence: 1, records: [{ type: 'WorkHandOver', id: uuidOf(first) }] });
  expect(taken.value).toBeLessThan(1);
  const then = new Date();
  await done(world, 'buyer', 'returnWork', { workHandOverId: first, reason: 'x' });
  expect(await returned()).toMatchObject({ value: 0.5, evidence: 2 });
  expect(await returned(then)).toMatchObject({ value: 0, evidence: 2 });
  await done(world, 'planner', 'withdrawWorkHandOver', { workHandOverId: first, reason: 'x' });
  expect(await returned()).toEqual({ value: 0, evidence: 1, records: [{ type: 'WorkHandOver', id: uuidOf(second) }] });
});
