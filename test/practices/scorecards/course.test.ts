import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { followScorecards } from '../../../src/practices/scorecards/follow-scorecards.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { cardAs, done, issued, judged, monthAgo, olderBy, type Shown, tried } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const rowOf = (card: Shown, criterion: string): Shown => card['rows'].find((row: Shown) => row['criterion'] === criterion);

describe('a scorecard', () => {
  test('is opened for a period of the calendar with the rows of the model, once a side', async () => {
    const input = { relationshipId: world.relationshipId('weihu-control.supplier'), period: monthAgo(1), raterSide: 'FOCAL' };
    const { scorecard } = await done(world, 'manager', 'openScorecard', input);
    expect(scorecard).toMatchObject({ state: 'OPEN', raterSide: 'FOCAL', ratedSide: 'PARTNER', modelVersion: 1, issuedAt: null, disputes: [], result: { snapshot: { total: null, band: null, shareKnown: 0 } } });
    expect(scorecard['rows'].map(({ criterion }: Shown) => criterion)).toEqual(['DELIVERY', 'QUALITY', 'CLAIMS', 'PROMISES', 'ANSWERS', 'COOPERATION']);
    expect(scorecard['firstDay']).toMatch(/-01$/);
    expect((await tried(world, 'manager', 'openScorecard', input)).userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'period'] }]);
    const leap = await tried(world, 'manager', 'openScorecard', { ...input, period: { kind: 'QUARTER', year: 2028, number: 5 } });
    expect(leap.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect((await tried(world, 'manager', 'openScorecard', { ...input, period: monthAgo(-1) })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect((await tried(world, 'manager', 'openScorecard', { ...input, period: monthAgo(27) })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    const { errors } = await world.as('supplier').query('mutation ($input: OpenScorecardInput!) { openScorecard(input: $input) { scorecard { id } } }', { input: { ...input, idempotencyKey: 'no' } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('tells what is judged with a reason, and never counts what is unknown', async () => {
    const card = await judged(world, { relationship: 'weihu-control.supplier', raterSide: 'FOCAL', by: 'buyer', months: 2, value: '80.5' });
    expect(rowOf(card, 'COOPERATION')).toMatchObject({ value: '80.5', evidenceCount: 1, judgedBy: { id: world.userId('buyer') } });
    const judge = (judgement: object, more: object = {}) => tried(world, 'buyer', 'judgeScorecardRows', { scorecardId: card['id'], judgements: [{ scorecardRowId: rowOf(card, 'COOPERATION')['id'], ...judgement }], ...more });
    expect((await judge({ value: '101', reason: 'x' })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect((await judge({ value: '1.23456', reason: 'x' })).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect((await judge({ value: '50' })).userErrors).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await judge({ value: '50', reason: 'x' }, { expectedVersion: 1 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect((await judge({ scorecardRowId: rowOf(card, 'PROMISES')['id'], value: '1', reason: 'x' })).userErrors).toMatchObject([{ code: 'INVALID' }]);
    const { scorecard } = await done(world, 'buyer', 'issueScorecard', { scorecardId: card['id'] });
    // With Weihu nothing was ordered or asked: one row of 20 in 100 is known, and the rest is said not to be covered.
    expect(scorecard).toMatchObject({ state: 'ISSUED', issuedBy: { id: world.userId('buyer') }, result: { snapshot: { total: '80.5', band: 'B', shareKnown: 0.2 }, change: '0' } });
    expect(rowOf(scorecard, 'DELIVERY')).toMatchObject({ value: null, evidenceCount: 0, records: [] });
    expect(rowOf(scorecard, 'CLAIMS')).toMatchObject({ value: null, evidenceCount: 0 });
    expect((await judge({ value: '10', reason: 'x' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ISSUED' }]);
  });

  test('is not issued before its period is over, and is withdrawn before it is issued', async () => {
    const { scorecard } = await done(world, 'manager', 'openScorecard', { relationshipId: world.relationshipId('kitano-geartrain.supplier'), period: monthAgo(0), raterSide: 'FOCAL' });
    expect((await tried(world, 'manager', 'issueScorecard', { scorecardId: scorecard['id'] })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'OPEN', allowedActions: ['JUDGE_SCORECARD_ROWS', 'WITHDRAW_SCORECARD'] }]);
    expect(scorecard['viewerActions'].find(({ action }: Shown) => action === 'ISSUE_SCORECARD')).toEqual({ action: 'ISSUE_SCORECARD', isAllowed: false, reason: { code: 'PERIOD_NOT_OVER' } });
    const withdrawn = await done(world, 'manager', 'withdrawScorecard', { scorecardId: scorecard['id'], reason: 'The year will do.' });
    expect(withdrawn.scorecard).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'The year will do.' });
    await done(world, 'manager', 'openScorecard', { relationshipId: world.relationshipId('kitano-geartrain.supplier'), period: monthAgo(0), raterSide: 'FOCAL' });
  });

  test('measures from the records of its period, and names them', async () => {
    const { nodes } = (await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { scorecards(filter: { raterSides: [FOCAL], periodKinds: [QUARTER] }) { nodes { rows { criterion value evidenceCount records { type id } } result { snapshot { total rows { points contribution } } } } } } }', { id: world.relationshipId('jade-cell.supplier') })).relationship.scorecards;
    expect(nodes).toHaveLength(2);
    const rows = nodes.flatMap(({ rows: all }: Shown) => all).filter(({ records }: Shown) => records.length > 0) as Shown[];
    expect(new Set(rows.map(({ criterion }) => criterion)).size).toBeGreaterThan(1);
    for (const { criterion, value, evidenceCount, records } of rows) {
      expect([criterion, records.length]).toEqual([criterion, Math.min(500, evidenceCount)]);
      expect(Number(value)).toBeGreaterThanOrEqual(0);
    }
    const { node } = await world.as('manager').data('query ($id: ID!) { node(id: $id) { __typename id } }', { id: rows[0]!['records'][0].id });
    expect(node).toEqual({ __typename: rows[0]!['records'][0].type, id: rows[0]!['records'][0].id });
  });

  test('adds up to its total, whatever is known', async () => {
    const { nodes } = (await world.as('manager').data('{ scorecards(first: 50) { nodes { result { effective { total rows { contribution } } } } } }')).scorecards;
    for (const { result } of nodes.filter(({ result: known }: Shown) => known?.effective.total != null)) {
      const cents = result.effective.rows.reduce((sum: number, { contribution }: Shown) => sum + Math.round(Number(contribution ?? 0) * 100), 0);
      expect(cents).toBe(Math.round(Number(result.effective.total) * 100));
    }
    expect(nodes.length).toBeGreaterThan(6);
  });
});

describe('what is disputed', () => {
  test('is decided by the side that scores: kept, changed or upheld; the snapshot stays', async () => {
    const card = await issued(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 2, value: '40' });
    const dispute = (criterion: string, persona = 'manager') => tried(world, persona, 'disputeScorecardRow', { scorecardRowId: rowOf(card, criterion)['id'], reason: 'It was otherwise.' });
    expect((await dispute('FAIRNESS', 'supplier')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const [fairness, information, payment] = [await dispute('FAIRNESS'), await dispute('INFORMATION'), await dispute('PAYMENT')];
    expect(payment.scorecard!['result']).toMatchObject({ openDisputes: ['FAIRNESS', 'INFORMATION', 'PAYMENT'], change: '0' });
    expect((await dispute('FAIRNESS')).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    const decide = (of: typeof fairness, more: object, persona = 'supplier') => tried(world, persona, 'decideScorecardDispute', { scorecardDisputeId: of.scorecardDispute!['id'], note: 'We looked again.', ...more });
    expect((await decide(fairness, { decision: 'KEPT' }, 'manager')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await decide(fairness, { decision: 'CHANGED' })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'newValue'] }]);
    expect((await decide(fairness, { decision: 'KEPT', newValue: '5' })).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect((await decide(fairness, { decision: 'CHANGED', newValue: '100.5' })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    await decide(fairness, { decision: 'KEPT' });
    await decide(information, { decision: 'UPHELD' });
    const { scorecard, scorecardDispute } = await decide(payment, { decision: 'CHANGED', newValue: '90' });
    expect(scorecardDispute).toMatchObject({ state: 'CHANGED', newValue: '90', viewerActions: [{ isAllowed: false }, { isAllowed: false }] });
    const { snapshot, effective, openDisputes } = scorecard!['result'];
    expect(rowOf(scorecard!, 'PAYMENT')['value']).toBe('40');
    expect(effective.rows.map(({ criterion }: Shown) => criterion)).not.toContain('INFORMATION');
    expect(snapshot.rows.map(({ criterion }: Shown) => criterion)).toContain('INFORMATION');
    expect(Number(effective.total)).toBeGreaterThan(Number(snapshot.total));
    expect(openDisputes).toEqual([]);
    expect((await decide(payment, { decision: 'KEPT' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'CHANGED', allowedActions: [] }]);
  });

  test('may be taken back, and raised again while there is time', async () => {
    const card = await issued(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 3 });
    const raise = () => tried(world, 'manager', 'disputeScorecardRow', { scorecardRowId: rowOf(card, 'FAIRNESS')['id'], reason: 'No.' });
    const { scorecardDispute } = await raise();
    expect((await tried(world, 'supplier', 'withdrawScorecardDispute', { scorecardDisputeId: scorecardDispute!['id'] })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await done(world, 'manager', 'withdrawScorecardDispute', { scorecardDisputeId: scorecardDispute!['id'] })).scorecardDispute).toMatchObject({ state: 'WITHDRAWN' });
    const both = await Promise.all([raise(), raise()]);
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'DUPLICATE' }]);
    await olderBy(world, card['id'], 20);
    expect((await tried(world, 'manager', 'disputeScorecardRow', { scorecardRowId: rowOf(card, 'PAYMENT')['id'], reason: 'No.' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ISSUED', allowedActions: [] }]);
  });

  test('happens once for one key', async () => {
    const card = await judged(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 4 });
    const input = { scorecardId: card['id'], idempotencyKey: 'issue once' };
    const first = await done(world, 'supplier', 'issueScorecard', input);
    expect((await done(world, 'supplier', 'issueScorecard', input)).scorecard['version']).toBe(first.scorecard['version']);
    expect((await tried(world, 'supplier', 'issueScorecard', { ...input, expectedVersion: 9 })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
    const other = await judged(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 5 });
    const both = await Promise.all([1, 2].map(() => tried(world, 'supplier', 'issueScorecard', { scorecardId: other['id'] })));
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ISSUED' }]);
  });
});

describe('what nobody does', () => {
  test('the platform does: it issues what is due, gives up what nobody rated, and closes what nobody disputes', async () => {
    const firms = await judged(world, { relationship: 'tieshan-frames.supplier', raterSide: 'FOCAL', by: 'buyer', months: 2 });
    const { scorecard: unrated } = await done(world, 'manager', 'openScorecard', { relationshipId: world.relationshipId('jade-cell.supplier'), period: monthAgo(6), raterSide: 'PARTNER' });
    const rated = await judged(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 7 });
    const quiet = await issued(world, { relationship: 'weihu-control.supplier', raterSide: 'FOCAL', by: 'buyer', months: 4 });
    const disputed = await issued(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 8 });
    const fresh = await issued(world, { relationship: 'weihu-control.supplier', raterSide: 'FOCAL', by: 'buyer', months: 5 });
    await done(world, 'manager', 'disputeScorecardRow', { scorecardRowId: rowOf(disputed, 'FAIRNESS')['id'], reason: 'No.' });
    for (const { id } of [quiet, disputed] as Shown[]) await olderBy(world, id, 20);
    await runJobs(world, followScorecards);
    const stateOf = async ({ id }: Shown) => (await cardAs(world, 'manager', id))!['state'];
    expect(await stateOf(firms)).toBe('ISSUED');
    expect(await stateOf(unrated)).toBe('WITHDRAWN');
    expect(await stateOf(rated)).toBe('ISSUED');
    expect(await stateOf(quiet)).toBe('CLOSED');
    expect(await stateOf(disputed)).toBe('ISSUED');
    expect(await stateOf(fresh)).toBe('ISSUED');
  });
});
