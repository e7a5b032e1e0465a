import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteOverdueChanges } from '../../../src/practices/change-requests/note-overdue.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { day, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, propose, refused, terms, tried } from './acts.ts';

/** What two sides ask each other to change: the course, whose turn it is, and what imposing comes to. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const evidenceOf = (id: string) => world.sql('select direction, leaf, outcome, recorded_by from evidence where source_type = $1 and source_id = $2', ['ChangeRequest', uuidOf(id)]);

describe('a request for a change', () => {
  test('is countered in turn, and agreed by the side whose turn it is', async () => {
    const changeRequestId = await propose(world, 'manager', { terms: terms({ cost: { amount: '12000.00', currencyCode: 'TWD' } }) });
    expect(await refused(world, 'manager', 'agreeToChange', { changeRequestId })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'manager', 'counterChange', { changeRequestId, terms: terms() })).toBe('NOT_ALLOWED');
    const countered = await done(world, 'supplier', 'counterChange', { changeRequestId, terms: terms({ what: 'Within 45 days.' }) });
    expect(countered).toMatchObject({ state: 'COUNTERED', round: 2, turnSide: 'FOCAL', terms: { number: 2, what: 'Within 45 days.', cost: null }, rounds: [{ number: 1, bySide: 'FOCAL' }, { number: 2, bySide: 'PARTNER' }] });
    expect(await refused(world, 'supplier', 'agreeToChange', { changeRequestId })).toBe('NOT_ALLOWED');
    await done(world, 'manager', 'counterChange', { changeRequestId, terms: terms({ what: 'Within 50 days.' }) });
    const agreed = await done(world, 'supplier', 'agreeToChange', { changeRequestId, note: 'From spring on.' });
    expect(agreed).toMatchObject({ state: 'AGREED', round: 3, settledTerms: { number: 3, bySide: 'FOCAL', what: 'Within 50 days.' }, answerNote: 'From spring on.' });
    expect(await refused(world, 'manager', 'imposeChange', { changeRequestId, reason: 'x' })).toBe('STATE_CONFLICT AGREED');
    expect(await evidenceOf(changeRequestId)).toEqual([]);
    for (const persona of ['supplier', 'manager']) {
      const { changeRequest } = await world.as(persona).data('query ($id: ID!) { changeRequest(id: $id) { timeline { nodes { action } } } }', { id: changeRequestId });
      expect(changeRequest.timeline.nodes.map(({ action }: { action: string }) => action.replace('change-request.', ''))).toEqual(['agree', 'counter', 'counter', 'propose']);
    }
  });

  test('is declined by the other side, and taken back by the one that asked', async () => {
    const one = await propose(world, 'supplier');
    expect(await refused(world, 'manager', 'declineChange', { changeRequestId: one, reason: ' ' })).toBe('REQUIRED');
    expect(await done(world, 'manager', 'declineChange', { changeRequestId: one, reason: 'Not this year.' })).toMatchObject({ state: 'DECLINED', answerNote: 'Not this year.', settledTerms: null });
    expect(await refused(world, 'supplier', 'withdrawChange', { changeRequestId: one, reason: 'x' })).toBe('STATE_CONFLICT DECLINED');
    const other = await propose(world, 'supplier');
    expect(await refused(world, 'manager', 'withdrawChange', { changeRequestId: other, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'supplier', 'withdrawChange', { changeRequestId: other, reason: 'Settled by phone.' })).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Settled by phone.' });
  });

  test('is imposed by the side that asked, which speaks against it; the other says what it thinks, and disputes it', async () => {
    const changeRequestId = await propose(world);
    await done(world, 'supplier', 'counterChange', { changeRequestId, terms: terms({ what: 'Within 45 days.' }) });
    expect(await refused(world, 'supplier', 'imposeChange', { changeRequestId, reason: 'x' })).toBe('NOT_ALLOWED');
    const imposed = await done(world, 'manager', 'imposeChange', { changeRequestId, reason: 'The bank asks for it.' });
    expect(imposed).toMatchObject({ state: 'IMPOSED', impositionReason: 'The bank asks for it.', settledTerms: { number: 1, bySide: 'FOCAL' } });
    expect(await evidenceOf(changeRequestId)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', leaf: 'NON_OPPORTUNISM', outcome: 0 }]);
    expect(await refused(world, 'manager', 'stateOnImposedChange', { changeRequestId, statement: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'supplier', 'stateOnImposedChange', { changeRequestId, statement: 'We were not heard.' })).toMatchObject({ statement: 'We were not heard.' });
    expect(await refused(world, 'supplier', 'stateOnImposedChange', { changeRequestId, statement: 'Once more.' })).toBe('NOT_ALLOWED');
    const raise = async (persona: string) => (await world.as(persona).data('mutation ($input: RaiseDisputeInput!) { raiseDispute(input: $input) { dispute { id } } }', {
      input: { relationshipId: world.relationshipId('jade-cell.supplier'), matter: 'PAYMENT', title: 'Sixty days', description: 'Imposed.' },
    })).raiseDispute.dispute.id as string;
    expect(await refused(world, 'supplier', 'disputeImposedChange', { changeRequestId, disputeId: await raise('manager') })).toBe('INVALID');
    const disputeId = await raise('supplier');
    expect(await done(world, 'supplier', 'disputeImposedChange', { changeRequestId, disputeId })).toMatchObject({ dispute: { id: disputeId } });
    expect(await refused(world, 'supplier', 'disputeImposedChange', { changeRequestId, disputeId })).toBe('NOT_ALLOWED');
  });

  test('imposed by a partner speaks against the partner, in its own session', async () => {
    const changeRequestId = await propose(world, 'supplier', { terms: terms({ what: 'Eight per cent more.' }) });
    await done(world, 'manager', 'declineChange', { changeRequestId, reason: 'The price is fixed.' });
    expect(await done(world, 'supplier', 'imposeChange', { changeRequestId, reason: 'Lithium.' })).toMatchObject({ state: 'IMPOSED' });
    expect(await evidenceOf(changeRequestId)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'NON_OPPORTUNISM', outcome: 0, recorded_by: uuidOf(world.userId('supplier')) }]);
  });

  test('takes the place of an earlier one: of an open one of its side at once, of one imposed when both agree', async () => {
    const first = await propose(world);
    expect(await refused(world, 'supplier', 'proposeChange', { relationshipId: world.relationshipId('jade-cell.supplier'), title: 'x', terms: terms(), supersedesChangeRequestId: first })).toBe('INVALID');
    const second = await propose(world, 'manager', { supersedesChangeRequestId: first });
    const stateOf = async (id: string) => (await world.as('supplier').data('query ($id: ID!) { changeRequest(id: $id) { state } }', { id })).changeRequest.state;
    expect(await stateOf(first)).toBe('SUPERSEDED');
    await done(world, 'manager', 'imposeChange', { changeRequestId: second, reason: 'In haste.' });
    const third = await propose(world, 'supplier', { supersedesChangeRequestId: second });
    expect(await stateOf(second)).toBe('IMPOSED');
    expect((await tried(world, 'manager', 'proposeChange', { relationshipId: world.relationshipId('jade-cell.supplier'), title: 'x', terms: terms(), supersedesChangeRequestId: second })).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    await done(world, 'manager', 'agreeToChange', { changeRequestId: third });
    expect(await stateOf(second)).toBe('SUPERSEDED');
    // That it was imposed stays said.
    expect(await evidenceOf(second)).toHaveLength(1);
  });

  test('has its days, its texts and its subject', async () => {
    const ask = (more: object, relationship = 'jade-cell.supplier') => refused(world, 'manager', 'proposeChange', { relationshipId: world.relationshipId(relationship), title: 'x', terms: terms(), ...more });
    expect(await ask({ terms: terms({ answerDueOn: day(0) }) })).toBe('OUT_OF_RANGE');
    expect(await ask({ terms: terms({ answerDueOn: day(92) }) })).toBe('OUT_OF_RANGE');
    expect(await ask({ terms: terms({ effectiveOn: day(-2) }) })).toBe('OUT_OF_RANGE');
    expect(await ask({ terms: terms({ why: '' }) })).toBe('REQUIRED');
    expect(await ask({ terms: terms({ cost: { amount: '-1', currencyCode: 'TWD' } }) })).toBe('OUT_OF_RANGE');
    expect(await ask({}, 'kuangteng-charger.supplier')).toBe('STATE_CONFLICT TERMINATED');
    expect(await ask({}, 'finance.internal')).toBe('INVALID');
    const [agreement, rivals] = await Promise.all(['jade-cell.supplier', 'saebom.supplier'].map(async (key) => (await world.as('manager').data(
      'query ($id: ID!) { relationship(id: $id) { vmiAgreements(filter: { statuses: [ACTIVE] }, first: 1) { nodes { id } } contracts(first: 1) { nodes { id } } } }', { id: world.relationshipId(key) })).relationship));
    expect(await ask({ vmiAgreementId: rivals.vmiAgreements.nodes[0].id })).toBe('NOT_FOUND');
    expect(await ask({ vmiAgreementId: agreement.vmiAgreements.nodes[0].id, contractId: agreement.contracts.nodes[0].id })).toBe('INVALID');
    expect(await done(world, 'manager', 'proposeChange', { relationshipId: world.relationshipId('jade-cell.supplier'), title: 'x', terms: terms(), vmiAgreementId: agreement.vmiAgreements.nodes[0].id }))
      .toMatchObject({ subjectKind: 'AGREEMENT', agreement: { id: agreement.vmiAgreements.nodes[0].id }, contract: null });
  });
});

describe('time', () => {
  test('an answer that is overdue is noted once a round, and both sides read it', async () => {
    const changeRequestId = await propose(world);
    await world.sql('alter table change_request disable trigger user');
    await world.sql('update change_request set answer_due_on = current_date - 3 where id = $1', [uuidOf(changeRequestId)]);
    await world.sql('alter table change_request enable trigger user');
    const { changeRequests } = await world.as('supplier').data('{ changeRequests(filter: { isOverdue: true, waitsForSide: PARTNER }) { nodes { id overdueNotedAt } } }');
    expect(changeRequests.nodes).toContainEqual({ id: changeRequestId, overdueNotedAt: null });
    await runJobs(world, noteOverdueChanges);
    const look = async () => (await world.as('supplier').data('query ($id: ID!) { changeRequest(id: $id) { version overdueNotedAt isOverdue } }', { id: changeRequestId })).changeRequest;
    const noted = await look();
    expect(noted).toMatchObject({ isOverdue: true, overdueNotedAt: expect.any(String) });
    await runJobs(world, noteOverdueChanges);
    expect(await look()).toEqual(noted);
    await done(world, 'supplier', 'counterChange', { changeRequestId, terms: terms() });
    expect(await look()).toMatchObject({ isOverdue: false, overdueNotedAt: null });
  });
});

describe('two at once', () => {
  test('an answer and a withdrawal leave one of the two', async () => {
    const changeRequestId = await propose(world);
    const tries = await Promise.all([tried(world, 'supplier', 'agreeToChange', { changeRequestId }), tried(world, 'manager', 'withdrawChange', { changeRequestId, reason: 'x' })]);
    expect(tries.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(['STATE_CONFLICT']);
  });

  test('two counters of one side are one round', async () => {
    const changeRequestId = await propose(world);
    const counter = () => tried(world, 'supplier', 'counterChange', { changeRequestId, terms: terms() });
    const tries = await Promise.all([counter(), counter()]);
    expect(tries.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
    expect(await world.sql('select number from change_request_round where request_id = $1 order by number', [uuidOf(changeRequestId)])).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test('the same key imposes once', async () => {
    const changeRequestId = await propose(world);
    const impose = { changeRequestId, reason: 'In haste.', idempotencyKey: 'impose-once' };
    expect(await done(world, 'manager', 'imposeChange', impose)).toMatchObject({ state: 'IMPOSED' });
    expect(await done(world, 'manager', 'imposeChange', impose)).toMatchObject({ state: 'IMPOSED' });
    expect(await evidenceOf(changeRequestId)).toHaveLength(1);
    expect(await refused(world, 'manager', 'imposeChange', { ...impose, idempotencyKey: 'another' })).toBe('STATE_CONFLICT IMPOSED');
  });
});
