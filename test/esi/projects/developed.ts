import type { World } from '../../world.ts';
import { done as doneInside } from '../contributions/acts.ts';
import { act as actOnCosts, ahead, passDeadline } from '../costs/costs.ts';
import { day, started } from '../gates/acting.ts';
import { done as doneWithParts, fit, later } from '../involvements/acts.ts';

/** A project with everything open in it that a project can have, as people bring it about. */

export interface Developed {
  readonly esiProjectId: string;
  readonly gates: readonly string[];
  /** Of jade-cell, which takes part; of suhe-motor, which is invited; of saebom, which knows nothing. */
  readonly parts: { readonly jade: string; readonly suhe: string; readonly saebom: string };
}

/** A project in which one supplier takes part, one is invited and one is thought of. */
export async function developed(world: World): Promise<Developed> {
  const { esiProjectId, gates } = await started(world);
  const parts = { jade: await nominated(world, esiProjectId, 'jade-cell.supplier'), suhe: await nominated(world, esiProjectId, 'suhe-motor.supplier'), saebom: await nominated(world, esiProjectId, 'saebom.supplier') };
  for (const esiInvolvementId of [parts.jade, parts.suhe]) {
    await doneWithParts(world, 'engineer', 'screenForEsiProject', { esiInvolvementId, ...fit });
    await doneWithParts(world, 'buyer', 'inviteToEsiProject', { esiInvolvementId, answerDueAt: later(), invitation: 'Would you?' });
  }
  await doneWithParts(world, 'supplier', 'acceptEsiInvitation', { esiInvolvementId: parts.jade });
  return { esiProjectId, gates, parts };
}

export async function nominated(world: World, esiProjectId: string, relationship: string): Promise<string> {
  const { id } = await doneWithParts(world, 'buyer', 'nominateForEsiProject', { esiProjectId, relationshipId: world.relationshipId(relationship), responsibility: 'WHITE_BOX', scope: 'The lamp' });
  return id as string;
}

export const idea = (esiInvolvementId: string, title: string) => ({ esiInvolvementId, kind: 'COST', title, description: 'Stamped in place of milled.', estimatedAmount: '100' });

/** An idea of the supplier's that is in the product and measured; its id. */
export async function verified(world: World, esiInvolvementId: string, title: string): Promise<string> {
  const { id: esiContributionId } = await doneInside(world, 'supplier', 'submitContribution', idea(esiInvolvementId, title));
  await doneInside(world, 'buyer', 'beginContributionEvaluation', { esiContributionId });
  await doneInside(world, 'buyer', 'acceptContribution', { esiContributionId });
  await doneInside(world, 'supplier', 'implementContribution', { esiContributionId, implementedOn: day(-1) });
  await measured(world, esiContributionId as string);
  return esiContributionId as string;
}

export function measured(world: World, esiContributionId: string): Promise<Record<string, any>> {
  return doneInside(world, 'engineer', 'verifyContribution', { esiContributionId, amount: '90000', method: 'Bill of materials.', from: day(-30), until: day(-1) });
}

/** A round of quotes in which the supplier has quoted, past its deadline where so asked; its id. */
export async function quoted(world: World, { esiProjectId, parts }: Developed, code: string, isRead: boolean): Promise<string> {
  const { costComponent } = await actOnCosts(world, 'buyer', 'addCostComponent', { esiProjectId, code, name: 'The lamp', targetCost: '100', isTargetShown: false });
  const { quoteRound } = await actOnCosts(world, 'buyer', 'openQuoteRound', { costComponentId: costComponent.id, esiInvolvementIds: [parts.jade], dueAt: ahead(3), specification: 'Seen from 300 m.' });
  await actOnCosts(world, 'supplier', 'submitQuote', { quoteRequestId: quoteRound.requests[0].id, unitPrice: '118' });
  if (isRead) {
    await passDeadline(world, quoteRound.id);
    await actOnCosts(world, 'buyer', 'closeQuoteRound', { quoteRoundId: quoteRound.id });
  }
  return quoteRound.id as string;
}

/** Says what is to be delivered; its id. */
export async function deliverable(world: World, input: object): Promise<string> {
  const { addEsiDeliverable } = await world.as('engineer').data('mutation ($input: AddEsiDeliverableInput!) { addEsiDeliverable(input: $input) { esiDeliverable { id } userErrors { code } } }', {
    input: { idempotencyKey: `deliver ${JSON.stringify(input)}`, stage: 'CONCEPT', dueOn: day(9), ...input },
  });
  return addEsiDeliverable.esiDeliverable?.id as string;
}

/** Opens one of everything in the project. */
export async function filled(world: World, made: Developed): Promise<Record<string, string>> {
  const { esiProjectId, gates: [esiGateId], parts: { jade: esiInvolvementId } } = made;
  const opened: Record<string, string> = {
    verified: await verified(world, esiInvolvementId, 'Measured'),
    theirs: (await doneInside(world, 'supplier', 'submitContribution', idea(esiInvolvementId, 'Theirs')))['id'],
    ours: (await doneInside(world, 'engineer', 'submitContribution', idea(esiInvolvementId, 'Ours')))['id'],
    asked: (await doneInside(world, 'engineer', 'raiseDesignIssue', { esiInvolvementId, title: 'Water', description: 'Gets in.', isBlocking: false }))['id'],
    askedAll: (await doneInside(world, 'engineer', 'raiseDesignIssue', { esiProjectId, title: 'Light', description: 'Gets out.', isBlocking: false }))['id'],
    askedUs: (await doneInside(world, 'supplier', 'raiseDesignIssue', { esiInvolvementId, title: 'Heat', description: 'How much?', isBlocking: false }))['id'],
    change: (await doneInside(world, 'supplier', 'proposeEngineeringChange', { esiInvolvementId, title: 'A seal', description: 'Smaller.' }))['id'],
    approval: (await doneInside(world, 'engineer', 'requirePartApproval', { esiInvolvementId, part: 'Lamp', requirement: 'Ten lamps.' }))['id'],
    theirDelivery: await deliverable(world, { esiProjectId, esiInvolvementId, title: 'A drawing' }),
    ourDelivery: await deliverable(world, { esiProjectId, title: 'A frame' }),
    sealed: await quoted(world, made, 'SEALED', false),
    read: await quoted(world, made, 'READ', true),
    gate: esiGateId!,
  };
  return opened;
}
