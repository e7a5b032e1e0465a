import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, refused, tried } from './acts.ts';

/** What is aimed at, done and found: by both sides, each in its part. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const jade = () => ({ relationshipId: world.relationshipId('jade-cell.supplier'), practice: 'TRUST' });
const suhe = () => ({ relationshipId: world.relationshipId('suhe-motor.supplier'), practice: 'TRUST' });

describe('a target', () => {
  const aim = () => ({ ...jade(), indicator: 'PROMISES_KEPT_BY_US', value: 0.9, dueOn: day(90), reason: 'Ours too.' });

  test('is set from the present, told or not, and taken back with a reason', async () => {
    const target = await done(world, 'manager', 'setPracticeTarget', { ...aim(), isTold: true });
    expect(target).toMatchObject({ state: 'OPEN', unit: 'SHARE', comparison: 'AT_LEAST', value: 0.9, baseValue: expect.any(Number), isTold: true, progress: { status: expect.stringMatching(/UNKNOWN|BEHIND|ON_TRACK|REACHED/) } });
    expect(await refused(world, 'manager', 'setPracticeTarget', aim())).toBe('DUPLICATE');
    const seen = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on PracticeTarget { value reason viewerActions { action isAllowed } } } }', { id: target['id'] });
    expect(seen['node']).toEqual({ value: 0.9, reason: 'Ours too.', viewerActions: [{ action: 'WITHDRAW_PRACTICE_TARGET', isAllowed: false }] });
    expect((await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: target['id'] }))['node']).toBeNull();
    const input = { practiceTargetId: target['id'], reason: 'Other things first.' };
    expect(await refused(world, 'supplier', 'withdrawPracticeTarget', input)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'manager', 'withdrawPracticeTarget', { ...input, expectedVersion: 9 })).toBe('STALE_VERSION');
    expect(await done(world, 'manager', 'withdrawPracticeTarget', input)).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Other things first.' });
    expect(await refused(world, 'manager', 'withdrawPracticeTarget', input)).toBe('STATE_CONFLICT WITHDRAWN');
    await done(world, 'manager', 'setPracticeTarget', aim());
  });

  test('is one of its practice and unit, ahead, and never tells what is the firm’s own', async () => {
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...aim(), indicator: 'JOINT_WORK' })).toBe('INVALID');
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...aim(), indicator: 'CLEAN_MONTHS', value: 1.2 })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...aim(), indicator: 'CLEAN_MONTHS', dueOn: day(0) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...aim(), indicator: 'TRUST_IN_PARTNER', value: 80, isTold: true })).toBe('INVALID');
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...jade(), practice: 'CONSENSUS', indicator: 'CHARTERS', value: 1, dueOn: day(9), reason: 'x', isTold: true })).toBe('INVALID');
    const own = await done(world, 'manager', 'setPracticeTarget', { ...aim(), indicator: 'TRUST_IN_PARTNER', value: 85 });
    expect((await world.as('supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: own['id'] }))['node']).toBeNull();
    await expect(world.sql('update practice_target set is_told = true where id = $1', [uuidOf(own['id'])])).rejects.toBeDefined();
    expect(await refused(world, 'supplier', 'setPracticeTarget', aim())).toBe('NOT_ALLOWED');
    expect(await refused(world, 'auditor', 'setPracticeTarget', aim())).toBe('FORBIDDEN');
  });
});

describe('an action', () => {
  const plan = () => ({ ...jade(), what: 'Say on Monday what will be late on Friday.', ownerSide: 'PARTNER', ownerId: world.userId('supplier-planner'), dueOn: day(30), isTold: true });

  test('of the partner is done by its people, and given up by the firm', async () => {
    const key = randomUUID();
    const { record: action } = await tried(world, 'manager', 'planPracticeAction', { ...plan(), idempotencyKey: key });
    expect((await tried(world, 'manager', 'planPracticeAction', { ...plan(), idempotencyKey: key })).record!['id']).toBe(action!['id']);
    const input = { practiceActionId: action!['id'], note: 'Done each Monday since.' };
    expect(await refused(world, 'manager', 'completePracticeAction', input)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'rival-supplier', 'completePracticeAction', input)).toBe('NOT_FOUND');
    expect(await refused(world, 'supplier', 'cancelPracticeAction', input)).toBe('NOT_ALLOWED');
    const { practiceActions } = await world.as('supplier').data('{ practiceActions(filter: { states: [OPEN], ownerSides: [PARTNER] }) { nodes { id viewerActions { action isAllowed } } } }');
    expect(practiceActions.nodes).toContainEqual({ id: action!['id'], viewerActions: [{ action: 'COMPLETE_PRACTICE_ACTION', isAllowed: true }, { action: 'CANCEL_PRACTICE_ACTION', isAllowed: false }] });
    const both = await Promise.all(['supplier', 'supplier-planner'].map((persona) => refused(world, persona, 'completePracticeAction', input)));
    expect(both.toSorted()).toEqual(['STATE_CONFLICT DONE', 'done']);
    expect(await refused(world, 'manager', 'cancelPracticeAction', input)).toBe('STATE_CONFLICT DONE');
    const other = await done(world, 'manager', 'planPracticeAction', plan());
    expect(await done(world, 'manager', 'cancelPracticeAction', { practiceActionId: other['id'], note: 'Settled on the telephone.' })).toMatchObject({ state: 'CANCELLED', note: 'Settled on the telephone.' });
  });

  test('has an owner of its side, and is told to a partner that is to do it', async () => {
    expect(await refused(world, 'manager', 'planPracticeAction', { ...plan(), isTold: false })).toBe('INVALID');
    expect(await refused(world, 'manager', 'planPracticeAction', { ...plan(), ownerId: world.userId('rival-supplier') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'planPracticeAction', { ...plan(), ownerId: world.userId('buyer') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'planPracticeAction', { ...plan(), ownerId: world.relationshipId('jade-cell.supplier') })).toBe('NOT_FOUND');
    expect(await refused(world, 'manager', 'planPracticeAction', { ...plan(), ...suhe(), ownerId: world.userId('motor-supplier') })).toBe('STATE_CONFLICT NOT_TOLD');
    expect(await refused(world, 'supplier', 'planPracticeAction', plan())).toBe('NOT_ALLOWED');
    const own = await done(world, 'manager', 'planPracticeAction', { ...suhe(), what: 'Call every month.', ownerSide: 'FOCAL', ownerId: world.userId('buyer'), dueOn: day(20) });
    expect((await world.as('motor-supplier').data('{ practiceActions { totalCount nodes { id } } }'))['practiceActions']).toEqual({ totalCount: 0, nodes: [] });
    expect(await done(world, 'buyer', 'completePracticeAction', { practiceActionId: own['id'], note: 'Called.' })).toMatchObject({ state: 'DONE', endedBy: { id: world.userId('buyer') } });
  });

  test('keeps to its course in the database', async () => {
    const { id } = await done(world, 'manager', 'planPracticeAction', plan());
    const partner = sessionOf('supplier', 'jade-cell');
    const own = `where id = '${uuidOf(id)}'`;
    const ended = `ended_at = now(), note = 'x', ended_by = '${partner.principalId}'`;
    await expect(attempt(world, partner, `update practice_action set state = 'CANCELLED', ${ended} ${own}`)).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, partner, `update practice_action set what = 'Something else' ${own}`)).rejects.toMatchObject({ code: '23514' });
    await expect(attempt(world, partner, `update practice_action set state = 'DONE', ended_at = now(), note = 'x', ended_by = '${sessionOf('buyer', 'formosa-stride').principalId}' ${own}`)).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, sessionOf('buyer', 'formosa-stride'), `update practice_action set state = 'DONE', ended_at = now(), note = 'x', ended_by = '${sessionOf('buyer', 'formosa-stride').principalId}' ${own}`)).rejects.toMatchObject({ code: '42501' });
    expect(await attempt(world, sessionOf('rival-supplier', 'saebom'), `update practice_action set what = 'x' ${own} returning id`)).toEqual([]);
    expect(await attempt(world, partner, `update practice_action set state = 'DONE', ${ended} ${own} returning state`)).toEqual([{ state: 'DONE' }]);
    await expect(attempt(world, partner, 'insert into practice_action select workspace_id, gen_random_uuid(), relationship_id, practice, is_told, what, owner_side, owner_id, due_on from practice_action limit 1')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a review', () => {
  const record = () => ({ ...jade(), heldOn: day(-1), finding: 'Eleven of twelve in time.', nextDueOn: day(90), isTold: true });

  test('that was told gets one comment of the partner', async () => {
    const review = await done(world, 'manager', 'recordPracticeReview', record());
    expect(review).toMatchObject({ state: 'RECORDED', nextDueOn: day(90), comment: null });
    const input = { practiceReviewId: review['id'], comment: 'And the twelfth was our fault.' };
    expect(await refused(world, 'manager', 'commentPracticeReview', input)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'rival-supplier', 'commentPracticeReview', input)).toBe('NOT_FOUND');
    expect(await done(world, 'supplier', 'commentPracticeReview', input)).toMatchObject({ state: 'COMMENTED', comment: 'And the twelfth was our fault.', commentedBy: { id: world.userId('supplier') } });
    expect(await refused(world, 'supplier', 'commentPracticeReview', input)).toBe('STATE_CONFLICT COMMENTED');
  });

  test('that was not told is not there for the partner, nor once telling is taken back', async () => {
    const own = await done(world, 'manager', 'recordPracticeReview', { ...record(), isTold: false });
    expect(await refused(world, 'supplier', 'commentPracticeReview', { practiceReviewId: own['id'], comment: 'x' })).toBe('NOT_FOUND');
    const told = await done(world, 'manager', 'recordPracticeReview', record());
    await done(world, 'manager', 'stopTellingPractices', { relationshipId: jade().relationshipId, reason: 'x' });
    expect(await refused(world, 'supplier', 'commentPracticeReview', { practiceReviewId: told['id'], comment: 'x' })).toBe('NOT_FOUND');
    const { relationship } = await world.as('supplier').data('query ($id: ID!) { relationship(id: $id) { practiceReviews { totalCount } practiceActions { totalCount } practiceTargets { totalCount } practices { level } practiceTelling { id } } }', { id: jade().relationshipId });
    expect(relationship).toEqual({ practiceReviews: { totalCount: 0 }, practiceActions: { totalCount: 0 }, practiceTargets: { totalCount: 0 }, practices: [], practiceTelling: null });
    await done(world, 'manager', 'tellPractices', { relationshipId: jade().relationshipId });
  });

  test('is of the past, and the next one comes after it', async () => {
    expect(await refused(world, 'manager', 'recordPracticeReview', { ...record(), heldOn: day(3) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'manager', 'recordPracticeReview', { ...record(), nextDueOn: day(-1) })).toBe('INVALID');
    expect(await refused(world, 'manager', 'recordPracticeReview', { ...record(), finding: '' })).toBe('REQUIRED');
    expect(await refused(world, 'supplier', 'recordPracticeReview', record())).toBe('NOT_ALLOWED');
  });
});
