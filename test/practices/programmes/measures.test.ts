import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { quarterOf } from '../../../src/domain/quarters.ts';
import { openWorld, type World } from '../../world.ts';
import { done as charterDone, named, words } from '../charters/acts.ts';
import { actual, done as planDone, quarterAgo, seeded } from '../joint-plans/acts.ts';
import { done, practiceOf, valueOf } from './acts.ts';

/** For each practice that records of today measure: an act moves an indicator or a level, and its reversal moves it back. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const jade = 'jade-cell.supplier';

/** Does an act of another room, and gives the id of its record. */
async function act(persona: string, name: string, type: string, record: string, input: object): Promise<string> {
  const data = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${record} { id } userErrors { code message } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  expect(data[name].userErrors).toEqual([]);
  return data[name][record].id;
}

/** The practice as a new look finds it. */
async function found(relationship: string, practice: string): Promise<Record<string, any>> {
  await done(world, 'manager', 'assessPractices', { relationshipId: world.relationshipId(relationship) });
  return practiceOf(world, 'manager', relationship, practice);
}

const changesOf = (programme: Record<string, any>) => programme['history'].nodes.map(({ change }: Record<string, unknown>) => change);
const asking = (practice: string, indicator: string, comparison: string, thresholds: readonly number[]) => done(world, 'admin', 'adoptMaturityModel', {
  practice, reason: 'For once.', criteria: ['INITIAL', 'DEFINED', 'MANAGED', 'OPTIMIZING'].map((level, index) => ({ level, indicator, comparison, threshold: thresholds[index]! })),
});

test('CONSENSUS: a charter that is drafted is a beginning, and given up it is none', async () => {
  await asking('CONSENSUS', 'CHARTERS', 'AT_LEAST', [1, 2, 3, 4]);
  const relationship = 'kitano-geartrain.supplier';
  expect(await found(relationship, 'CONSENSUS')).toMatchObject({ level: 'ABSENT' });
  const { id: charterId } = await charterDone(world, 'manager', 'draftPartnerCharter', { relationshipId: world.relationshipId(relationship), ...words, departments: named(world, 'purchasing', 'production') });
  const drafted = await found(relationship, 'CONSENSUS');
  expect(drafted).toMatchObject({ level: 'INITIAL' });
  expect(valueOf(drafted, 'CHARTERS')).toBe(1);
  await charterDone(world, 'manager', 'withdrawPartnerCharter', { charterId, reason: 'Next year.' });
  const withdrawn = await found(relationship, 'CONSENSUS');
  expect(withdrawn).toMatchObject({ level: 'ABSENT' });
  expect(changesOf(withdrawn).slice(0, 2)).toEqual(['LOST', 'GAINED']);
});

test('TRUST: a dispute takes a clean month and with it a level, and its withdrawal gives both back', async () => {
  const before = await found(jade, 'TRUST');
  expect(before['level']).toBe('MANAGED');
  const disputeId = await act('supplier', 'raiseDispute', 'RaiseDisputeInput', 'dispute', { relationshipId: world.relationshipId(jade), matter: 'QUALITY', title: 'Crates', description: 'Wet.' });
  const during = await found(jade, 'TRUST');
  expect(valueOf(during, 'CLEAN_MONTHS')!).toBeLessThan(valueOf(before, 'CLEAN_MONTHS')!);
  expect(during).toMatchObject({ level: 'DEFINED', history: { nodes: [{ change: 'LOST', fromLevel: 'MANAGED', decidedBy: [{ cause: 'NO_LONGER_MET', after: { indicator: 'CLEAN_MONTHS' } }] }, ...during['history'].nodes.slice(1)] } });
  await act('supplier', 'withdrawDispute', 'CloseDisputeInput', 'dispute', { disputeId, reason: 'They were ours.' });
  const after = await found(jade, 'TRUST');
  expect(valueOf(after, 'CLEAN_MONTHS')).toBe(valueOf(before, 'CLEAN_MONTHS'));
  expect(after['level']).toBe('MANAGED');
  expect(changesOf(after).slice(0, 2)).toEqual(['GAINED', 'LOST']);
});

test('COMMUNICATION: an agreement to share is gained, and ended', async () => {
  const relationshipId = world.relationshipId('saebom.supplier');
  expect(await found('saebom.supplier', 'COMMUNICATION')).toMatchObject({ level: 'ABSENT' });
  const sharingAgreementId = await act('manager', 'proposeSharing', 'ProposeSharingInput', 'sharingAgreement', { relationshipId, category: 'CAPACITY', direction: 'PARTNER_TO_FOCAL', level: 'ALL', purpose: 'Plan the summer.' });
  expect(valueOf(await found('saebom.supplier', 'COMMUNICATION'), 'CATEGORIES_AGREED')).toBe(0);
  await act('rival-supplier', 'agreeToSharing', 'AgreeToSharingInput', 'sharingAgreement', { sharingAgreementId });
  const agreed = await found('saebom.supplier', 'COMMUNICATION');
  expect(agreed).toMatchObject({ level: 'INITIAL' });
  expect(valueOf(agreed, 'CATEGORIES_AGREED')).toBe(1);
  await act('manager', 'endSharing', 'EndSharingInput', 'sharingAgreement', { sharingAgreementId, reason: 'The line is full.' });
  const ended = await found('saebom.supplier', 'COMMUNICATION');
  expect(ended).toMatchObject({ level: 'ABSENT' });
  expect(changesOf(ended).slice(0, 2)).toEqual(['LOST', 'GAINED']);
});

test('EQUALITY: a settlement that one side alone finds unfair costs a level, until the other says so too', async () => {
  await asking('EQUALITY', 'DISPUTES_ONE_SIDED', 'AT_MOST', [5, 0, 0, 0]);
  expect(await found('saebom.supplier', 'EQUALITY')).toMatchObject({ level: 'OPTIMIZING' });
  const disputeId = await act('rival-supplier', 'raiseDispute', 'RaiseDisputeInput', 'dispute', { relationshipId: world.relationshipId('saebom.supplier'), matter: 'PRICE', title: 'Samples', description: 'Unpaid.' });
  await act('buyer', 'acknowledgeDispute', 'AdvanceDisputeInput', 'dispute', { disputeId });
  await act('buyer', 'proposeSettlement', 'ProposeSettlementInput', 'dispute', { disputeId, terms: 'Half.' });
  await act('rival-supplier', 'agreeToSettlement', 'AdvanceDisputeInput', 'dispute', { disputeId });
  await act('rival-supplier', 'judgeSettlement', 'JudgeSettlementInput', 'dispute', { disputeId, judgement: 'UNFAIR' });
  const lost = await found('saebom.supplier', 'EQUALITY');
  expect(lost).toMatchObject({ level: 'INITIAL' });
  expect(valueOf(lost, 'DISPUTES_ONE_SIDED')).toBe(1);
  await act('buyer', 'judgeSettlement', 'JudgeSettlementInput', 'dispute', { disputeId, judgement: 'UNFAIR' });
  expect(await found('saebom.supplier', 'EQUALITY')).toMatchObject({ level: 'OPTIMIZING' });
});

test('CO_CREATION: replenishment that is suspended is no joint work, until it goes on', async () => {
  const [agreement] = await world.sql<{ id: string }>("select id from vmi_agreement where number = 'VMI-0103'");
  const vmiAgreementId = Buffer.from(`VmiAgreement:${agreement!.id}`).toString('base64url');
  expect(await found('suhe-motor.supplier', 'CO_CREATION')).toMatchObject({ level: 'INITIAL' });
  await act('buyer', 'suspendVmiAgreement', 'SuspendVmiAgreementInput', 'vmiAgreement', { vmiAgreementId, reason: 'Until the motors come.' });
  expect(await found('suhe-motor.supplier', 'CO_CREATION')).toMatchObject({ level: 'ABSENT' });
  await act('buyer', 'resumeVmiAgreement', 'ResumeVmiAgreementInput', 'vmiAgreement', { vmiAgreementId });
  expect(await found('suhe-motor.supplier', 'CO_CREATION')).toMatchObject({ level: 'INITIAL' });
});

test('COMMITMENT: what a side buys elsewhere lowers the score, until the figure is taken back', async () => {
  const before = valueOf(await found(jade, 'COMMITMENT'), 'COMMITMENT_SCORE')!;
  const quarter = quarterOf(new Date(Date.now() - 800 * 86_400_000).toISOString().slice(0, 10));
  const benefitMeasureId = await act('manager', 'recordShareOfWallet', 'RecordShareOfWalletInput', 'benefitMeasure', { relationshipId: world.relationshipId(jade), quarter, source: 'Purchases', share: 0 });
  expect(valueOf(await found(jade, 'COMMITMENT'), 'COMMITMENT_SCORE')!).toBeLessThan(before - 0.1);
  await act('manager', 'takeBackBenefitMeasure', 'TakeBackBenefitMeasureInput', 'benefitMeasure', { benefitMeasureId, reason: 'Of another firm.' });
  expect(valueOf(await found(jade, 'COMMITMENT'), 'COMMITMENT_SCORE')!).toBeCloseTo(before, 3);
});

test('CO_PROSPERITY: a quarter in which one side lost money costs a level, until its books say otherwise', async () => {
  await asking('CO_PROSPERITY', 'QUARTERS_BOTH_EARNED', 'AT_LEAST', [0.25, 0.5, 0.75, 1]);
  const relationship = 'radhafen.distributor';
  const enter = (profit: number) => planDone(world, 'channel', 'enterJointPlanFigures', { jointPlanId: seeded('JointPlan', 'joint-plan', 'radhafen-north'), figures: [actual(quarterAgo(1), 5_900_000, profit, 'EUR')] });
  expect(await found(relationship, 'CO_PROSPERITY')).toMatchObject({ level: 'OPTIMIZING' });
  await enter(-12_000);
  const lost = await found(relationship, 'CO_PROSPERITY');
  expect(lost).toMatchObject({ level: 'MANAGED', history: { nodes: [{ change: 'LOST', fromLevel: 'OPTIMIZING' }, ...lost['history'].nodes.slice(1)] } });
  expect(valueOf(lost, 'QUARTERS_BOTH_EARNED')).toBe(0.75);
  await enter(431_200);
  expect(await found(relationship, 'CO_PROSPERITY')).toMatchObject({ level: 'OPTIMIZING' });
});
