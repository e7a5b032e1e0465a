import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDueRounds } from '../../../src/esi/costs/close-due-rounds.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { act, ahead, asSession, jade, openRound, partId, passDeadline, sql, staff, uuidOf } from './costs.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const own = `query ($id: ID!) { quoteRequest(id: $id) { state targetCost outcomeNote quotes { revision unitPrice unitCost rank gapToTarget gapToShouldCost isLast } viewerActions { action isAllowed } } }`;

test('a round from the question to the agreement', async () => {
  const { componentId, roundId, requestOf } = await openRound(world, { isTargetShown: true, toolingUnits: 1_000 });
  const [ofJade, ofSaebom] = [requestOf('jade-cell.supplier'), requestOf('saebom.supplier')];
  expect((await world.as('supplier').data(own, { id: ofJade })).quoteRequest).toMatchObject({ state: 'OPEN', targetCost: '100', viewerActions: [{ action: 'SUBMIT_QUOTE', isAllowed: true }, { action: 'DECLINE_TO_QUOTE', isAllowed: true }] });
  await act(world, 'supplier', 'submitQuote', { quoteRequestId: ofJade, unitPrice: '120.5' });
  const second = await act(world, 'supplier', 'submitQuote', { quoteRequestId: ofJade, unitPrice: '95.0001', toolingCost: '12000', leadTimeDays: 20 });
  expect(second).toMatchObject({ userErrors: [], costQuote: { revision: 2, unitPrice: '95.0001', unitCost: '107.0001', isLast: true } });
  await act(world, 'rival-supplier', 'submitQuote', { quoteRequestId: ofSaebom, unitPrice: '108' });
  // The first that jade gave does not count any more; for jade itself nothing is ranked.
  expect((await world.as('supplier').data(own, { id: ofJade })).quoteRequest.quotes).toEqual([
    { revision: 1, unitPrice: '120.5', unitCost: '120.5', rank: null, gapToTarget: null, gapToShouldCost: null, isLast: false }, { revision: 2, unitPrice: '95.0001', unitCost: '107.0001', rank: null, gapToTarget: null, gapToShouldCost: null, isLast: true },
  ]);
  expect(await act(world, 'buyer', 'closeQuoteRound', { quoteRoundId: roundId })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
  await passDeadline(world, roundId);
  expect(await act(world, 'supplier', 'submitQuote', { quoteRequestId: ofJade, unitPrice: '90' })).toMatchObject({ costQuote: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
  const { quoteRound } = await act(world, 'buyer', 'closeQuoteRound', { quoteRoundId: roundId });
  expect(quoteRound).toMatchObject({ state: 'COMPARED', targetCost: '100', shouldCost: '90' });
  expect(quoteRound.quotes.toSorted((a: any, b: any) => a.rank - b.rank)).toMatchObject([
    { rank: 1, unitCost: '107.0001', gapToTarget: '7.0001', gapToShouldCost: '17.0001', revision: 2 }, { rank: 2, unitCost: '108', gapToTarget: '8' },
  ]);
  const best = quoteRound.quotes.find(({ rank }: any) => rank === 1).id;
  const [earlier] = await world.sql<{ id: string }>('select id from cost_quote where round_id = $1 and unit_price = 120.5', [uuidOf(roundId)]);
  expect(await act(world, 'buyer', 'agreeQuote', { quoteRoundId: roundId, costQuoteId: Buffer.from(`CostQuote:${earlier!.id}`).toString('base64url'), reason: 'No.' })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'costQuoteId'] }] });
  expect(await act(world, 'buyer', 'agreeQuote', { quoteRoundId: roundId, costQuoteId: best, reason: 'The cheapest.', noteToAgreed: 'Agreed.', noteToOthers: 'Not this time.' })).toMatchObject({
    userErrors: [], quoteRound: { state: 'AGREED', agreedQuote: { id: best }, decisionReason: 'The cheapest.' }, costComponent: { quotedCost: '107.0001', currentCost: '107.0001', costBasis: 'QUOTED' },
  });
  expect((await world.as('supplier').data(own, { id: ofJade })).quoteRequest).toMatchObject({ state: 'AGREED', outcomeNote: 'Agreed.' });
  expect((await world.as('rival-supplier').data(own, { id: ofSaebom })).quoteRequest).toMatchObject({ state: 'NOT_AGREED', outcomeNote: 'Not this time.' });
  expect(await act(world, 'buyer', 'agreeQuote', { quoteRoundId: roundId, costQuoteId: best, reason: 'Again.' })).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT', currentState: 'AGREED' }] });
  expect(await act(world, 'buyer', 'openQuoteRound', { costComponentId: componentId, esiInvolvementIds: [partId('stride-two/jade')], dueAt: ahead(1), specification: 'Cheaper.' })).toMatchObject({ userErrors: [], quoteRound: { number: 2 } });
});

test('the platform closes what is due, and who answered is evidence, as who did not', async () => {
  const { roundId, requestOf } = await openRound(world);
  const [ofJade, ofSaebom] = [requestOf('jade-cell.supplier'), requestOf('saebom.supplier')];
  await act(world, 'rival-supplier', 'declineToQuote', { quoteRequestId: ofSaebom, reason: 'We make no lights.' });
  const shown = () => world.sql<{ id: string; outcome: number }>(`select source_id as id, outcome from evidence where source_type = 'QuoteRequest' and source_id = any($1) order by outcome`, [[uuidOf(ofJade), uuidOf(ofSaebom)]]);
  await passDeadline(world, roundId);
  expect(await shown()).toEqual([]);
  await runJobs(world, closeDueRounds);
  const { quoteRound } = await world.as('engineer').data('query ($id: ID!) { quoteRound(id: $id) { state quotes { isDeclined rank note } } }', { id: roundId });
  expect(quoteRound).toEqual({ state: 'COMPARED', quotes: [{ isDeclined: true, rank: null, note: 'We make no lights.' }] });
  expect(await shown()).toEqual([{ id: uuidOf(ofJade), outcome: 0 }, { id: uuidOf(ofSaebom), outcome: 1 }]);
  await runJobs(world, closeDueRounds);
  expect(await shown()).toHaveLength(2);
  expect(await act(world, 'manager', 'askForNextRound', { quoteRoundId: roundId, reason: 'Nobody quoted.', noteToAll: 'We ask again.' })).toMatchObject({ userErrors: [], quoteRound: { state: 'NEXT_ROUND' } });
  expect((await world.as('supplier').data(own, { id: ofJade })).quoteRequest).toMatchObject({ state: 'NOT_AGREED', outcomeNote: 'We ask again.' });
});

test('a round that is given up is never read', async () => {
  const { roundId, requestOf } = await openRound(world);
  await act(world, 'supplier', 'submitQuote', { quoteRequestId: requestOf('jade-cell.supplier'), unitPrice: '7' });
  expect(await act(world, 'manager', 'cancelQuoteRound', { quoteRoundId: roundId, reason: 'Not needed.' })).toMatchObject({ userErrors: [], quoteRound: { state: 'CANCELLED', quotes: [] } });
  expect(await asSession(world, staff, sql`select id from cost_quote where round_id = ${uuidOf(roundId)}::uuid`)).toEqual([]);
  expect(await act(world, 'supplier', 'submitQuote', { quoteRequestId: requestOf('jade-cell.supplier'), unitPrice: '6' })).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT', currentState: 'CANCELLED' }] });
});

test('two at once: one agreement, one order of quotes, and no quote that slips in behind the close', async () => {
  const { roundId, requestOf } = await openRound(world);
  const quoteRequestId = requestOf('jade-cell.supplier');
  const both = await Promise.all(['11', '12'].map((unitPrice) => act(world, 'supplier', 'submitQuote', { quoteRequestId, unitPrice })));
  expect(both.map(({ costQuote }) => costQuote.revision).toSorted((a, b) => a - b)).toEqual([1, 2]);
  const idempotencyKey = randomUUID();
  const again = await Promise.all([1, 2].map(() => act(world, 'supplier', 'submitQuote', { quoteRequestId, unitPrice: '13', idempotencyKey })));
  expect(again[0].costQuote.id).toBe(again[1].costQuote.id);
  await passDeadline(world, roundId);
  const [closed, late] = await Promise.all([act(world, 'buyer', 'closeQuoteRound', { quoteRoundId: roundId }), act(world, 'supplier', 'submitQuote', { quoteRequestId, unitPrice: '1' })]);
  expect(late.userErrors).toHaveLength(1);
  const id = closed.quoteRound.quotes[0].id;
  const decisions = await Promise.all([
    act(world, 'buyer', 'agreeQuote', { quoteRoundId: roundId, costQuoteId: id, reason: 'Good.' }), act(world, 'manager', 'askForNextRound', { quoteRoundId: roundId, reason: 'Too dear.' }),
  ]);
  expect(decisions.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(decisions.flatMap(({ userErrors }) => userErrors).map(({ code }: any) => code)).toEqual(['STATE_CONFLICT']);
});

test('the database lets nobody read early, quote late, or jump', async () => {
  const { roundId, requestOf } = await openRound(world);
  const request = uuidOf(requestOf('jade-cell.supplier'));
  await act(world, 'supplier', 'submitQuote', { quoteRequestId: requestOf('jade-cell.supplier'), unitPrice: '7' });
  expect(await asSession(world, staff, sql`select id from cost_quote where request_id = ${request}::uuid`)).toEqual([]);
  expect(await asSession(world, staff, sql`select id from audit_entry where subject_type = 'CostQuote' and changes::text like '%Price%' and subject_id in (select id from cost_quote where request_id = ${request}::uuid)`)).toEqual([]);
  expect(await asSession(world, jade, sql`select revision from cost_quote where request_id = ${request}::uuid`)).toEqual([{ revision: 1 }]);
  await expect(asSession(world, staff, sql`update quote_round set state = 'COMPARED', closed_by = app_principal(), closed_at = now() where id = ${uuidOf(roundId)}::uuid`)).rejects.toMatchObject({ constraint: 'quote_round_course' });
  await expect(asSession(world, staff, sql`update quote_round set due_at = now() where id = ${uuidOf(roundId)}::uuid`)).rejects.toMatchObject({ constraint: 'quote_round_course' });
  await expect(asSession(world, staff, sql`update quote_request set state = 'AGREED', told_at = now() where id = ${request}::uuid`)).rejects.toMatchObject({ constraint: 'quote_request_course' });
  await expect(asSession(world, jade, sql`update quote_request set outcome_note = 'x' where id = ${request}::uuid`)).rejects.toThrow(/row-level security/);
  await passDeadline(world, roundId);
  const late = sql`insert into cost_quote (workspace_id, id, project_id, relationship_id, involvement_id, round_id, request_id, revision, is_declined, unit_price, submitted_by, submitted_at)
    select workspace_id, gen_random_uuid(), project_id, relationship_id, involvement_id, round_id, request_id, 9, false, 1, app_principal(), now() - interval '5 days' from cost_quote where request_id = ${request}::uuid`;
  await expect(asSession(world, jade, late)).rejects.toMatchObject({ constraint: 'cost_quote_in_time' });
});
