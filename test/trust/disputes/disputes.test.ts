import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { done, evidenceOf, proposed, tried } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const day = 86_400_000;
const uuid = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;

/** Makes a dispute older than it is, which only the owner of the database can. */
async function olderBy(id: string, days: number): Promise<void> {
  await world.sql('alter table dispute disable trigger dispute_keeps_to_its_course');
  await world.sql(`update dispute set raised_at = raised_at - make_interval(days => $2), due_on = due_on - $2::integer, settled_at = settled_at - make_interval(days => $2) where id = $1`, [uuid(id), days]);
  await world.sql('alter table dispute enable trigger dispute_keeps_to_its_course');
}

const raise = { matter: 'PRICE', title: 'Surcharge for lithium', description: 'The surcharge is not in the contract.' };

describe('a dispute', () => {
  test('is raised by either side against the other, with a term of thirty days unless another is named', async () => {
    const relationshipId = world.relationshipId('jade-cell.supplier');
    const today = new Date().toISOString().slice(0, 10);
    const raised = await done(world, 'buyer', 'raiseDispute', { ...raise, relationshipId, claim: { amount: '980000.00', currencyCode: 'TWD' } });
    expect(raised).toMatchObject({ status: 'RAISED', raisedBySide: 'FOCAL', raisedBy: { id: world.userId('buyer') }, claim: { amount: '980000.00', currencyCode: 'TWD' }, termDays: 30, isPastTerm: false, outcome: null });
    expect(raised['dueOn']).toBe(new Date(Date.parse(today) + 30 * day).toISOString().slice(0, 10));
    expect(await done(world, 'supplier', 'raiseDispute', { ...raise, relationshipId, termDays: 7 })).toMatchObject({ raisedBySide: 'PARTNER', termDays: 7 });
    for (const termDays of [6, 366]) expect((await tried(world, 'supplier', 'raiseDispute', { ...raise, relationshipId, termDays })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'termDays'] }]);
    expect((await tried(world, 'rival-supplier', 'raiseDispute', { ...raise, relationshipId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('auditor').query('mutation ($input: RaiseDisputeInput!) { raiseDispute(input: $input) { dispute { id } } }', { input: { ...raise, relationshipId } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('goes its course, each side for itself, and counts as both have judged it', async () => {
    const relationshipId = world.relationshipId('jade-cell.supplier');
    const { id: disputeId } = await done(world, 'buyer', 'raiseDispute', { ...raise, relationshipId });
    expect((await tried(world, 'buyer', 'acknowledgeDispute', { disputeId })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await tried(world, 'supplier', 'proposeSettlement', { disputeId, terms: 'x' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'RAISED', allowedActions: expect.arrayContaining(['ACKNOWLEDGE_DISPUTE']) }]);
    expect(await done(world, 'supplier', 'acknowledgeDispute', { disputeId })).toMatchObject({ status: 'ACKNOWLEDGED', acknowledgedBy: { id: world.userId('supplier') } });
    expect(await done(world, 'buyer', 'beginDisputeTalks', { disputeId })).toMatchObject({ status: 'IN_TALKS' });
    await done(world, 'supplier', 'proposeSettlement', { disputeId, terms: 'No surcharge before April.' });
    expect((await tried(world, 'supplier', 'agreeToSettlement', { disputeId })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await done(world, 'buyer', 'declineSettlement', { disputeId, reason: 'Not before July.' })).toMatchObject({ status: 'IN_TALKS', settlementTerms: null, settlementProposedBySide: null });
    await done(world, 'buyer', 'proposeSettlement', { disputeId, terms: 'No surcharge before July.', amount: { amount: '5000', currencyCode: 'TWD' } });
    expect(await done(world, 'supplier', 'agreeToSettlement', { disputeId })).toMatchObject({ status: 'SETTLED', settledBy: { id: world.userId('supplier') }, settlementAmount: { amount: '5000.00' }, outcome: null });
    expect(await done(world, 'buyer', 'judgeSettlement', { disputeId, judgement: 'FAIR' })).toMatchObject({ focalJudgement: 'FAIR', outcome: null });
    expect(await evidenceOf(world, disputeId)).toEqual([]);
    expect((await tried(world, 'manager', 'judgeSettlement', { disputeId, judgement: 'UNFAIR' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await done(world, 'supplier', 'judgeSettlement', { disputeId, judgement: 'FAIR' })).toMatchObject({ outcome: 'SETTLED_FAIRLY_IN_TIME', concludedAt: expect.any(String) });
    expect(await evidenceOf(world, disputeId)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'NON_OPPORTUNISM', outcome: 0.7, weight: 1, key: '' }]);
    expect((await tried(world, 'buyer', 'withdrawDispute', { disputeId, reason: 'x' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'SETTLED' }]);
  });

  test('that the raiser finds unfairly settled tells of the side complained of; that the other finds so, of the raiser', async () => {
    const disputeId = await proposed(world);
    await done(world, 'supplier', 'agreeToSettlement', { disputeId });
    await done(world, 'supplier', 'judgeSettlement', { disputeId, judgement: 'UNFAIR' });
    expect(await done(world, 'buyer', 'judgeSettlement', { disputeId, judgement: 'UNFAIR' })).toMatchObject({ outcome: 'SETTLED_UNFAIRLY' });
    expect(await evidenceOf(world, disputeId)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0, weight: 2 }, { direction: 'PARTNER_TO_FOCAL', outcome: 0, weight: 2 }]);
  });

  test('that is settled after its term counts for half', async () => {
    const disputeId = await proposed(world);
    await olderBy(disputeId, 31);
    expect((await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on Dispute { isPastTerm } } }', { id: disputeId })).node).toEqual({ isPastTerm: true });
    await done(world, 'supplier', 'agreeToSettlement', { disputeId });
    await done(world, 'supplier', 'judgeSettlement', { disputeId, judgement: 'FAIR' });
    expect(await done(world, 'manager', 'judgeSettlement', { disputeId, judgement: 'FAIR' })).toMatchObject({ outcome: 'SETTLED_FAIRLY_LATE' });
    expect(await evidenceOf(world, disputeId)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0.35, weight: 1 }]);
  });

  test('is withdrawn by who raised it and counts for nothing; given up, it tells of the side complained of', async () => {
    const withdrawn = await proposed(world);
    expect((await tried(world, 'manager', 'withdrawDispute', { disputeId: withdrawn, reason: 'No.' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await done(world, 'supplier', 'withdrawDispute', { disputeId: withdrawn, reason: 'It was our forklift.' })).toMatchObject({ status: 'WITHDRAWN', outcome: null });
    expect(await evidenceOf(world, withdrawn)).toEqual([]);
    const abandoned = await proposed(world);
    // Who raised it makes no breach of it while there is time.
    expect((await tried(world, 'supplier', 'abandonDispute', { disputeId: abandoned, reason: 'Enough.' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'disputeId'] }]);
    await olderBy(abandoned, 31);
    expect(await done(world, 'supplier', 'abandonDispute', { disputeId: abandoned, reason: 'Enough.' })).toMatchObject({ status: 'ABANDONED', outcome: 'NEVER_SETTLED' });
    expect(await evidenceOf(world, abandoned)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0, weight: 2 }]);
    const refused = await proposed(world);
    expect(await done(world, 'manager', 'abandonDispute', { disputeId: refused, reason: 'We pay nothing.' })).toMatchObject({ outcome: 'NEVER_SETTLED' });
  });

  test('has messages of both sides with attachments, and a history', async () => {
    const disputeId = await proposed(world);
    await done(world, 'supplier', 'writeInDispute', { disputeId, body: 'Photographs of pallet 4.', attachments: [{ title: 'Pallet 4', url: 'https://files.jade-cell.example/4.jpg' }] });
    for (const url of ['http://files.jade-cell.example/4.jpg', 'javascript:alert(1)', 'nothing']) {
      expect((await tried(world, 'supplier', 'writeInDispute', { disputeId, body: 'x', attachments: [{ title: 'x', url }] })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'attachments', '0', 'url'] }]);
    }
    await done(world, 'supplier', 'declineSettlement', { disputeId, reason: 'All of it, please.' });
    const { node } = await world.as('manager').data(`query ($id: ID!) { node(id: $id) { ... on Dispute {
      messages { nodes { side body attachments { title url } writtenBy { id } } } timeline { nodes { action ... on StateChangedEvent { fromState toState } } } } } }`, { id: disputeId });
    expect(node.messages.nodes).toEqual([
      { side: 'PARTNER', body: 'Photographs of pallet 4.', attachments: [{ title: 'Pallet 4', url: 'https://files.jade-cell.example/4.jpg' }], writtenBy: { id: world.userId('supplier') } },
      { side: 'PARTNER', body: 'All of it, please.', attachments: [], writtenBy: { id: world.userId('supplier') } },
    ]);
    expect(node.timeline.nodes).toEqual([
      { action: 'dispute.answer-settlement', fromState: 'SETTLEMENT_PROPOSED', toState: 'IN_TALKS' }, { action: 'dispute.propose-settlement', fromState: 'ACKNOWLEDGED', toState: 'SETTLEMENT_PROPOSED' },
      { action: 'dispute.acknowledge', fromState: 'RAISED', toState: 'ACKNOWLEDGED' }, { action: 'dispute.raise' },
    ]);
    const { relationship } = await world.as('supplier').data('query ($id: ID!) { relationship(id: $id) { timeline(first: 3) { nodes { subjectType action } } } }', { id: world.relationshipId('jade-cell.supplier') });
    expect(relationship.timeline.nodes.map(({ subjectType, action }: Record<string, string>) => `${subjectType} ${action}`).toSorted()).toEqual([
      'Dispute dispute.answer-settlement', 'DisputeMessage dispute.answer-settlement', 'DisputeMessage dispute.write',
    ]);
  });
});

describe('at the same moment', () => {
  test('when both sides propose, one proposal stands and the other side is told so', async () => {
    const { id: disputeId } = await done(world, 'buyer', 'raiseDispute', { ...raise, relationshipId: world.relationshipId('jade-cell.supplier') });
    await done(world, 'supplier', 'acknowledgeDispute', { disputeId });
    const answers = await Promise.all([tried(world, 'buyer', 'proposeSettlement', { disputeId, terms: 'Ours.' }), tried(world, 'supplier', 'proposeSettlement', { disputeId, terms: 'Theirs.' })]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'SETTLEMENT_PROPOSED' }]);
    const [row] = await world.sql('select settlement_proposed_by_side as side, settlement_terms as terms from dispute where id = $1', [uuid(disputeId)]);
    expect(row).toEqual(answers[0].userErrors.length === 0 ? { side: 'FOCAL', terms: 'Ours.' } : { side: 'PARTNER', terms: 'Theirs.' });
  });

  test('when both judge, it is counted once', async () => {
    const disputeId = await proposed(world);
    await done(world, 'supplier', 'agreeToSettlement', { disputeId });
    await Promise.all(['supplier', 'manager'].map((persona) => done(world, persona, 'judgeSettlement', { disputeId, judgement: 'FAIR' })));
    expect(await evidenceOf(world, disputeId)).toHaveLength(1);
  });

  test('when one agrees and the other withdraws, one of them has come first', async () => {
    const disputeId = await proposed(world);
    const answers = await Promise.all([tried(world, 'supplier', 'agreeToSettlement', { disputeId }), tried(world, 'supplier-quality', 'withdrawDispute', { disputeId, reason: 'x' })]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });
});

test('both sides read how they deal with conflict, as the same figures', async () => {
  const ask = async (persona: string, key: string) => (await world.as(persona).data(
    'query ($id: ID!) { relationship(id: $id) { disputeRecord { open openPastTerm settledFairlyInTime settledFairlyLate settledUnfairly neverSettled shareSettledFairlyInTime } } }', { id: world.relationshipId(key) })).relationship.disputeRecord;
  expect(await ask('channel', 'radhafen.distributor')).toMatchObject({ open: 0, shareSettledFairlyInTime: null });
  const record = await ask('supplier', 'jade-cell.supplier');
  expect(record).toEqual(await ask('planner', 'jade-cell.supplier'));
  const known = record.settledFairlyInTime + record.settledFairlyLate + record.settledUnfairly + record.neverSettled;
  expect(record.shareSettledFairlyInTime).toBeCloseTo(record.settledFairlyInTime / known, 12);
  expect([record.settledFairlyLate, record.settledUnfairly, record.neverSettled]).toEqual([1, 1, 2]);
});
