import type { ProposalFacts } from '../../seeds/delivery-facts.ts';
import { dayOf } from '../domain/calendar/day.ts';
import type { Write } from '../platform/writes/write.ts';
import { type VmiAgreementVersionRecord, VmiAgreementVersionEntity } from '../vmi/agreements/agreement.entity.ts';
import { fact } from '../vmi/proposals/facts.ts';
import { clockOf } from '../vmi/proposals/place-clock.ts';
import { plannedProposal } from '../vmi/proposals/planned-proposal.ts';
import { type ReadPosition, readPositions } from '../vmi/proposals/position-columns.ts';
import { ProposalLineEntity, ReplenishmentProposalEntity, ReplenishmentRunEntity } from '../vmi/proposals/proposal.entity.ts';
import { type ProposedLine, proposePlace } from '../vmi/proposals/propose-place.ts';
import { aroundPosition, readAround, readPlaces } from '../vmi/proposals/read-places.ts';
import { dayIn, momentIn } from './seed-days.ts';
import { type SeedLayer, seededPosition, type SeededPosition } from './seed-layer.ts';

/** Lays out what was proposed, computed as a run computes it: each by a run of its own. Returns the units of each, by its key. */
export async function seedProposals(layer: SeedLayer, tx: Write, proposals: readonly ProposalFacts[]): Promise<Map<string, string>> {
  const units = new Map<string, string>();
  for (const facts of proposals) {
    const seeded = seededPosition(layer, facts.position);
    const terms = await layer.em.findOneOrFail<VmiAgreementVersionRecord>(VmiAgreementVersionEntity, { workspaceId: layer.workspaceId, agreementId: seeded.of.agreementId, number: 1 });
    const computed = await compute(layer, tx, { facts, seeded, terms });
    await addProposal(layer, { facts, seeded, terms }, computed);
    units.set(facts.key, computed.line.proposed.toFixed(4));
  }
  return units;
}

interface Proposing {
  readonly facts: ProposalFacts;
  readonly seeded: SeededPosition;
  readonly terms: VmiAgreementVersionRecord;
}

interface ComputedProposal {
  readonly line: ProposedLine;
  readonly neededOn: string;
  readonly amount: string;
}

async function compute({ idOf }: SeedLayer, tx: Write, { facts, seeded: { position, of: { agreementId } }, terms }: Proposing): Promise<ComputedProposal> {
  const { placeId, packed, ...place } = (await readPlaces(tx, { agreementId, placeIds: [idOf('location', position.location)] }))[0]!;
  const now = momentIn(facts.on);
  const clock = clockOf(place, now);
  const around = aroundPosition(await readAround(tx, agreementId), placeId, clock);
  const here = [...readPositions(packed!)].filter(({ positionId }) => positionId === idOf('position', facts.position));
  const { lines } = facts.onHand === undefined ? proposePlace(here, around, { terms, clock, now })
    : proposePlace(here.map((one) => asOf(one, facts)), () => ({ receipts: [], events: [] }), { terms, clock, now });
  const { neededOn, amount } = plannedProposal(lines, { placeId, clock, terms });
  return { line: lines[0]!, neededOn: dayOf(neededOn)!, amount };
}

/** A position as it was on an earlier day, when nothing was under way and nobody had learned how it is asked for. */
function asOf({ positionId, itemId, numbers }: ReadPosition, { onHand, on }: ProposalFacts): ReadPosition {
  const then = numbers.slice();
  then.set([onHand!, 0, 0, 0, 0, momentIn(on - 0.2).getTime()], fact.onHand);
  then[fact.foldedUntil] = Number.NaN;
  return { positionId, itemId, numbers: then, state: null };
}

async function addProposal({ em, idOf }: SeedLayer, { facts, seeded, terms }: Proposing, { line, neededOn, amount }: ComputedProposal): Promise<void> {
  const { key, on, needsPerson = [], decided } = facts;
  const { agreement, item, position, of } = seeded;
  const [id, runId, computedAt] = [idOf('replenishment-proposal', key), idOf('replenishment-run', key), momentIn(on)];
  em.create(ReplenishmentRunEntity, {
    ...of, id: runId, versionId: terms.id, cycle: `laid out ${dayIn(on)}`, status: 'COMPLETED', isFull: true, startedBy: idOf('user', agreement.by), startedAt: computedAt, finishedAt: computedAt, resumeAfter: null,
    changedSince: null, places: 1, placesDone: 1, positions: 1, proposedLines: 1, blockedPositions: 0, proposals: 1, supersededProposals: 0, failure: null,
  } as never);
  await em.flush();
  const ordinal = Number(key.split('/')[1]);
  em.create(ReplenishmentProposalEntity, {
    ...of, id, versionId: terms.id, runId, ordinal, number: `${agreement.number}-P${String(ordinal).padStart(4, '0')}`, shipToId: idOf('location', position.location), neededOn, amount, computedAt,
    expiresAt: new Date(computedAt.getTime() + terms.proposalExpiryHours * 3_600_000), needsPerson: [...needsPerson], ...decisionOf(idOf, decided),
  } as never);
  await em.flush();
  const accepted = decided?.as === 'APPROVED' ? line.proposed.toFixed(4) : null;
  em.create(ProposalLineEntity, {
    ...of, id: idOf('proposal-line', key), proposalId: id, positionId: line.positionId, itemId: idOf('item', item.item), isOpen: decided === undefined, need: line.need.toFixed(4), proposed: line.proposed.toFixed(4),
    countered: null, accepted, shortfall: line.shortfall.toFixed(4), unitPrice: String(item.unitPrice), inputs: Buffer.from(line.inputs), forecast: Buffer.from(line.forecast), counterReason: null,
  } as never);
  await em.flush();
}

function decisionOf(idOf: SeedLayer['idOf'], decided: ProposalFacts['decided']): object {
  const open = {
    status: 'PENDING_APPROVAL', isAutomatic: false, vendorApprovedBy: null, vendorApprovedAt: null, buyerApprovedBy: null, buyerApprovedAt: null, counteredBySide: null, decidedBy: null, decidedAt: null, decisionReason: null,
    supersededById: null, rejectionCode: null, exceptionReason: null, approvedLimit: null,
  };
  if (decided === undefined) return open;
  const { as: status, by, on, reason = null } = decided;
  const decision = { ...open, status, decidedBy: idOf('user', by), decidedAt: momentIn(on), decisionReason: reason };
  return status === 'REJECTED' ? { ...decision, rejectionCode: 'TOO_MUCH' } : { ...decision, buyerApprovedBy: idOf('user', by), buyerApprovedAt: momentIn(on) };
}
