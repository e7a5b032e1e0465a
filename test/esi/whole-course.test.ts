import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import { openWorld, type World } from '../world.ts';
import { daysFromNow, done as doneInside } from './contributions/acts.ts';
import { act as actOnCosts, ahead, passDeadline } from './costs/costs.ts';
import { day, done as doneAtGates, meetCriteria, passed, refused as refusedAtGates, started, voted } from './gates/acting.ts';
import { done as doneWithParts, fit, later, signed } from './involvements/acts.ts';
import { act as actOnValue, done as doneWithValue, sharesOf } from './value/acts.ts';

/** One project from screening to settlement through the public API, with two rival suppliers of the same part who never learn of each other. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const rivals = [
  { persona: 'supplier', relationship: 'jade-cell.supplier', responsibility: 'GREY_BOX' }, { persona: 'rival-supplier', relationship: 'saebom.supplier', responsibility: 'WHITE_BOX' },
] as const;

test('a project runs from screening to settlement', async () => {
  const { esiProjectId, gates } = await started(world);
  const parts: Record<string, string> = {};
  await overrideLapse();
  for (const { persona, relationship, responsibility } of rivals) parts[persona] = await joined(esiProjectId, persona, relationship, responsibility);
  const [jade, saebom] = [parts['supplier']!, parts['rival-supplier']!];

  // Screening and concept are passed; the design gate waits for the gap to be explained, which a round of sealed quotes makes known.
  await passed(world, gates[0]!);
  await doneAtGates(world, 'manager', 'setEsiTargetCost', { esiProjectId, targetPrice: '200', targetMargin: '0.5', reason: 'As the market pays.' });
  await passed(world, gates[1]!);
  const { costComponent } = await actOnCosts(world, 'buyer', 'addCostComponent', { esiProjectId, code: 'LAMP', name: 'The lamp', targetCost: '100', isTargetShown: false });
  expect(await quoted(costComponent.id, { supplier: '118', 'rival-supplier': '112' }, [jade, saebom])).toBe('112');
  await meetCriteria(world, gates[2]!);
  await voted(world, gates[2]!, { buyer: 'PASS', admin: 'PASS' });
  const pass = { esiGateId: gates[2], outcome: 'PASSED', reason: 'Designed.' };
  expect(await refusedAtGates(world, 'buyer', 'decideEsiGate', pass)).toMatchObject({ __typename: 'CriteriaNotMetError', unmet: [{ code: 'COST_GAP_UNEXPLAINED' }] });
  expect((await actOnCosts(world, 'engineer', 'explainTargetCostGap', { esiProjectId, explanation: 'Two lots, until the tool is paid.' })).userErrors).toEqual([]);
  await doneAtGates(world, 'buyer', 'decideEsiGate', pass);

  // What each brings in is measured; what comes late is counted; the last gate waits for parts and for what blocks.
  const contributions: Record<string, string> = {};
  for (const { persona } of rivals) contributions[persona] = await contributed(persona, parts[persona]!, persona === 'supplier' ? '60000' : '30000');
  const change = await doneInside(world, 'supplier', 'proposeEngineeringChange', { esiInvolvementId: jade, title: 'A smaller seal', description: 'Keeps water out.' });
  expect(change).toMatchObject({ stageAtProposal: 'PROTOTYPE', isLate: true });
  await passed(world, gates[3]!);
  const issue = await doneInside(world, 'engineer', 'raiseDesignIssue', { esiInvolvementId: jade, title: 'Water gets in', description: 'At the seal.', isBlocking: true });
  const needed = await Promise.all([jade, saebom].map((esiInvolvementId) => doneInside(world, 'engineer', 'requirePartApproval', { esiInvolvementId, part: 'Lamp', requirement: 'Ten lamps, measured.' })));
  await meetCriteria(world, gates[4]!);
  await voted(world, gates[4]!, { buyer: 'PASS', admin: 'PASS' });
  const last = { esiGateId: gates[4], outcome: 'PASSED', reason: 'On the market.' };
  const { unmet } = await refusedAtGates(world, 'buyer', 'decideEsiGate', last);
  expect(new Set(unmet.map(({ code }: { code: string }) => code))).toEqual(new Set(['BLOCKING_ISSUE', 'NOTHING_APPROVED', 'PART_APPROVAL']));
  await doneInside(world, 'supplier', 'answerDesignIssue', { designIssueId: issue['id'], answer: 'A thicker seal.' });
  await doneInside(world, 'engineer', 'closeDesignIssue', { designIssueId: issue['id'] });
  for (const [index, { persona }] of rivals.entries()) {
    await doneInside(world, persona, 'submitPart', { partApprovalId: needed[index]!['id'], submission: 'Ten lamps.' });
    await doneInside(world, 'engineer', 'approvePart', { partApprovalId: needed[index]!['id'] });
  }
  await doneAtGates(world, 'buyer', 'noteEsiLaunch', { esiProjectId, launchedOn: day(-1) });
  expect(await doneAtGates(world, 'buyer', 'decideEsiGate', last)).toMatchObject({ esiProject: { status: 'CLOSED' } });

  // What was gained is shared by a rule, and each rival sees its own share alone.
  const value = await doneWithValue(world, 'buyer', 'openJointValue', {
    esiProjectId, title: 'What the lamp saved', from: daysFromNow(-30), until: daysFromNow(-1), lines: Object.values(contributions).map((esiContributionId) => ({ esiContributionId })),
  });
  await doneWithValue(world, 'admin', 'verifyJointValue', { jointValueId: value['id'], lines: [], note: 'As measured.' });
  const split = await doneWithValue(world, 'buyer', 'proposeJointValueSplit', { jointValueId: value['id'], basis: 'JOINT', rule: 'Half of what you brought in.', dueOn: day(30), parties: [jade, saebom].map((esiInvolvementId) => ({ esiInvolvementId })) });
  expect(split['split'].parties.map(({ shapleyAmount }: { shapleyAmount: string }) => shapleyAmount)).toEqual(['45000', '30000', '15000']);
  await doneWithValue(world, 'manager', 'approveJointValueSplit', { jointValueId: value['id'] });
  for (const { persona } of rivals) {
    const shares = (await sharesOf(world, persona)).filter(({ title }) => title === 'What the lamp saved');
    expect(shares).toMatchObject([{ amount: persona === 'supplier' ? '30000' : '15000', involvement: { id: parts[persona] }, jointValue: null }]);
    const jointValueShareId = shares[0]!['id'];
    await doneWithValue(world, persona, 'agreeJointValueShare', { jointValueShareId, amount: shares[0]!['amount'] });
    await doneWithValue(world, 'buyer', 'recordSharePayment', { jointValueShareId, paidAmount: shares[0]!['amount'], paidOn: day(0), reference: 'TT-9' });
    await doneWithValue(world, persona, 'confirmShareReceipt', { jointValueShareId, receivedAmount: shares[0]!['amount'] });
  }
  expect((await actOnValue(world, 'manager', 'settleJointValue', { jointValueId: value['id'] })).jointValue).toMatchObject({ state: 'SETTLED' });
  for (const { persona } of rivals) expect(await seenBy(persona, esiProjectId, contributions[persona]!)).toEqual({ parts: 1, others: null, contribution: 'SETTLED' });
}, 180_000);

/** A supplier screened, invited and bound: the project is open to it. */
async function joined(esiProjectId: string, persona: string, relationship: string, responsibility: string): Promise<string> {
  const { id: esiInvolvementId } = await doneWithParts(world, 'buyer', 'nominateForEsiProject', { esiProjectId, relationshipId: world.relationshipId(relationship), responsibility, scope: 'The lamp' });
  await doneWithParts(world, 'engineer', 'screenForEsiProject', { esiInvolvementId, ...fit });
  await doneWithParts(world, 'buyer', 'inviteToEsiProject', { esiInvolvementId, answerDueAt: later(), invitation: 'Would you?' });
  await doneWithParts(world, persona, 'acceptEsiInvitation', { esiInvolvementId });
  for (const kind of responsibility === 'GREY_BOX' ? ['NDA', 'IP_TERMS'] : ['NDA']) await signed(world, { relationship, supplier: persona, kind });
  const { esiInvolvement } = await world.as(persona).data('query ($id: ID!) { esiInvolvement(id: $id) { state isOpen isEarly } }', { id: esiInvolvementId });
  expect(esiInvolvement).toEqual({ state: 'ACTIVE', isOpen: true, isEarly: true });
  return esiInvolvementId as string;
}

/** A certificate of the rival's has lapsed; somebody takes it on themselves for some days. */
async function overrideLapse(): Promise<void> {
  const input = { requirementId: toGlobalId('RelationshipRequirement', seedId('formosa', 'requirement', 'saebom-iatf')), until: day(5), reason: 'The audit is next week.' };
  const { overrideLapse: answer } = await world.as('manager').data('mutation ($input: OverrideLapseInput!) { overrideLapse(input: $input) { userErrors { code } } }', { input });
  expect(answer.userErrors).toEqual([]);
}

/** A sealed round in which these quote; what the best costs, which is agreed. */
async function quoted(costComponentId: string, prices: Readonly<Record<string, string>>, esiInvolvementIds: readonly string[]): Promise<string> {
  const { quoteRound } = await actOnCosts(world, 'buyer', 'openQuoteRound', { costComponentId, esiInvolvementIds, dueAt: ahead(3), specification: 'Seen from 300 m.' });
  for (const { persona, relationship } of rivals) {
    const request = quoteRound.requests.find((one: { relationship: { id: string } }) => one.relationship.id === world.relationshipId(relationship));
    expect((await actOnCosts(world, persona, 'submitQuote', { quoteRequestId: request.id, unitPrice: prices[persona] })).userErrors).toEqual([]);
  }
  await passDeadline(world, quoteRound.id);
  const closed = await actOnCosts(world, 'buyer', 'closeQuoteRound', { quoteRoundId: quoteRound.id });
  const best = closed.quoteRound.quotes.find(({ rank }: { rank: number }) => rank === 1);
  const { costComponent } = await actOnCosts(world, 'buyer', 'agreeQuote', { quoteRoundId: quoteRound.id, costQuoteId: best.id, reason: 'The cheapest.', noteToAgreed: 'Agreed.', noteToOthers: 'Not this time.' });
  return costComponent.quotedCost as string;
}

/** An idea of a supplier's that is in the product and measured; its id. */
async function contributed(persona: string, esiInvolvementId: string, amount: string): Promise<string> {
  const { id: esiContributionId } = await doneInside(world, persona, 'submitContribution', { esiInvolvementId, kind: 'COST', title: 'A lighter bracket', description: 'Stamped in place of milled.', estimatedAmount: amount });
  await doneInside(world, 'buyer', 'beginContributionEvaluation', { esiContributionId });
  await doneInside(world, 'buyer', 'acceptContribution', { esiContributionId });
  await doneInside(world, persona, 'implementContribution', { esiContributionId, implementedOn: daysFromNow(-1) });
  await doneInside(world, 'engineer', 'verifyContribution', { esiContributionId, amount, method: 'Bill of materials before and after.', from: daysFromNow(-30), until: daysFromNow(-1) });
  return esiContributionId as string;
}

/** What a supplier finds of the project in the end: its own part and contributions, and nothing of the inside. */
async function seenBy(persona: string, esiProjectId: string, esiContributionId: string) {
  const { esiProject, node } = await world.as(persona).data(`query ($project: ID!, $contribution: ID!) {
    esiProject(id: $project) { involvements { totalCount } otherSuppliers }
    node(id: $contribution) { ... on EsiContribution { state } }
  }`, { project: esiProjectId, contribution: esiContributionId });
  return { parts: esiProject.involvements.totalCount, others: esiProject.otherSuppliers, contribution: node.state };
}
