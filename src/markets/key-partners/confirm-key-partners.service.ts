import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { textOf } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { checkLoad, loadConstraints } from '../managers/check-load.ts';
import { holdManager } from '../managers/find-manager.ts';
import { marketMessages } from '../markets.messages.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { KeyPartnerCandidateEntity, type KeyPartnerCandidateRecord, KeyPartnerProposalEntity, type KeyPartnerProposalRecord } from './key-partner.entity.ts';
import type { ConfirmKeyPartnersInput } from './key-partner.input.ts';
import { keyPartnerMessages } from './key-partners.messages.ts';
import { confirmKeyPartnersRule } from './key-partners.policy.ts';

/** Decides on an open proposal: the chosen become key partners, the released stop being some. Anything but the proposal itself takes a reason. */
export function confirmKeyPartners(ctx: Context, input: ConfirmKeyPartnersInput): Promise<WriteAnswer<{ proposalId: string }>> {
  return write(ctx, { rule: confirmKeyPartnersRule, input, idempotencyKey: input.idempotencyKey, constraints: loadConstraints }, async (tx) => {
    const proposal = await lockOpen(tx, input);
    const named = await lockNamed(tx, input);
    checkNamed(named, proposal);
    const listed = (list: Named['list']) => named.filter((one) => one.list === list).map(({ relationship }) => relationship);
    const [chosen, released] = [listed('chosenIds'), listed('releasedIds')];
    const isAsProposed = await decide(tx, proposal, chosen) && released.length === 0;
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000 });
    if (!isAsProposed && reason === null) throw new Refusal({ code: 'REQUIRED', message: keyPartnerMessages.deviationNeedsReason, field: ['input', 'reason'] });
    for (const relationship of released) relationship.isKey = false;
    await makeKey(tx, chosen, input);
    Object.assign(proposal, { state: 'CONFIRMED', decidedAt: ctx.now, decidedBy: ctx.principal.id, reason });
    return { proposalId: proposal.id };
  });
}

/** All together, so that each counts for the others: a manager has room for so many, or there is a reason for more. */
async function makeKey(tx: Write, chosen: readonly RelationshipRecord[], input: ConfirmKeyPartnersInput): Promise<void> {
  const becoming = chosen.filter(({ isKey }) => !isKey);
  const managers = becoming.flatMap(({ managerId }) => managerId ?? []);
  for (const managerId of [...new Set(managers)].toSorted()) await holdManager(tx.em, tx.ctx, managerId, ['input', 'chosenIds']);
  for (const relationship of becoming) relationship.isKey = true;
  await tx.em.flush();
  for (const relationship of becoming) if (relationship.managerId != null) await checkLoad(tx, relationship, relationship.managerId, input);
}

async function lockOpen({ em, ctx }: Write, { proposalId, expectedVersion }: ConfirmKeyPartnersInput): Promise<KeyPartnerProposalRecord> {
  const proposal = await lockVisible<KeyPartnerProposalRecord>(em, KeyPartnerProposalEntity, ctx, idOf('KeyPartnerProposal', proposalId), ['input', 'proposalId']);
  checkVersion(proposal, 'KeyPartnerProposal', expectedVersion);
  if (proposal.state !== 'PROPOSED') throw new Refusal({ code: 'STATE_CONFLICT', message: keyPartnerMessages.decided, currentState: proposal.state, allowedActions: [] });
  authorize(ctx, confirmKeyPartnersRule, proposal);
  return proposal;
}

const mostIds = 30;

/** A relationship that the input names, and where. */
interface Named {
  readonly relationship: RelationshipRecord;
  readonly list: 'chosenIds' | 'releasedIds';
  readonly field: readonly string[];
}

/** The relationships that the input names; locked in one order, so that two decisions do not block one another, and all found before any is judged. */
async function lockNamed({ em, ctx }: Write, { chosenIds, releasedIds }: ConfirmKeyPartnersInput): Promise<Named[]> {
  const lists = { chosenIds, releasedIds: releasedIds ?? [] };
  const named = (['chosenIds', 'releasedIds'] as const).flatMap((list) => {
    if (lists[list].length > mostIds) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostIds }, field: ['input', list] });
    return [...new Set(lists[list])].map((id) => ({ id, list, field: ['input', list, String(lists[list].indexOf(id))] }));
  });
  const locked: Named[] = [];
  for (const { id, list, field } of named.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    locked.push({ relationship: await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', id), field), list, field });
  }
  return locked;
}

/** Refuses what the proposal cannot be about: relationships of other markets, ended ones, and one that is chosen and released. */
function checkNamed(named: readonly Named[], { market }: KeyPartnerProposalRecord): void {
  for (const { relationship, list, field } of named) {
    const { id, stage } = relationship;
    if (relationship.market !== market) throw new Refusal({ code: 'INVALID', message: keyPartnerMessages.notThisMarket, field });
    if (stage === 'TERMINATED') throw new Refusal({ code: 'STATE_CONFLICT', message: marketMessages.alreadyEnded, currentState: stage, allowedActions: [], field });
    const isTwice = list === 'releasedIds' && named.some((other) => other.list === 'chosenIds' && other.relationship.id === id);
    if (isTwice) throw new Refusal({ code: 'INVALID', message: keyPartnerMessages.chosenAndReleased, field });
  }
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
