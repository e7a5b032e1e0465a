import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { noteReviews } from '../../../src/practices/commitments/note-reviews.job.ts';
import { seedId } from '../../../src/server/seed.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { measured } from '../measured.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const commitment = (kind: string, key: string) => toGlobalId('Commitment', seedId('formosa', kind, key));
const north = commitment('contract', 'radhafen-distribution');
const acts = {
  reviewCommitment: ['ReviewCommitmentInput', 'commitment { id reviews { daysBefore on state heldOn notedOn } reviewsHeld { summary recordedBySide } } review { id daysBefore heldOn recordedBySide }'],
  weighCommitment: ['WeighCommitmentInput', 'commitment { id weight { importance note version } }'],
} as const;

async function tried(persona: string, name: keyof typeof acts, input: object): Promise<{ records: Record<string, any>; codes: string }> {
  const [type, selection] = acts[name];
  const answer = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  const { userErrors, ...records } = answer[name];
  return { records, codes: userErrors.map(({ code }: { code: string }) => code).join() };
}

const register = `query ($id: ID!) { relationship(id: $id) { commitments(first: 20) { totalCount nodes { id kind title side startsOn endsOn isInForce isRenewable isRenewed weight { importance note } contract { id } investment { id } vmiAgreement { id } jointPlan { id }
  reviews { daysBefore state heldOn } } } commitmentHorizon { yearsLeft running withoutEnd shareRenewed ended undecided } dedicatedInvestments { focal { amount currencyCode } partner { amount currencyCode } } } }`;
const registerOf = (persona: string, key: string) => world.as(persona).data(register, { id: world.relationshipId(key) }).then(({ relationship }) => relationship as Record<string, any>);

test('the register tells what both have signed or confirmed, with the record to follow', async () => {
  const { commitments, dedicatedInvestments } = await registerOf('manager', 'jade-cell.supplier');
  const byTitle = Object.fromEntries(commitments.nodes.map((node: { title: string }) => [node.title, node]));
  expect(byTitle['Frame agreement on cells, second term']).toMatchObject({ kind: 'CONTRACT', side: null, endsOn: day(995), isInForce: true, isRenewable: true, contract: { id: toGlobalId('RelationshipContract', seedId('formosa', 'contract', 'jade-frame')) }, weight: { importance: 5 } });
  expect(byTitle['Frame agreement on cells']).toMatchObject({ isInForce: false, isRenewed: true, weight: null });
  expect(byTitle['Moulds of the flat cell']).toMatchObject({ kind: 'INVESTMENT', side: null, isRenewable: false, reviews: [], jointPlan: null });
  expect(byTitle['The pack, from cell to shop']).toMatchObject({ kind: 'JOINT_PLAN', isInForce: true, jointPlan: { id: toGlobalId('JointPlan', seedId('formosa', 'joint-plan', 'jade-pack')) } });
  // Not confirmed by the other side, and so nobody is bound by it.
  expect(byTitle['Dry room of the third line']).toBeUndefined();
  expect(commitments.nodes.some(({ kind, vmiAgreement }: { kind: string; vmiAgreement: unknown }) => kind === 'VMI_AGREEMENT' && vmiAgreement !== null)).toBe(true);
  expect(dedicatedInvestments).toEqual({ focal: [{ amount: '4340000.00', currencyCode: 'TWD' }], partner: [{ amount: '4550000.00', currencyCode: 'TWD' }] });
});

test('the partner reads its own register, without what anything means to the firm; a rival reads none of it', async () => {
  const [firm, partner] = [await registerOf('manager', 'jade-cell.supplier'), await registerOf('supplier', 'jade-cell.supplier')];
  const plain = (node: Record<string, any>) => ({ ...node, weight: null });
  expect(partner['commitments'].nodes.map(plain)).toEqual(firm['commitments'].nodes.map(plain));
  expect(partner['commitments'].nodes.every(({ weight }: { weight: unknown }) => weight === null)).toBe(true);
  // Weighed by what they mean, the years are others; to the partner all count alike.
  expect(partner['commitmentHorizon'].yearsLeft).not.toBeCloseTo(firm['commitmentHorizon'].yearsLeft, 3);
  expect({ ...partner['commitmentHorizon'], yearsLeft: null }).toEqual({ ...firm['commitmentHorizon'], yearsLeft: null });
  for (const id of [north, commitment('joint-plan', 'jade-pack'), commitment('vmi-agreement', 'isarvelo-vmi')]) expect(await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  expect((await tried('rival-supplier', 'reviewCommitment', { commitmentId: north, heldOn: day(0), summary: 'x' })).codes).toBe('NOT_FOUND');
  expect(await attempt(world, sessionOf('supplier', 'jade-cell'), 'select count(*)::int as n from commitment_weight')).toEqual([{ n: 0 }]);
});

test('reviews are due, missed or held; either side records that they talked, in its time', async () => {
  const { records } = await tried('second-manager', 'reviewCommitment', { commitmentId: north, heldOn: day(-2), summary: 'Both go on; the east is asked for.' });
  // It ends in 80 days: the first was missed, the second is this one.
  expect(records['commitment'].reviews).toMatchObject([{ daysBefore: 180, state: 'MISSED', notedOn: expect.any(String) }, { daysBefore: 90, state: 'DONE', heldOn: day(-2) }, { daysBefore: 30, state: 'COMING', notedOn: null }]);
  expect(records['review']).toMatchObject({ daysBefore: 90, recordedBySide: 'FOCAL' });
  expect((await tried('channel', 'reviewCommitment', { commitmentId: north, heldOn: day(0), summary: 'The same again.' })).records['commitment'].reviewsHeld).toEqual([{ summary: 'Both go on; the east is asked for.', recordedBySide: 'FOCAL' }, { summary: 'The same again.', recordedBySide: 'PARTNER' }]);
  for (const heldOn of [day(1), day(-101)]) expect((await tried('channel', 'reviewCommitment', { commitmentId: north, heldOn, summary: 'x' })).codes).toBe('OUT_OF_RANGE');
  expect((await tried('channel', 'reviewCommitment', { commitmentId: north, heldOn: day(0), summary: ' ' })).codes).toBe('REQUIRED');
  expect((await tried('channel', 'reviewCommitment', { commitmentId: commitment('investment', 'radhafen-training'), heldOn: day(0), summary: 'x' })).codes).toBe('NOT_ALLOWED');
  const input = { commitmentId: north, heldOn: day(0), summary: 'Once.', idempotencyKey: 'once' };
  const [first, again] = [await tried('channel', 'reviewCommitment', input), await tried('channel', 'reviewCommitment', input)];
  expect(again.records['review'].id).toBe(first.records['review'].id);
});

test('what it means to the firm its managers say; by version, and to nobody else', async () => {
  const weigh = (input: object, persona = 'manager') => tried(persona, 'weighCommitment', { commitmentId: commitment('joint-plan', 'jade-pack'), importance: 4, ...input });
  expect((await weigh({ note: 'Ours.' })).records['commitment'].weight).toEqual({ importance: 4, note: 'Ours.', version: 1 });
  expect((await weigh({ importance: 2, expectedVersion: 1 })).records['commitment'].weight).toEqual({ importance: 2, note: null, version: 2 });
  expect((await weigh({ importance: 3, expectedVersion: 1 })).codes).toBe('STALE_VERSION');
  expect((await weigh({ importance: 6 })).codes).toBe('OUT_OF_RANGE');
  expect((await world.as('supplier').query('mutation ($input: WeighCommitmentInput!) { weighCommitment(input: $input) { userErrors { code } } }', { input: { commitmentId: north, importance: 1, idempotencyKey: 'w' } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const told = await world.as('supplier').data('query ($id: ID!) { relationship(id: $id) { timeline(first: 50) { nodes { subjectType } } } }', { id: world.relationshipId('jade-cell.supplier') });
  expect(JSON.stringify(told)).not.toContain('CommitmentWeight');
});

test('the platform notes what is due of what is no contract, once', async () => {
  await world.sql(`alter table vmi_agreement_version disable trigger user`);
  await world.sql(`update vmi_agreement_version set valid_until = $2 where agreement_id = $1`, [seedId('formosa', 'vmi-agreement', 'isarvelo-vmi'), day(25)]);
  await world.sql(`alter table vmi_agreement_version enable trigger user`);
  await runJobs(world, noteReviews);
  await runJobs(world, noteReviews);
  expect(await world.sql(`select days_before, is_held from commitment_review where vmi_agreement_id = $1`, [seedId('formosa', 'vmi-agreement', 'isarvelo-vmi')])).toEqual([{ days_before: 30, is_held: false }]);
  expect(await world.sql(`select count(*)::int as n from commitment_review where contract_id is not null and not is_held`)).toEqual([{ n: 0 }]);
});

test('the database takes a review from its own side alone, of a commitment that ends so', async () => {
  const [jade, rival] = [sessionOf('supplier', 'jade-cell'), sessionOf('rival-supplier', 'saebom')];
  const add = (by: { principalId: string }, { side = 'PARTNER', key = 'jade-nda', ends = 150, held = 'true' } = {}) => `insert into commitment_review (workspace_id, id, relationship_id, contract_id, days_before, ends_on, is_held, held_on, recorded_by_side, summary, recorded_by)
    values ('${jade.workspaceId}', gen_random_uuid(), '${uuidOf(world.relationshipId('jade-cell.supplier'))}', '${seedId('formosa', 'contract', key)}', 180, '${day(ends)}', ${held}, ${held === 'true' ? `'${day(0)}', '${side}', 'x'` : 'null, null, null'}, '${by.principalId}')`;
  await attempt(world, jade, add(jade));
  for (const wrong of [add(jade, { side: 'FOCAL' }), add(rival), add(jade, { held: 'false' })]) await expect(attempt(world, jade, wrong)).rejects.toThrow(/row-level security/);
  await expect(attempt(world, rival, add(rival))).rejects.toThrow(/row-level security/);
  await expect(attempt(world, jade, add(jade, { ends: 160 }))).rejects.toEqual(expect.objectContaining({ constraint: 'commitment_review_fits' }));
  await expect(attempt(world, jade, 'update commitment_review set summary = null')).rejects.toThrow(/permission denied/);
});

test('indicators of commitment follow the register, there and back', async () => {
  const radhafen = 'radhafen.distributor';
  const inForce = await measured(world, 'COMMITMENTS_IN_FORCE', world.relationshipId(radhafen));
  const horizon = await measured(world, 'COMMITMENT_HORIZON', world.relationshipId(radhafen));
  expect(inForce.records).toContainEqual({ type: 'Commitment', id: uuidOf(north) });
  expect(inForce.value).toBe(inForce.records.length);
  await tried('second-manager', 'weighCommitment', { commitmentId: north, importance: 1 });
  expect((await measured(world, 'COMMITMENT_HORIZON', world.relationshipId(radhafen))).value).toBeGreaterThan(horizon.value!);
  await tried('second-manager', 'weighCommitment', { commitmentId: north, importance: 5 });
  expect((await measured(world, 'COMMITMENT_HORIZON', world.relationshipId(radhafen))).value).toBeCloseTo(horizon.value!, 6);
  const give = await world.as('second-manager').data('mutation ($id: ID!) { giveContractNotice(input: { contractId: $id, reason: "We part.", idempotencyKey: "notice" }) { userErrors { code } } }', { id: toGlobalId('RelationshipContract', uuidOf(north)) });
  expect(give['giveContractNotice'].userErrors).toEqual([]);
  const missed = await measured(world, 'REVIEWS_MISSED', world.relationshipId('jade-cell.supplier'), new Date(Date.now() + 61 * 86_400_000));
  // On the day on which the confidentiality is left to itself: the first review was held.
  expect(missed).toMatchObject({ value: 0, evidence: 2 });
  expect(missed.records).toContainEqual({ type: 'Commitment', id: seedId('formosa', 'contract', 'jade-nda') });
  expect((await measured(world, 'REVIEWS_MISSED', world.relationshipId('jade-cell.supplier'), new Date(Date.now() + 125 * 86_400_000))).value).toBe(1);
  expect(await measured(world, 'COMMITMENTS_RENEWED', world.relationshipId('polderwiel.distributor'))).toMatchObject({ value: 0, evidence: 1 });
  expect((await measured(world, 'COMMITMENTS_RENEWED', world.relationshipId('jade-cell.supplier'))).value).toBe(1);
  expect((await measured(world, 'COMMITMENT_HORIZON', world.relationshipId('bay-lantern.distributor'))).value).toBeNull();
  const made = await measured(world, 'DEDICATED_INVESTMENT', world.relationshipId('jade-cell.supplier'));
  expect(made.value).toBeCloseTo((6.2 + 9.1) / (6.2 + 9.1 + 31), 6);
  const confirm = await world.as('manager').data('mutation ($id: ID!) { confirmInvestmentShare(input: { jointInvestmentId: $id, amount: { amount: "31000000", currencyCode: "TWD" }, idempotencyKey: "confirm" }) { userErrors { code } } }', { id: toGlobalId('JointInvestment', seedId('formosa', 'investment', 'jade-dry-room')) }).catch((error: Error) => ({ error }));
  expect(confirm).toEqual({ confirmInvestmentShare: { userErrors: [] } });
  expect((await measured(world, 'DEDICATED_INVESTMENT', world.relationshipId('jade-cell.supplier'))).value).toBe(1);
});
