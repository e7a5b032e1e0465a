import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { textOf } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { marketMessages } from '../markets.messages.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { KeyPartnerCandidateEntity, type KeyPartnerCandidateRecord, KeyPartnerProposalEntity, type KeyPartnerProposalRecord } from './key-partner.entity.ts';
import type { ConfirmKeyPartnersInput } from './key-partner.input.ts';
import { keyPartnerMessages } from './key-partners.messages.ts';
import { confirmKeyPartnersRule } from './key-partners.policy.ts';

/** Decides on an open proposal: the chosen become key partners, the released stop being some. Anything but the proposal itself takes a reason. */
export function confirmKeyPartners(ctx: Context, input: ConfirmKeyPartnersInput): Promise<WriteAnswer<{ proposalId: string }>> {
  return write(ctx, { rule: confirmKeyPartnersRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const proposal = await lockOpen(tx, input);
    const chosen = await lockAll(tx, proposal, input.chosenIds, 'chosenIds');
    const released = await lockAll(tx, proposal, input.releasedIds ?? [], 'releasedIds');
    if (chosen.some(({ id }) => released.some((other) => other.id === id))) throw new Refusal({ code: 'INVALID', message: keyPartnerMessages.chosenAndReleased, field: ['input', 'releasedIds'] });
    const isAsProposed = await decide(tx, proposal, chosen) && released.length === 0;
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000 });
    if (!isAsProposed && reason === null) throw new Refusal({ code: 'REQUIRED', message: keyPartnerMessages.deviationNeedsReason, field: ['input', 'reason'] });
    for (const relationship of chosen) relationship.isKey = true;
    for (const relationship of released) relationship.isKey = false;
    Object.assign(proposal, { state: 'CONFIRMED', decidedAt: ctx.now, decidedBy: ctx.principal.id, reason });
    return { proposalId: proposal.id };
  });
}

async function lockOpen({ em, ctx }: Write, { proposalId, expectedVersion }: ConfirmKeyPartnersInput): Promise<KeyPartnerProposalRecord> {
  const proposal = await lockVisible<KeyPartnerProposalRecord>(em, KeyPartnerProposalEntity, ctx, idOf('KeyPartnerProposal', proposalId), ['input', 'proposalId']);
  checkVersion(proposal, 'KeyPartnerProposal', expectedVersion);
  if (proposal.state !== 'PROPOSED') throw new Refusal({ code: 'STATE_CONFLICT', message: keyPartnerMessages.decided, currentState: proposal.state, allowedActions: [] });
  authorize(ctx, confirmKeyPartnersRule, proposal);
  return proposal;
}

const mostIds = 30;

/** The living relationships of the proposal's market behind some ids; locked in one order, so that two decisions do not block one another. */
async function lockAll({ em, ctx }: Write, { market }: KeyPartnerProposalRecord, ids: readonly string[], name: string): Promise<RelationshipRecord[]> {
  if (ids.length > mostIds) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostIds }, field: ['input', name] });
  const locked: RelationshipRecord[] = [];
  for (const id of [...new Set(ids)].toSorted()) {
    const field = ['input', name, String(ids.indexOf(id))];
    const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', id), field);
    if (relationship.market !== market) throw new Refusal({ code: 'INVALID', message: keyPartnerMessages.notThisMarket, field });
    if (relationship.stage === 'TERMINATED') throw new Refusal({ code: 'STATE_CONFLICT', message: marketMessages.alreadyEnded, currentState: 'TERMINATED', allowedActions: [], field });
    locked.push(relationship);
  }
  return locked;
}

/** Writes the decision to each candidate, and whoever was added; true where the chosen are exactly the proposed. */
async function decide({ em, ctx }: Write, proposal: KeyPartnerProposalRecord, chosen: readonly RelationshipRecord[]): Promise<boolean> {
  const { workspaceId } = ctx.principal;
  const candidates = await em.find(KeyPartnerCandidateEntity, { workspaceId, proposalId: proposal.id }) as KeyPartnerCandidateRecord[];
  const chosenIds = new Set(chosen.map(({ id }) => id));
  for (const candidate of candidates) candidate.isChosen = chosenIds.has(candidate.relationshipId);
  const added = chosen.filter(({ id }) => !candidates.some(({ relationshipId }) => relationshipId === id));
  added.forEach(({ id: relationshipId, isKey }, index) => em.create(KeyPartnerCandidateEntity, {
    workspaceId, id: newId(), proposalId: proposal.id, relationshipId, place: candidates.length + index + 1, basis: 'ADDED', wasKey: isKey, missing: [], isChosen: true,
  } as unknown as KeyPartnerCandidateRecord));
  return added.length === 0 && candidates.every(({ basis, isChosen }) => isChosen === (basis === 'LARGEST' || basis === 'UNEXPECTED_GROWER'));
}
