import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { cardAs, done, issued, judged, shareScorecard, type Shown, tried } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const listed = async (persona: string, relationship = 'jade-cell.supplier') => (await world.as(persona).data(`query ($id: ID!) { relationship(id: $id) {
  scorecards(first: 50) { totalCount nodes { id raterSide } } ofUs: latestScorecard(ratedSide: FOCAL) { id } ofThem: latestScorecard(ratedSide: PARTNER, periodKind: QUARTER) { id bothWays { firmTotal partnerTotal gap } } } }`, { id: world.relationshipId(relationship) })).relationship;

describe('who sees a scorecard', () => {
  test('the partner its own of the firm; the firm’s of it once that is issued, and while it is shared', async () => {
    const before = await listed('supplier');
    expect(before.scorecards).toMatchObject({ totalCount: 2, nodes: [{ raterSide: 'PARTNER' }, { raterSide: 'PARTNER' }] });
    expect(before).toMatchObject({ ofUs: { id: expect.any(String) }, ofThem: null });
    const open = await judged(world, { relationship: 'jade-cell.supplier', raterSide: 'FOCAL', by: 'buyer', months: 1 });
    await shareScorecard(world, 'jade-cell.supplier', 'supplier');
    const after = await listed('supplier');
    expect(after.scorecards.totalCount).toBe(4);
    expect(after.ofThem.bothWays).toEqual({ firmTotal: expect.any(String), partnerTotal: expect.any(String), gap: expect.any(String) });
    expect(await cardAs(world, 'supplier', open['id'])).toBeNull();
    await done(world, 'buyer', 'issueScorecard', { scorecardId: open['id'] });
    const seen = await cardAs(world, 'supplier', open['id']);
    expect(seen).toMatchObject({ state: 'ISSUED', result: { snapshot: { total: expect.any(String) } } });
    const cooperation = seen!['rows'].find(({ criterion }: Shown) => criterion === 'COOPERATION');
    const { scorecardDispute } = await done(world, 'supplier', 'disputeScorecardRow', { scorecardRowId: cooperation.id, reason: 'We came to every meeting.' });
    expect((await done(world, 'manager', 'decideScorecardDispute', { scorecardDisputeId: scorecardDispute!['id'], decision: 'UPHELD', note: 'So you did.' })).scorecard['result'].effective.rows).not.toContainEqual(expect.objectContaining({ criterion: 'COOPERATION' }));
    // Each showing is noted, for whose judgement it is.
    expect(await world.sql("select distinct what from access_record where category = 'SCORECARD'")).toContainEqual({ what: 'PeriodScorecard' });
    const { nodes } = (await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { sharingAgreements(first: 50) { nodes { id category state } } } }', { id: world.relationshipId('jade-cell.supplier') })).relationship.sharingAgreements;
    const agreement = nodes.find(({ category, state }: Shown) => category === 'SCORECARD' && state === 'IN_FORCE');
    await world.as('manager').data('mutation ($input: EndSharingInput!) { endSharing(input: $input) { userErrors { code } } }', { input: { sharingAgreementId: agreement.id, reason: 'Enough for this year.' } });
    expect(await cardAs(world, 'supplier', open['id'])).toBeNull();
  });

  test('the firm not what a partner judges before that is issued', async () => {
    const card = await judged(world, { relationship: 'saebom.supplier', raterSide: 'PARTNER', by: 'rival-supplier', months: 1, value: '12.5' });
    expect(card['rows'].filter(({ value }: Shown) => value === '12.5')).toHaveLength(3);
    for (const persona of ['manager', 'admin', 'auditor']) expect(await cardAs(world, persona, card['id'])).toMatchObject({ state: 'OPEN', rows: [], result: null });
    const { nodes } = await world.as('manager').data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: card['rows'].map(({ id }: Shown) => id) });
    expect(nodes.every((node: unknown) => node === null)).toBe(true);
    const { nodes: entries } = (await world.as('auditor').data('{ auditEntries(first: 100) { nodes { subjectId } } }')).auditEntries;
    expect(entries.length).toBeGreaterThan(10);
    const rows = card['rows'].map(({ id }: Shown) => id);
    expect(entries.filter(({ subjectId }: Shown) => rows.includes(subjectId))).toEqual([]);
    for (const name of ['judgeScorecardRows', 'issueScorecard', 'withdrawScorecard']) {
      const input = name === 'judgeScorecardRows' ? { judgements: [{ scorecardRowId: card['rows'][0].id, value: null }] } : name === 'withdrawScorecard' ? { reason: 'x' } : {};
      expect((await tried(world, 'manager', name, { scorecardId: card['id'], ...input })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    await done(world, 'rival-supplier', 'issueScorecard', { scorecardId: card['id'] });
    expect((await cardAs(world, 'manager', card['id']))!['rows'].filter(({ value }: Shown) => value === '12.5')).toHaveLength(3);
  });

  test('a rival nothing, by no path', async () => {
    const card = await issued(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 9 });
    expect(await cardAs(world, 'rival-supplier', card['id'])).toBeNull();
    expect((await tried(world, 'rival-supplier', 'issueScorecard', { scorecardId: card['id'] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await tried(world, 'rival-supplier', 'disputeScorecardRow', { scorecardRowId: card['rows'][0].id, reason: 'x' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('rival-supplier').query('{ scorecards { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await listed('rival-supplier', 'saebom.supplier')).scorecards.nodes.every(({ raterSide }: Shown) => raterSide === 'PARTNER')).toBe(true);
    expect((await world.as('rival-supplier').data('query ($id: ID!) { relationship(id: $id) { id } }', { id: world.relationshipId('jade-cell.supplier') })).relationship).toBeNull();
  });
});

describe('the database by itself', () => {
  const jade = sessionOf('supplier', 'jade-cell');
  const rival = sessionOf('rival-supplier', 'saebom');
  const firm = sessionOf('manager', 'formosa-stride');

  test('keeps what is issued, and lets each side write its own', async () => {
    const open = await judged(world, { relationship: 'jade-cell.supplier', raterSide: 'PARTNER', by: 'supplier', months: 10 });
    const card = uuidOf(open['id']);
    const [judgedRow, measuredRow] = ['FAIRNESS', 'PROMISES'].map((criterion) => uuidOf(open['rows'].find((row: Shown) => row['criterion'] === criterion).id));
    expect(await attempt(world, rival, `select id from scorecard where id = '${card}'`)).toEqual([]);
    expect(await attempt(world, firm, `select id from scorecard_row where scorecard_id = '${card}'`)).toEqual([]);
    expect(await attempt(world, firm, `select id from audit_entry where subject_type = 'ScorecardRow' and subject_id = '${judgedRow}'`)).toEqual([]);
    await expect(attempt(world, jade, `update scorecard_row set value = 1, evidence_count = 1, records = '[]' where id = '${measuredRow}'`)).rejects.toThrow(/measured otherwise/);
    await expect(attempt(world, jade, `update scorecard_row set weight = 99 where id = '${judgedRow}'`)).rejects.toThrow(/not rewritten/);
    await expect(attempt(world, jade, `update scorecard_row set value = 99, judged_by = '${firm.principalId}' where id = '${judgedRow}'`)).rejects.toThrow(/judged by who is there/);
    await expect(attempt(world, jade, `update scorecard set state = 'CLOSED', closed_by = app_principal(), closed_at = now() where id = '${card}'`)).rejects.toThrow(/does not go from OPEN/);
    await expect(attempt(world, jade, `update scorecard set bands = '[]' where id = '${card}'`)).rejects.toThrow(/does not go from OPEN/);
    await expect(attempt(world, firm, `update scorecard set state = 'WITHDRAWN', withdrawn_by = app_principal(), withdrawn_at = now(), withdrawal_reason = 'x' where id = '${card}'`)).rejects.toThrow(/not for FOCAL/);
    await expect(attempt(world, jade, `insert into scorecard (workspace_id, id, relationship_id, rater_side, period_kind, period_year, period_number, first_day, last_day, state, model_version, bands, dispute_days, issue_due_on, opened_by, opened_at, shown_since)
      select workspace_id, gen_random_uuid(), relationship_id, 'PARTNER', 'YEAR', 2024, 1, '2024-01-01', '2024-12-31', 'OPEN', 1, '[]', 0, '2025-01-09', app_principal(), now(), now() from scorecard where id = '${card}'`)).rejects.toThrow(/row-level security|does not begin/);
    await done(world, 'supplier', 'issueScorecard', { scorecardId: open['id'] });
    await expect(attempt(world, jade, `update scorecard_row set value = 99, judged_at = now() where id = '${judgedRow}'`)).rejects.toThrow(/is not open/);
    const dispute = (by: string) => `insert into scorecard_dispute (workspace_id, id, relationship_id, scorecard_id, row_id, state, raised_by_side, raised_by, raised_at, reason)
      select workspace_id, gen_random_uuid(), relationship_id, scorecard_id, id, 'OPEN', '${by}', app_principal(), now(), 'x' from scorecard_row where id = '${judgedRow}'`;
    await expect(attempt(world, jade, dispute('PARTNER'))).rejects.toThrow(/does not begin so/);
    await expect(attempt(world, jade, dispute('FOCAL'))).rejects.toThrow(/does not begin so/);
    expect(await attempt(world, firm, dispute('FOCAL'))).toBeDefined();
  });

  test('knows months as they are', async () => {
    const wrong = `insert into scorecard (workspace_id, id, relationship_id, rater_side, period_kind, period_year, period_number, first_day, last_day, state, model_version, bands, dispute_days, issue_due_on, opened_by, opened_at)
      select workspace_id, gen_random_uuid(), relationship_id, 'FOCAL', 'MONTH', 2024, 2, '2024-02-01', '2024-02-28', 'OPEN', 1, '[]', 0, '2024-03-09', app_principal(), now() from scorecard limit 1`;
    await expect(attempt(world, firm, wrong)).rejects.toThrow(/scorecard_period_whole/);
    expect(await attempt(world, firm, wrong.replace('2024-02-28', '2024-02-29'))).toBeDefined();
  });
});
