import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from '../../../src/platform/sql.ts';
import { seedId } from '../../../src/server/seed.ts';
import { bytesOf, neverBeen } from '../../isolation/asking.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { openWorld, type World } from '../../world.ts';
import { done, evidenceOf, proposed } from '../disputes/acts.ts';
import { addApprover, attempt, report, reviewed, sessionOfUser, uuidOf } from './acts.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addApprover(world);
});
afterAll(() => world.close());

const jade = 'jade-cell.supplier';

describe('an opportunistic act', () => {
  test('counts for nothing when it is reported, and for its severity once another person has confirmed it', async () => {
    const id = await report(world, 'buyer', { severity: 7 });
    expect(await evidenceOf(world, id)).toEqual([]);
    const { opportunisticActs } = await world.as('planner').data('{ opportunisticActs(filter: { statuses: [REPORTED] }, orderBy: { field: OCCURRED_ON, direction: ASC }) { totalCount nodes { id reportedBy { id } } } }');
    expect(opportunisticActs.nodes).toContainEqual({ id, reportedBy: { id: world.userId('buyer') } });
    expect(await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: id, note: 'Seen in their price list.' })).toMatchObject({
      userErrors: [], opportunisticAct: { status: 'CONFIRMED', reviewedBy: { id: world.userId('admin') }, reviewNote: 'Seen in their price list.', viewerActions: expect.arrayContaining([{ action: 'OVERTURN_OPPORTUNISTIC_ACT', isAllowed: false }]) },
    });
    expect(await evidenceOf(world, id)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'NON_OPPORTUNISM', outcome: 0, weight: 7, key: '' }]);
  });

  test('of the firm itself is evidence towards the partner; rejected it is none', async () => {
    const own = await report(world, 'engineer', { committedBySide: 'FOCAL', kind: 'WITHHELD_INFORMATION', severity: 3 });
    await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: own });
    expect(await evidenceOf(world, own)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', weight: 3 }]);
    const rumour = await report(world, 'buyer');
    expect(await reviewed(world, 'admin', 'rejectOpportunisticAct', { opportunisticActId: rumour, note: 'A rumour.' })).toMatchObject({ opportunisticAct: { status: 'REJECTED' } });
    expect(await evidenceOf(world, rumour)).toEqual([]);
    expect(await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: rumour })).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT', currentState: 'REJECTED' }] });
  });

  test('is not reviewed by who reported it, nor overturned by who confirmed it: not in the database either', async () => {
    const id = await report(world, 'admin');
    for (const act of ['confirmOpportunisticAct', 'rejectOpportunisticAct']) {
      expect(await reviewed(world, 'admin', act, { opportunisticActId: id, note: 'x' })).toMatchObject({ opportunisticAct: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
    }
    const [admin, second, buyer] = ['admin', 'second-approver', 'buyer'].map((user) => seedId('formosa', 'user', user));
    const set = (status: string, column: string, who: string) => `update opportunistic_act set status = '${status}', ${column}_by = '${who}', ${column}_at = now() ${column === 'overturned' ? ", overturn_reason = 'x'" : ''} where id = '${uuidOf(id)}'`;
    expect(await attempt(world, sessionOfUser('admin'), set('CONFIRMED', 'reviewed', admin!))).toBe('opportunistic_act_four_eyes');
    // In another's name neither; and nothing is confirmed from the start.
    expect(await attempt(world, sessionOfUser('admin'), set('CONFIRMED', 'reviewed', buyer!))).toBe('opportunistic_act_decider');
    expect(await attempt(world, sessionOfUser('admin'), set('OVERTURNED', 'overturned', second!))).toBe('opportunistic_act_state_order');
    expect(await reviewed(world, 'second-approver', 'confirmOpportunisticAct', { opportunisticActId: id })).toMatchObject({ userErrors: [] });
    expect(await reviewed(world, 'second-approver', 'overturnOpportunisticAct', { opportunisticActId: id, reason: 'x' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await attempt(world, sessionOfUser('second-approver'), set('OVERTURNED', 'overturned', second!))).toBe('opportunistic_act_four_eyes');
    expect(await attempt(world, sessionOfUser('admin'), `update opportunistic_act set severity = 2 where id = '${uuidOf(id)}'`)).toBe('opportunistic_act_stays_itself');
  });

  test('is overturned by another approver, with a reason, and counts no more', async () => {
    const id = await report(world, 'buyer');
    await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: id });
    expect(await reviewed(world, 'second-approver', 'overturnOpportunisticAct', { opportunisticActId: id, reason: 'It was a namesake.' })).toMatchObject({ userErrors: [], opportunisticAct: { status: 'OVERTURNED', overturnReason: 'It was a namesake.' } });
    expect(await evidenceOf(world, id)).toMatchObject([{ outcome: null, weight: null }]);
  });

  test('is decided once, when two approvers decide at once', async () => {
    for (const [one, other] of [['confirmOpportunisticAct', 'rejectOpportunisticAct'], ['confirmOpportunisticAct', 'confirmOpportunisticAct']] as const) {
      const id = await report(world, 'buyer');
      const answers = await Promise.all([reviewed(world, 'admin', one, { opportunisticActId: id, note: 'one' }), reviewed(world, 'second-approver', other, { opportunisticActId: id, note: 'other' })]);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
      const confirmed = answers.find(({ userErrors }) => userErrors.length === 0)!.opportunisticAct!['status'] === 'CONFIRMED';
      expect(await evidenceOf(world, id)).toHaveLength(confirmed ? 1 : 0);
    }
  });

  test('takes a severity of 2 to 8, a day that has been and addresses that one can follow', async () => {
    const tryReport = async (input: object) => (await reviewed(world, 'buyer', 'reportOpportunisticAct', {
      relationshipId: world.relationshipId(jade), committedBySide: 'PARTNER', kind: 'OTHER', severity: 4, occurredOn: '2026-01-05', description: 'x', ...input,
    })).userErrors;
    for (const severity of [1, 9]) expect(await tryReport({ severity })).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'severity'] }]);
    expect(await tryReport({ occurredOn: '2126-01-01' })).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'occurredOn'] }]);
    expect(await tryReport({ links: [{ title: 'x', url: 'ftp://x.example' }] })).toMatchObject([{ code: 'INVALID' }]);
  });
});

describe('a partner', () => {
  const everything = `query ($id: ID!) { relationship(id: $id) { version updatedAt opportunisticActs { totalCount nodes { id } } timeline(first: 100) { totalCount nodes { id subjectType } }
    disputes { nodes { id version notes { totalCount nodes { id } } } } } }`;

  test('learns of no act: by no query, filter, history, id or error', async () => {
    const view = async () => bytesOf(await world.as('supplier').query(everything, { id: world.relationshipId(jade) }));
    const before = await view();
    const id = await report(world, 'buyer');
    await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: id });
    expect(await view()).toBe(before);
    const supplier = world.as('supplier');
    expect((await supplier.query('{ opportunisticActs { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const timeline = 'query ($id: ID!) { relationship(id: $id) { timeline(filter: { subjectTypes: ["OpportunisticAct"] }) { totalCount } } }';
    expect((await supplier.data(timeline, { id: world.relationshipId(jade) })).relationship.timeline.totalCount).toBe(0);
    expect((await world.as('planner').data(timeline, { id: world.relationshipId(jade) })).relationship.timeline.totalCount).toBeGreaterThan(0);
    for (const source of [
      'query ($id: ID!) { node(id: $id) { __typename } }',
      'mutation ($id: ID!) { confirmOpportunisticAct(input: { opportunisticActId: $id }) { userErrors { code } } }',
      'mutation ($id: ID!) { overturnOpportunisticAct(input: { opportunisticActId: $id, reason: "x" }) { userErrors { code } } }',
    ]) expect(bytesOf(await supplier.query(source, { id }))).toBe(bytesOf(await supplier.query(source, { id: neverBeen(id) })));
    expect(await reviewed(world, 'supplier', 'reportOpportunisticAct', {
      relationshipId: world.relationshipId(jade), committedBySide: 'FOCAL', kind: 'OTHER', severity: 2, occurredOn: '2026-01-05', description: 'x',
    })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
  });

  test('learns of no note on a dispute that it sees', async () => {
    const disputeId = await proposed(world);
    const view = async () => bytesOf(await world.as('supplier').query(everything, { id: world.relationshipId(jade) }));
    const before = await view();
    const [added] = (await world.as('manager').data('mutation ($input: NoteDisputeInput!) { noteDispute(input: $input) { note { id body } userErrors { code } } }', { input: { disputeId, body: 'They bluff.' } }).then(({ noteDispute }) => [noteDispute]));
    expect(added).toMatchObject({ note: { body: 'They bluff.' }, userErrors: [] });
    expect(await view()).toBe(before);
    expect((await world.as('supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: added.note.id })).node).toBeNull();
    expect((await world.as('supplier').data('mutation ($input: NoteDisputeInput!) { noteDispute(input: $input) { userErrors { code } } }', { input: { disputeId, body: 'x' } })).noteDispute.userErrors).toEqual([{ code: 'NOT_ALLOWED' }]);
  });

  test('whose session reads the tables themselves finds nothing there, nor in the history', async () => {
    const read = (text: string) => world.database.read(sessionOfUser('supplier', 'jade-cell'), sql([text] as never));
    await report(world, 'buyer');
    expect(await read('select 1 from opportunistic_act')).toEqual([]);
    expect(await read('select 1 from dispute_note')).toEqual([]);
    expect(await read("select 1 from audit_entry where subject_type in ('OpportunisticAct', 'DisputeNote', 'RelationshipFigure', 'LoadOverride', 'Handover', 'EndingRequest')")).toEqual([]);
    expect((await read("select 1 from audit_entry where subject_type = 'Dispute'")).length).toBeGreaterThan(0);
  });

  test('who listens to the relationship hears nothing while an act is reported and confirmed, and staff do', async () => {
    const id = world.relationshipId(jade);
    const query = 'subscription ($id: ID!) { relationshipChanged(id: $id) { id } }';
    const listening = async (persona: string) => listen('WebSocket', { url: world.url, token: await world.as(persona).token(), query, variables: { id } });
    const [supplier, planner] = [await listening('supplier'), await listening('planner')];
    await Promise.all([supplier.results(1), planner.results(1)]);
    const act = await report(world, 'buyer');
    await planner.results(2);
    await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: act });
    await planner.results(3);
    // Nor of what else only staff see.
    await world.as('manager').data('mutation ($input: AddBondInput!) { addBond(input: $input) { userErrors { code } } }', { input: { relationshipId: id, kind: 'SOCIAL', description: 'Hidden' } });
    await planner.results(4);
    // What it does see wakes it, and nothing was waiting before that.
    await done(world, 'buyer', 'raiseDispute', { relationshipId: id, matter: 'PRICE', title: 'x', description: 'x' });
    await supplier.results(2);
    await planner.results(5);
    expect([supplier.heard.length, planner.heard.length]).toEqual([2, 5]);
    for (const one of [supplier, planner]) one.stop();
  });
});
