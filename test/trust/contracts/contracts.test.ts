import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { day, uuidOf } from '../sessions.ts';
import { agree, decline, draft, giveNotice, withdraw } from './contract-acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const tieshan = 'tieshan-frames.supplier';
const jade = 'jade-cell.supplier';
const key = () => ({ idempotencyKey: randomUUID() });
const terms = (more: object = {}) => ({ relationshipId: world.relationshipId(jade), kind: 'SUPPLY', title: 'Cells, third line', terms: 'Ninety thousand a month.', validFrom: day(0), validUntil: day(400), noticeDays: 90, ...key(), ...more });

async function drafted(persona: string, more: object = {}): Promise<string> {
  const { draftContract } = await world.as(persona).data(draft, { input: terms(more) });
  expect(draftContract.userErrors).toEqual([]);
  return draftContract.contract.id;
}

async function inForce(more: object = {}): Promise<string> {
  const contractId = await drafted('manager', more);
  const { agreeToContract } = await world.as('supplier').data(agree, { input: { contractId, ...key() } });
  expect(agreeToContract).toMatchObject({ userErrors: [], contract: { state: 'IN_FORCE' } });
  return contractId;
}

/** What a contract has shown: direction, outcome and key of each piece of evidence. */
async function shown(contractId: string): Promise<string[]> {
  const rows = await world.sql<{ text: string }>(`select direction || ' ' || leaf || ' ' || outcome || ' x' || weight || ' ' || source_key as text from evidence
    where source_type = 'RelationshipContract' and source_id = $1`, [uuidOf(contractId)]);
  return rows.map(({ text }) => text).toSorted();
}

describe('a contract', () => {
  test('is in force once both have agreed, each for itself', async () => {
    const contractId = await drafted('supplier');
    const own = await world.as('supplier').data(agree, { input: { contractId, ...key() } });
    expect(own.agreeToContract).toMatchObject({ contract: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
    const { agreeToContract } = await world.as('buyer').data(agree, { input: { contractId, ...key() } });
    expect(agreeToContract).toMatchObject({
      userErrors: [], contract: { state: 'IN_FORCE', endsOn: day(400), daysLeft: 400, draftedBySide: 'PARTNER', focalAgreedBy: { id: world.userId('buyer') }, partnerAgreedBy: { id: world.userId('supplier') }, inForceAt: expect.any(String) },
    });
    expect(await shown(contractId)).toEqual([]);
  });

  test('is nobody else’s: not a rival’s, nor the auditor’s to sign, nor in another workspace', async () => {
    const contractId = await drafted('manager');
    const rival = await world.as('rival-supplier').data(agree, { input: { contractId, ...key() } });
    expect(rival.agreeToContract.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('rival-supplier').data('query ($id: ID!) { contract(id: $id) { id } node(id: $id) { id } }', { id: contractId }))).toEqual({ contract: null, node: null });
    expect((await world.as('auditor').query(agree, { input: { contractId, ...key() } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const elsewhere = await world.as('rival-supplier').data(draft, { input: terms() });
    expect(elsewhere.draftContract.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'relationshipId'] }]);
    expect((await world.as('other-workspace').data(agree, { input: { contractId, ...key() } })).agreeToContract.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { contracts } = await world.as('rival-supplier').data('{ contracts { totalCount nodes { id } } }');
    expect(contracts.nodes.map(({ id }: { id: string }) => id)).not.toContain(contractId);
  });

  test('is declined by the other side or taken back by its own, with a reason, and then is over', async () => {
    const [first, second] = [await drafted('manager'), await drafted('manager')];
    expect((await world.as('supplier').data(withdraw, { input: { contractId: first, reason: 'x', ...key() } })).withdrawContract.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const { declineContract } = await world.as('supplier').data(decline, { input: { contractId: first, reason: 'The price is of last year.', ...key() } });
    expect(declineContract.contract).toMatchObject({ state: 'DECLINED', reason: 'The price is of last year.', closedAt: expect.any(String) });
    const { withdrawContract } = await world.as('manager').data(withdraw, { input: { contractId: second, reason: 'Written anew.', ...key() } });
    expect(withdrawContract.contract).toMatchObject({ state: 'WITHDRAWN' });
    const late = await world.as('supplier').data(agree, { input: { contractId: second, ...key() } });
    expect(late.agreeToContract.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'WITHDRAWN', allowedActions: [] }]);
  });

  test.each([
    ['a last day before the first', { validFrom: day(10), validUntil: day(5) }, 'validUntil', 'INVALID'],
    ['an end in the past', { validFrom: day(-100), validUntil: day(-5) }, 'validUntil', 'OUT_OF_RANGE'],
    ['a notice of eleven years', { noticeDays: 4_000 }, 'noticeDays', 'OUT_OF_RANGE'],
    ['a term that renews itself and never ends', { validUntil: null, renewalMonths: 12 }, 'renewalMonths', 'OUT_OF_RANGE'],
    ['signatures of tomorrow', { signedOn: day(3) }, 'signedOn', 'OUT_OF_RANGE'],
    ['no terms', { terms: '  ' }, 'terms', 'REQUIRED'],
  ])('is not drafted with %s', async (_what, more, field, code) => {
    const { draftContract } = await world.as('manager').data(draft, { input: terms(more) });
    expect(draftContract).toMatchObject({ contract: null, userErrors: [{ code, field: ['input', field] }] });
  });

  test('is not drafted in a relationship that has ended', async () => {
    const { draftContract } = await world.as('manager').data(draft, { input: terms({ relationshipId: world.relationshipId('qiming-display.supplier') }) });
    expect(draftContract.userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });

  test('stands in the timeline and says what the asker may do', async () => {
    const contractId = await drafted('manager');
    const source = 'query ($id: ID!) { contract(id: $id) { viewerActions { action isAllowed } relationship { timeline(first: 1) { nodes { action subjectId } } } } }';
    const supplier = await world.as('supplier').data(source, { id: contractId });
    expect(supplier.contract.viewerActions).toEqual([{ action: 'ANSWER_CONTRACT', isAllowed: true }, { action: 'WITHDRAW_CONTRACT', isAllowed: false }, { action: 'GIVE_CONTRACT_NOTICE', isAllowed: false }]);
    expect(supplier.contract.relationship.timeline.nodes).toEqual([{ action: 'contract.draft', subjectId: contractId }]);
  });
});

describe('a renewal', () => {
  test('goes on from a contract, and is evidence of both sides’ commitment', async () => {
    const first = await inForce();
    const next = await drafted('supplier', { validFrom: day(401), validUntil: day(800), renewsContractId: first });
    const { agreeToContract } = await world.as('manager').data(agree, { input: { contractId: next, ...key() } });
    expect(agreeToContract.contract).toMatchObject({ state: 'IN_FORCE', renews: { id: first, state: 'RENEWED', daysLeft: 400 } });
    expect(await shown(first)).toEqual(['FOCAL_TO_PARTNER CONTINUITY 1 x4 RENEWED', 'PARTNER_TO_FOCAL CONTINUITY 1 x4 RENEWED']);
    const again = await world.as('manager').data(draft, { input: terms({ validFrom: day(401), validUntil: day(800), renewsContractId: first }) });
    expect(again.draftContract.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'RENEWED' }]);
  });

  test('of another kind, of another relationship, or that ends sooner is none', async () => {
    const first = await inForce();
    const next = { validFrom: day(401), validUntil: day(800), renewsContractId: first };
    const refused = async (more: object) => (await world.as('manager').data(draft, { input: terms({ ...next, ...more }) })).draftContract.userErrors;
    expect(await refused({ kind: 'FRAME' })).toMatchObject([{ code: 'INVALID', field: ['input', 'renewsContractId'] }]);
    expect(await refused({ relationshipId: world.relationshipId(tieshan) })).toMatchObject([{ code: 'INVALID', field: ['input', 'renewsContractId'] }]);
    expect(await refused({ validUntil: day(390), validFrom: day(10) })).toMatchObject([{ code: 'INVALID', field: ['input', 'validFrom'] }]);
    await drafted('manager', next);
    expect(await refused({})).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'renewsContractId'] }]);
  });

  test('cannot be agreed to once notice was given', async () => {
    const first = await inForce();
    const next = await drafted('manager', { validFrom: day(401), validUntil: day(800), renewsContractId: first });
    await world.as('supplier').data(giveNotice, { input: { contractId: first, reason: 'The line is sold.', ...key() } });
    const { agreeToContract } = await world.as('supplier').data(agree, { input: { contractId: next, ...key() } });
    expect(agreeToContract).toMatchObject({ contract: null, userErrors: [{ code: 'STATE_CONFLICT', currentState: 'NOTICE_GIVEN' }] });
    expect(await shown(first)).toEqual(['PARTNER_TO_FOCAL CONTINUITY 0 x4 NOTICE_GIVEN']);
  });
});

describe('notice', () => {
  test('ends a contract when it has run, and counts against the side that gave it', async () => {
    const contractId = await inForce();
    const { giveContractNotice } = await world.as('manager').data(giveNotice, { input: { contractId, reason: 'Made in house from spring.', ...key() } });
    expect(giveContractNotice.contract).toMatchObject({ state: 'NOTICE_GIVEN', noticeBySide: 'FOCAL', endsOn: day(90), daysLeft: 90, reason: 'Made in house from spring.' });
    expect(await shown(contractId)).toEqual(['FOCAL_TO_PARTNER CONTINUITY 0 x4 NOTICE_GIVEN']);
    const again = await world.as('supplier').data(giveNotice, { input: { contractId, reason: 'x', ...key() } });
    expect(again.giveContractNotice.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'NOTICE_GIVEN' }]);
  });

  test('of confidentiality says nothing of commitment', async () => {
    const contractId = await inForce({ kind: 'NDA' });
    await world.as('supplier').data(giveNotice, { input: { contractId, reason: 'x', ...key() } });
    expect(await shown(contractId)).toEqual([]);
  });
});

describe('at the same moment', () => {
  test('two clicks draft, agree and give notice once', async () => {
    const input = terms({ title: 'Clicked twice' });
    const drafts = await Promise.all([1, 2].map(() => world.as('manager').data(draft, { input })));
    expect(new Set(drafts.map(({ draftContract }) => draftContract.contract.id)).size).toBe(1);
    const contractId = drafts[0]!['draftContract'].contract.id;
    const agreed = await Promise.all([1, 2].map(() => world.as('supplier').data(agree, { input: { contractId, ...key() } })));
    expect(agreed.flatMap(({ agreeToContract }) => agreeToContract.userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    const notices = await Promise.all(['manager', 'supplier'].map((persona) => world.as(persona).data(giveNotice, { input: { contractId, reason: 'x', ...key() } })));
    expect(notices.flatMap(({ giveContractNotice }) => giveContractNotice.userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    expect(await shown(contractId)).toHaveLength(1);
  });

  test('two renewals of one contract: one stands', async () => {
    const first = await inForce();
    const drafts = await Promise.all(['manager', 'supplier'].map((persona) => world.as(persona).data(draft, { input: terms({ validFrom: day(401), validUntil: day(800), renewsContractId: first }) })));
    expect(drafts.flatMap(({ draftContract }) => draftContract.userErrors)).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  test('agreed to and taken back: one of the two', async () => {
    const contractId = await drafted('manager');
    const answers = await Promise.all([world.as('supplier').data(agree, { input: { contractId, ...key() } }), world.as('manager').data(withdraw, { input: { contractId, reason: 'x', ...key() } })]);
    expect(answers.flatMap((answer) => Object.values(answer)).flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });
});
