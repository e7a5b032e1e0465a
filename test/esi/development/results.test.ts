import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordInvestmentQuarters } from '../../../src/trust/investments/record-investment-quarters.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { daysFromNow, done, lines, planned, refused, seeded, tried, underWay, uuid } from './acting.ts';

/** Help that was given, and what came of it. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const workshop = { kind: 'TRAINING', title: 'A workshop', givenOn: daysFromNow(-3), cost: { amount: '120000', currencyCode: 'TWD' }, personDays: '2.5' };
const goalOf = async (id: string) => (await world.as('motor-supplier').data('query ($id: ID!) { node(id: $id) { ... on SupplierGoal { reached progress isMet isOverdue } } }', { id })).node;

describe('results', () => {
  const value = (supplierGoalId: string, of: string, on: number, persona = 'motor-supplier') => done(world, persona, 'recordSupplierGoalResult', { supplierGoalId, value: of, measuredOn: daysFromNow(on), method: 'Counted.' });

  test('count once another person of the firm has verified them; nothing verified is unknown', async () => {
    const { supplierGoalId } = await underWay(world);
    expect(await goalOf(supplierGoalId)).toEqual({ reached: null, progress: null, isMet: null, isOverdue: false });
    const first = await value(supplierGoalId, '80', -9);
    expect(await goalOf(supplierGoalId)).toMatchObject({ reached: null, isMet: null });
    await done(world, 'buyer', 'verifySupplierGoalResult', { supplierGoalResultId: first['id'] });
    expect(await goalOf(supplierGoalId)).toEqual({ reached: '80', progress: '0.4878', isMet: false, isOverdue: false });
    // What was measured last counts, not what was noted last.
    const later = await value(supplierGoalId, '90.50', -2, 'engineer');
    const earlier = await value(supplierGoalId, '60', -5);
    expect(await refused(world, 'engineer', 'verifySupplierGoalResult', { supplierGoalResultId: later['id'] })).toBe('NOT_ALLOWED');
    for (const result of [later, earlier]) await done(world, 'manager', 'verifySupplierGoalResult', { supplierGoalResultId: result['id'] });
    expect(await goalOf(supplierGoalId)).toMatchObject({ reached: '90.5', progress: '1', isMet: true });
    const rejected = await value(supplierGoalId, '99', -1);
    expect(await refused(world, 'buyer', 'rejectSupplierGoalResult', { supplierGoalResultId: rejected['id'], reason: ' ' })).toBe('REQUIRED');
    expect(await done(world, 'buyer', 'rejectSupplierGoalResult', { supplierGoalResultId: rejected['id'], reason: 'Six lines are missing.' })).toMatchObject({ state: 'REJECTED', verificationNote: 'Six lines are missing.' });
    expect(await goalOf(supplierGoalId)).toMatchObject({ reached: '90.5' });
    expect(await refused(world, 'buyer', 'verifySupplierGoalResult', { supplierGoalResultId: rejected['id'] })).toBe('STATE_CONFLICT REJECTED');
    expect(await refused(world, 'motor-supplier', 'recordSupplierGoalResult', { supplierGoalId, value: '1', measuredOn: daysFromNow(3), method: 'x' })).toBe('OUT_OF_RANGE');
  });

  test('of a measure of which less is better', async () => {
    const { supplierProgrammeId, supplierGoalId } = await planned(world);
    await done(world, 'buyer', 'updateSupplierGoal', { supplierGoalId, baseline: '95', target: '40', measure: 'Minutes' });
    await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId });
    await done(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId });
    for (const [of, on, progress, isMet] of [['106', -8, '-0.2', false], ['40', -7, '1', true], ['29', -6, '1.2', true]] as const) {
      await done(world, 'engineer', 'verifySupplierGoalResult', { supplierGoalResultId: (await value(supplierGoalId, of, on))['id'] });
      expect(await goalOf(supplierGoalId)).toMatchObject({ reached: of, progress, isMet });
    }
  });

  test('of the demo world say how late a goal is', async () => {
    expect(await goalOf(seeded('SupplierGoal', 'supplier-goal', 'suhe-delivery/change-over'))).toEqual({ reached: '52', progress: '0.7818', isMet: false, isOverdue: true });
    expect(await goalOf(seeded('SupplierGoal', 'supplier-goal', 'suhe-delivery/on-time'))).toMatchObject({ reached: '78.5', isOverdue: false });
  });
});

describe('help', () => {
  test('is confirmed or denied by the side that did not note it, once', async () => {
    const { supplierProgrammeId } = await underWay(world);
    const noted = await done(world, 'engineer', 'recordSupplierHelp', { supplierProgrammeId, ...workshop });
    expect(noted).toMatchObject({ state: 'RECORDED', recordedBySide: 'FOCAL', cost: { amount: '120000.00', currencyCode: 'TWD' }, personDays: '2.5', jointInvestment: null });
    const supplierHelpId = noted['id'];
    expect(await refused(world, 'manager', 'confirmSupplierHelp', { supplierHelpId })).toBe('NOT_ALLOWED');
    const answers = await Promise.all([tried(world, 'motor-supplier', 'confirmSupplierHelp', { supplierHelpId }), tried(world, 'motor-supplier', 'denySupplierHelp', { supplierHelpId, reason: 'x' })]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const { id: theirs } = await done(world, 'motor-supplier', 'recordSupplierHelp', { supplierProgrammeId, kind: 'DATA', title: 'Forecasts', givenOn: daysFromNow(-1) });
    expect(await refused(world, 'motor-supplier', 'confirmSupplierHelp', { supplierHelpId: theirs })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer', 'denySupplierHelp', { supplierHelpId: theirs, reason: '' })).toBe('REQUIRED');
    expect(await done(world, 'buyer', 'denySupplierHelp', { supplierHelpId: theirs, reason: 'They came in June.' })).toMatchObject({ state: 'DENIED', answerNote: 'They came in June.' });
    // What was given before it was closed is confirmed after.
    const { id: last } = await done(world, 'engineer', 'recordSupplierHelp', { supplierProgrammeId, ...workshop, cost: null, personDays: null });
    await done(world, 'manager', 'closeSupplierProgramme', { supplierProgrammeId, outcome: 'PARTLY_ACHIEVED', note: 'Half of it.' });
    expect(await done(world, 'motor-supplier', 'confirmSupplierHelp', { supplierHelpId: last })).toMatchObject({ state: 'CONFIRMED', cost: null, personDays: null });
  });

  test('that binds is a joint investment, confirmed with it, and counted there alone', async () => {
    const { supplierProgrammeId } = await underWay(world, 'saebom.supplier', 'rival-supplier');
    const { id: supplierHelpId, jointInvestment } = await done(world, 'engineer', 'recordSupplierHelp', { supplierProgrammeId, ...workshop, specificShare: 0.5 });
    expect(jointInvestment).toMatchObject({ focalSpecificShare: 0.5, focalConfirmedAt: null, state: 'LIVING' });
    const confirmed = await done(world, 'rival-supplier', 'confirmSupplierHelp', { supplierHelpId, note: 'It was good.' });
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', jointInvestment: { id: jointInvestment.id, focalConfirmedAt: expect.any(String) } });
    await world.sql('alter table joint_investment disable trigger user');
    await world.sql(`update joint_investment set invested_on = current_date - 200, focal_confirmed_at = now() - interval '199 days' where id = $1`, [uuid(jointInvestment.id)]);
    await world.sql('alter table joint_investment enable trigger user');
    await runJobs(world, recordInvestmentQuarters);
    const shown = await world.sql(`select source_type, direction, leaf from evidence where source_id = any ($1)`, [[uuid(jointInvestment.id), uuid(supplierHelpId)]]);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify({ source_type: 'JointInvestment', direction: 'FOCAL_TO_PARTNER', leaf: 'TERMINATION_COSTS' })]));
  });

  test('that was denied leaves nothing that counts; what ended meanwhile stays ended', async () => {
    const { supplierProgrammeId } = await underWay(world, 'saebom.supplier', 'rival-supplier');
    const denied = await done(world, 'buyer', 'recordSupplierHelp', { supplierProgrammeId, ...workshop, specificShare: 1 });
    expect(await done(world, 'rival-supplier', 'denySupplierHelp', { supplierHelpId: denied['id'], reason: 'Nobody came.' })).toMatchObject({ state: 'DENIED', jointInvestment: { focalConfirmedAt: null } });
    const other = await done(world, 'buyer', 'recordSupplierHelp', { supplierProgrammeId, ...workshop, specificShare: 1 });
    const ended = await world.as('buyer').data('mutation ($input: EndJointInvestmentInput!) { endJointInvestment(input: $input) { userErrors { code } } }', {
      input: { jointInvestmentId: other['jointInvestment'].id, ending: 'WITHDRAWN', reason: 'Twice.', idempotencyKey: 'withdrawn' },
    });
    expect(ended.endJointInvestment.userErrors).toEqual([]);
    expect(await done(world, 'rival-supplier', 'confirmSupplierHelp', { supplierHelpId: other['id'] })).toMatchObject({ state: 'CONFIRMED', jointInvestment: { state: 'WITHDRAWN', focalConfirmedAt: null } });
  });

  test('says what is wrong with it', async () => {
    const { supplierProgrammeId } = await underWay(world);
    const give = (changed: object, persona = 'engineer') => refused(world, persona, 'recordSupplierHelp', { supplierProgrammeId, ...workshop, ...changed });
    expect(await give({ givenOn: daysFromNow(3) })).toBe('OUT_OF_RANGE');
    expect(await give({ personDays: '0' })).toBe('OUT_OF_RANGE');
    expect(await give({ personDays: '0.00001' })).toBe('OUT_OF_RANGE');
    expect(await give({ cost: { amount: '0', currencyCode: 'TWD' } })).toBe('OUT_OF_RANGE');
    expect(await give({ specificShare: 1.1 })).toBe('INVALID');
    expect(await give({ cost: null, specificShare: 0.5 })).toBe('INVALID');
    expect(await give({ specificShare: 0.5 }, 'motor-supplier')).toBe('INVALID');
    expect(await give({ title: '' })).toBe('REQUIRED');
  });
});

test('a goal of the plan is asked for by its own name', async () => {
  const { supplierGoalId } = await underWay(world);
  expect(await refused(world, 'engineer', 'updateSupplierGoal', { supplierGoalId, ...lines })).toBe('STATE_CONFLICT UNDER_WAY');
});
