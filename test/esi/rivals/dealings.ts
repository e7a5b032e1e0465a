import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import { done as doneInside } from '../contributions/acts.ts';
import { act as actOnCosts, openRound, passDeadline } from '../costs/costs.ts';
import { fetchAt, open, send, share } from '../documents/sending.ts';
import { day, done as doneAtGate, passed } from '../gates/acting.ts';
import { done as doneWithPart, fit, later, signed } from '../involvements/acts.ts';
import { done as doneWithSelection, judged } from '../selection/acting.ts';
import { done as doneWithValue, opening, sharesOf, splitting } from '../value/acts.ts';

/** One supplier's side of a project in which it has a rival, with all that it and the firm do there. */
export interface Dealer {
  readonly world: World;
  /** Whose acts these are: the supplier's persona, its relationship and its part in the project. */
  readonly supplier: string;
  readonly relationship: string;
  readonly part: string;
  /** How often they have dealt so before: what has a name has another each time. */
  readonly turn: number;
}

export const jade = (world: World, turn = 0): Dealer => ({ world, supplier: 'supplier', relationship: 'jade-cell.supplier', part: 'stride-two/jade', turn });
export const saebom = (world: World, turn = 0): Dealer => ({ world, supplier: 'rival-supplier', relationship: 'saebom.supplier', part: 'stride-two/saebom', turn });

export const projectId = toGlobalId('EsiProject', seedId('formosa', 'esi-project', 'stride-two'));
const partId = ({ part }: Pick<Dealer, 'part'>): string => toGlobalId('EsiInvolvement', seedId('formosa', 'esi-involvement', part));

let keys = 0;

/**
 * Acts as a persona and returns what it was answered; a refusal fails the test.
 * @param selection what is asked of the payload beside the errors
 */
export async function act(world: World, persona: string, name: string, input: Record<string, unknown>, selection = ''): Promise<Record<string, any>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  keys += 1;
  const data = await world.as(persona).data(`mutation ($input: ${type}) { ${name}(input: $input) { ${selection} userErrors { code message field } } }`, { input: { ...input, idempotencyKey: `rivals ${keys}` } });
  if (data[name].userErrors.length > 0) throw new Error(`${persona} was refused ${name}: ${JSON.stringify(data[name].userErrors)}`);
  return data[name];
}

/** Everything that a supplier and the firm do with each other in the project, one part of early supplier involvement after the other. */
export async function dealInProject(dealer: Dealer): Promise<void> {
  for (const deal of deals) await deal(dealer);
}

/** What is no secret of development alone, and may still tell of it: questions and promises of the relationship, and what is linked of them to the project. */
async function dealAsPartners({ world, supplier, relationship }: Dealer): Promise<void> {
  const relationshipId = world.relationshipId(relationship);
  const { question } = await act(world, supplier, 'askQuestion', { relationshipId, text: 'Which side does the pack come out at?' }, 'question { id }');
  await act(world, 'engineer', 'linkQuestionToEsiProject', { esiProjectId: projectId, questionId: question.id });
  await act(world, 'engineer', 'answerQuestion', { questionId: question.id, answer: 'On the left.' });
  await act(world, 'buyer', 'makePromise', { relationshipId, statement: 'We send the frame to try the pack in.', dueOn: '2031-03-03', importance: 3 });
}

async function dealWithPapers({ world, relationship, supplier }: Dealer): Promise<void> {
  await signed(world, { relationship, supplier, kind: 'IP_TERMS', project: 'stride-two' });
  await doneWithPart(world, 'buyer', 'draftConfidentialityAgreement', { relationshipId: world.relationshipId(relationship), kind: 'NDA', title: 'Not sent yet', terms: 'Nothing is told.', validFrom: '2030-01-01' });
}

async function dealWithDocuments(dealer: Dealer): Promise<void> {
  const { world, supplier } = dealer;
  for (const [as, reader] of [['engineer', supplier], [supplier, 'engineer']] as const) {
    const { esiDocument } = await share(world, { as, classification: 'SUPPLIER', esiInvolvementId: partId(dealer), content: 'The same bytes, whoever sends them.' });
    const { address } = await open(world, reader, esiDocument.currentVersion.id);
    if ((await fetchAt(world, address)).status !== 200) throw new Error(`${reader} does not get the file.`);
    const { fileId } = await send(world, as, `The next version, by ${as}.`);
    await act(world, as, 'addEsiDocumentVersion', { esiDocumentId: esiDocument.id, fileId });
    await act(world, as, 'withdrawEsiDocument', { esiDocumentId: esiDocument.id, reason: 'It was the wrong one.' });
  }
  await share(world, { as: 'engineer', classification: 'INTERNAL', title: 'What we think of them' });
}

const idea = { kind: 'COST', title: 'A lighter bracket', description: 'Stamped in place of milled.', estimatedAmount: '120000.5' };

async function dealWithContributions(dealer: Dealer): Promise<void> {
  const { world, supplier } = dealer;
  for (const persona of [supplier, 'engineer']) {
    const { id: esiContributionId } = await doneInside(world, persona, 'submitContribution', { ...idea, esiInvolvementId: partId(dealer) });
    const answering = persona === supplier ? 'buyer' : supplier;
    await doneInside(world, answering, 'beginContributionEvaluation', { esiContributionId });
    await doneInside(world, answering, 'acceptContribution', { esiContributionId });
    await doneInside(world, persona, 'implementContribution', { esiContributionId, implementedOn: '2026-01-05' });
    await doneInside(world, 'manager', 'verifyContribution', { esiContributionId, amount: '98000.25', method: 'Bill of materials before and after.', from: '2026-01-01', until: '2026-02-01' });
  }
}

async function dealWithTheDesign(dealer: Dealer): Promise<void> {
  const { world, supplier } = dealer;
  const esiInvolvementId = partId(dealer);
  for (const [asking, answering] of [[supplier, 'engineer'], ['engineer', supplier]] as const) {
    const { id: designIssueId } = await doneInside(world, asking, 'raiseDesignIssue', { esiInvolvementId, title: 'The latch rattles', description: 'Above 25 km/h.', isBlocking: asking === 'engineer' });
    await doneInside(world, answering, 'answerDesignIssue', { designIssueId, answer: 'It gets a spring.' });
    await doneInside(world, asking, 'closeDesignIssue', { designIssueId, note: 'Quiet now.' });
  }
  const { id: engineeringChangeId } = await doneInside(world, 'engineer', 'proposeEngineeringChange', { esiInvolvementId, title: 'A wider slot', description: 'By 2 mm.' });
  const { version } = await doneInside(world, supplier, 'stateChangeImpact', { engineeringChangeId, unitCostChange: '1.5', toolingCost: '20000', daysChange: 4 });
  await doneInside(world, 'buyer', 'agreeToEngineeringChange', { engineeringChangeId, expectedVersion: version });
  const { id: partApprovalId } = await doneInside(world, 'engineer', 'requirePartApproval', { esiInvolvementId, part: `Latch of ${dealer.part}`, requirement: 'Ten thousand times.' });
  await doneInside(world, supplier, 'submitPart', { partApprovalId, submission: 'Three samples.' });
}

/** One round with this supplier alone, agreed; and one that is open. */
async function dealWithCosts({ world, supplier, relationship, part }: Dealer): Promise<void> {
  const { roundId, requestOf } = await openRound(world, { parts: [part], isTargetShown: false });
  await actOnCosts(world, supplier, 'submitQuote', { quoteRequestId: requestOf(relationship), unitPrice: '97.25' });
  await passDeadline(world, roundId);
  const { quoteRound } = await actOnCosts(world, 'buyer', 'closeQuoteRound', { quoteRoundId: roundId });
  await actOnCosts(world, 'manager', 'agreeQuote', { quoteRoundId: roundId, costQuoteId: quoteRound.quotes[0].id, reason: 'Near enough.' });
  const next = await openRound(world, { parts: [part] });
  await actOnCosts(world, supplier, 'submitQuote', { quoteRequestId: next.requestOf(relationship), unitPrice: '96' });
}

async function dealWithWork(dealer: Dealer): Promise<void> {
  const { world, supplier } = dealer;
  const { esiDeliverable } = await act(world, 'engineer', 'addEsiDeliverable', { esiProjectId: projectId, esiInvolvementId: partId(dealer), title: 'Twenty packs', stage: 'DESIGN', dueOn: '2031-03-03' }, 'esiDeliverable { id version }');
  await act(world, supplier, 'moveEsiDeliverable', { esiDeliverableId: esiDeliverable.id, expectedVersion: esiDeliverable.version, state: 'IN_PROGRESS' });
  await act(world, 'engineer', 'addEsiDeliverable', { esiProjectId: projectId, title: 'What only we do', stage: 'DESIGN', dueOn: '2031-03-03' });
}

/** What the firm asks of the next gate for itself: whom it names, what it wants to see, and what it then finds. */
async function dealWithGates({ world, supplier, turn }: Dealer): Promise<void> {
  const esiGateId = toGlobalId('EsiGate', seedId('formosa', 'esi-gate', 'stride-two/PROTOTYPE'));
  const code = `SURE_OF_${supplier.replace('-', '_').toUpperCase()}_${turn}`;
  const label = `Are we sure of ${supplier}?`;
  const { esiGate } = await doneAtGate(world, 'engineer', 'addEsiGateCriterion', { esiGateId, code, labelEn: label, labelZhHant: label, labelZhHans: label, isMandatory: false, concernsSuppliers: false });
  const { id: esiGateCriterionId } = esiGate.criteria.find((criterion: { code: string }) => criterion.code === code);
  await doneAtGate(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId, isMet: true, evidenceNote: 'Quite sure.' });
}

/** A project of its own into which the supplier is chosen, screened and invited, which it accepts, and whose first gate is passed. */
async function dealWithInvitations({ world, supplier, relationship, turn }: Dealer): Promise<void> {
  const { id: partnerSelectionId, candidates } = await judged(world);
  const { result } = await doneWithSelection(world, 'buyer', 'computePartnerSelection', { partnerSelectionId });
  await doneWithSelection(world, 'manager', 'decidePartnerSelection', { partnerSelectionId, selectionResultId: result.id, selectionCandidateId: candidates[0], reason: 'They were here before.' });
  const { esiProject } = await doneAtGate(world, 'buyer', 'createEsiProject', {
    number: `${supplier} ${turn}`, title: 'A lamp', outline: 'A lamp that shines.', product: 'Brighter.', sponsorId: world.userId('manager'), currency: 'TWD', yearlyUnits: 100, targetLaunchOn: day(200),
  });
  const esiProjectId = esiProject.id as string;
  await doneAtGate(world, 'buyer', 'startEsiProject', { esiProjectId });
  await doneAtGate(world, 'manager', 'setEsiTargetCost', { esiProjectId, targetPrice: '200', targetMargin: '0.5', reason: 'As the market pays.' });
  const esiInvolvementId = await invitedTo(world, esiProjectId, relationship);
  await doneWithPart(world, supplier, 'acceptEsiInvitation', { esiInvolvementId });
  const { esiProject: { gates } } = await world.as('buyer').data('query ($id: ID!) { esiProject(id: $id) { gates { id } } }', { id: esiProjectId });
  await passed(world, gates[0].id);
}

/** Nominated, found fit and asked; the part's id. */
async function invitedTo(world: World, esiProjectId: string, relationship: string): Promise<string> {
  const { id: esiInvolvementId } = await doneWithPart(world, 'buyer', 'nominateForEsiProject', { esiProjectId, relationshipId: world.relationshipId(relationship), responsibility: 'NONE', scope: 'The lamp' });
  // A certificate of one of them has lapsed, which blocks it.
  const outcome = relationship === 'saebom.supplier' ? await overrideLapse(world) : fit.outcome;
  await doneWithPart(world, 'engineer', 'screenForEsiProject', { esiInvolvementId, ...fit, outcome });
  await doneWithPart(world, 'buyer', 'inviteToEsiProject', { esiInvolvementId, answerDueAt: later(), invitation: 'Would you?' });
  return esiInvolvementId as string;
}

async function overrideLapse(world: World): Promise<string> {
  const input = { requirementId: toGlobalId('RelationshipRequirement', seedId('formosa', 'requirement', 'saebom-iatf')), until: day(5), reason: 'The audit is next week.' };
  const { overrideLapse: answer } = await world.as('manager').data('mutation ($input: OverrideLapseInput!) { overrideLapse(input: $input) { userErrors { code } } }', { input });
  if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
  return fit.outcome;
}

/** What was gained with the supplier, from its estimate to the payment that it confirms. */
async function dealWithValue({ world, supplier, part, turn }: Dealer): Promise<void> {
  const esiInvolvementId = partId({ part });
  const title = `What ${supplier} saved, ${turn}`;
  const { id: jointValueId, lines } = await doneWithValue(world, 'buyer', 'openJointValue', opening([{ title: 'Ours', estimatedAmount: '900' }, { title: 'Theirs', esiInvolvementId, estimatedAmount: '6000' }], { title }));
  const said = lines.map(({ id, estimatedAmount }: Record<string, string>) => ({ jointValueLineId: id, amount: estimatedAmount, method: 'Read from the books.' }));
  await doneWithValue(world, 'manager', 'verifyJointValue', { jointValueId, lines: said, note: 'Invoices of the year.' });
  await doneWithValue(world, 'buyer', 'proposeJointValueSplit', splitting(jointValueId, { parties: [{ esiInvolvementId }] }));
  await doneWithValue(world, 'manager', 'approveJointValueSplit', { jointValueId });
  const { id: jointValueShareId, amount } = (await sharesOf(world, supplier)).find((one) => one['title'] === title)!;
  await doneWithValue(world, supplier, 'agreeJointValueShare', { jointValueShareId, amount });
  await doneWithValue(world, 'buyer', 'recordSharePayment', { jointValueShareId, paidAmount: amount, paidOn: day(0), reference: 'TT-9' });
  await doneWithValue(world, supplier, 'confirmShareReceipt', { jointValueShareId, receivedAmount: amount });
  await doneWithValue(world, 'manager', 'settleJointValue', { jointValueId });
}

/** A third supplier is asked into the project. */
export async function inviteThird(world: World): Promise<void> {
  await invitedTo(world, projectId, 'kitano-geartrain.supplier');
}

/** The supplier is put out of the project, for what it told others. */
export async function putOut({ world, part, relationship }: Dealer): Promise<void> {
  await doneWithPart(world, 'manager', 'removeFromEsiProject', { esiInvolvementId: partId({ part }), reason: `${relationship} told others.` });
}

const deals: readonly ((dealer: Dealer) => Promise<void>)[] = [dealAsPartners, dealWithPapers, dealWithDocuments, dealWithContributions, dealWithTheDesign, dealWithCosts, dealWithWork, dealWithGates, dealWithInvitations, dealWithValue];
