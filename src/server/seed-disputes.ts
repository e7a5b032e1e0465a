import type { Side } from '../domain/sides.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CleanMonthFacts, DisputeFacts, OpportunisticActFacts, SettlementFacts } from '../../seeds/dispute-facts.ts';
import type { Amount } from '../../seeds/values.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { daysLater, outcomeOf, type Settlement, shownBySettlement, usualTermDays } from '../domain/disputes.ts';
import { toMinorUnits } from '../domain/money.ts';
import { defaultOutcomeMap } from '../domain/trust/outcome-map.ts';
import { cleanMonthFinding, disputeFinding, opportunisticActFinding } from '../domain/trust/outcomes.ts';
import { DisputeEntity, DisputeMessageEntity, DisputeNoteEntity } from '../trust/disputes/dispute.entity.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { cleanMonth, monthsBefore } from '../trust/opportunism/clean-month.ts';
import { OpportunisticActEntity } from '../trust/opportunism/opportunistic-act.entity.ts';
import { type PastEvidence, seedEvidence } from './seed-evidence.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

const day = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * day);
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Lays out what was raised and done against trust, with the evidence that it left. */
export async function seedDisputes(layer: Layer): Promise<void> {
  const { disputes, opportunisticActs, cleanMonths } = layer.world.disputes;
  for (const dispute of disputes) addDispute(layer, dispute);
  for (const act of opportunisticActs) addAct(layer, act);
  await layer.em.flush();
  for (const dispute of disputes) addWritings(layer, dispute);
  await seedEvidence(layer, [
    ...disputes.flatMap((dispute) => evidenceOfDispute(layer, dispute)),
    ...opportunisticActs.flatMap((act) => evidenceOfAct(layer, act)),
    ...cleanMonths.flatMap((months) => evidenceOfMonths(layer, months)),
  ]);
}

function sideOf({ world }: Layer, user: string): Side {
  return world.users.find(({ key }) => key === user)!.party === world.focal ? 'FOCAL' : 'PARTNER';
}

function addDispute(layer: Layer, facts: DisputeFacts): void {
  const { em, workspaceId, idOf } = layer;
  const { key, relationship, by, daysAgo, matter, title, description, claim, documentReference, acknowledgedBy, settled } = facts;
  const raisedAt = ago(daysAgo);
  em.create(DisputeEntity, {
    workspaceId, id: idOf('dispute', key), relationshipId: idOf('relationship', relationship), raisedBySide: sideOf(layer, by), raisedBy: idOf('user', by), raisedAt, matter, title, description,
    claimMinor: minorUnits(claim), claimCurrency: claim?.[1], documentReference, termDays: usualTermDays, dueOn: daysLater(dayOf(raisedAt), usualTermDays),
    status: settled !== undefined ? 'SETTLED' : acknowledgedBy !== undefined ? 'IN_TALKS' : 'RAISED',
    ...(acknowledgedBy !== undefined && { acknowledgedBy: idOf('user', acknowledgedBy), acknowledgedAt: ago(daysAgo - 1) }),
    ...(settled !== undefined && settlement(layer, facts, settled)),
  } as never);
}

/** Proposed two days before it was agreed to, and judged on the day. */
function settlement(layer: Layer, facts: DisputeFacts, settled: SettlementFacts): object {
  const { idOf } = layer;
  const { proposedBy, agreedBy, daysAgo, terms, amount, judged: [focal, partner] } = settled;
  const people = [proposedBy, agreedBy];
  const of = (side: Side) => idOf('user', people.find((user) => sideOf(layer, user) === side)!);
  return {
    settlementTerms: terms, settlementAmountMinor: minorUnits(amount), settlementAmountCurrency: amount?.[1], settlementProposedBySide: sideOf(layer, proposedBy), settlementProposedBy: idOf('user', proposedBy),
    settlementProposedAt: ago(daysAgo + 2), settledBy: idOf('user', agreedBy), settledAt: ago(daysAgo), focalJudgement: focal, focalJudgedBy: of('FOCAL'), partnerJudgement: partner, partnerJudgedBy: of('PARTNER'),
    outcome: outcomeOf(asSettled(layer, facts, settled)), concludedAt: ago(daysAgo),
  };
}

function asSettled(layer: Layer, { by, daysAgo }: DisputeFacts, settled: SettlementFacts): Settlement {
  const [FOCAL, PARTNER] = settled.judged;
  return { raisedBySide: sideOf(layer, by), settledOn: dayOf(ago(settled.daysAgo)), dueOn: daysLater(dayOf(ago(daysAgo)), usualTermDays), judgements: { FOCAL, PARTNER } };
}

function addWritings(layer: Layer, { key, relationship, daysAgo, messages = [], notes = [] }: DisputeFacts): void {
  const { em, workspaceId, idOf } = layer;
  const of = { workspaceId, relationshipId: idOf('relationship', relationship), disputeId: idOf('dispute', key) };
  for (const [index, { key: message, by, body, attachment }] of messages.entries()) {
    em.create(DisputeMessageEntity, {
      ...of, id: idOf('dispute-message', message), side: sideOf(layer, by), body, attachments: attachment === undefined ? [] : [attachment], writtenBy: idOf('user', by), writtenAt: ago(daysAgo - 2 - index),
    });
  }
  for (const { key: note, by, body } of notes) em.create(DisputeNoteEntity, { ...of, id: idOf('dispute-note', note), body, writtenBy: idOf('user', by), writtenAt: ago(daysAgo - 2) });
}

function addAct({ em, workspaceId, idOf }: Layer, { key, relationship, side, kind, severity, daysAgo, description, link, by, confirmed }: OpportunisticActFacts): void {
  em.create(OpportunisticActEntity, {
    workspaceId, id: idOf('opportunistic-act', key), relationshipId: idOf('relationship', relationship), committedBySide: side, kind, severity, occurredOn: dayOf(ago(daysAgo)), description,
    links: link === undefined ? [] : [link], status: confirmed === undefined ? 'REPORTED' : 'CONFIRMED', reportedBy: idOf('user', by), reportedAt: ago(daysAgo - 7),
    ...(confirmed !== undefined && { reviewedBy: idOf('user', confirmed.by), reviewedAt: ago(daysAgo - 14), reviewNote: confirmed.note }),
  } as never);
}

function evidenceOfDispute(layer: Layer, facts: DisputeFacts): PastEvidence[] {
  const { key, relationship, settled } = facts;
  if (settled === undefined) return [];
  const shown = shownBySettlement(asSettled(layer, facts, settled));
  return (['FOCAL', 'PARTNER'] as const).flatMap((side) => (shown[side] === null ? [] : [{
    key: `dispute/${key}/${side}`, relationship, direction: shownBy(side), source: { type: 'Dispute', id: layer.idOf('dispute', key) }, occurredAt: ago(settled.daysAgo), by: settled.agreedBy,
    ...disputeFinding(shown[side], defaultOutcomeMap),
  }]));
}

function evidenceOfAct({ idOf }: Layer, { key, relationship, side, severity, daysAgo, confirmed }: OpportunisticActFacts): PastEvidence[] {
  return confirmed === undefined ? [] : [{
    key: `act/${key}`, relationship, direction: shownBy(side), source: { type: 'OpportunisticAct', id: idOf('opportunistic-act', key) }, occurredAt: new Date(`${dayOf(ago(daysAgo))}T00:00:00Z`),
    knownAt: ago(daysAgo - 14), by: confirmed.by, ...opportunisticActFinding(severity, defaultOutcomeMap),
  }];
}

function evidenceOfMonths({ idOf }: Layer, { relationship, side, fromMonthsAgo, untilMonthsAgo }: CleanMonthFacts): PastEvidence[] {
  return monthsBefore(new Date(), fromMonthsAgo).slice(0, fromMonthsAgo - untilMonthsAgo + 1).map((month) => {
    const { direction, source, occurredAt } = cleanMonth(idOf('relationship', relationship), shownBy(side), month);
    return { key: `month/${relationship}/${side}/${month}`, relationship, direction, source, occurredAt, by: 'admin', ...cleanMonthFinding(defaultOutcomeMap) };
  });
}

function minorUnits(amount: Amount | undefined): string | null {
  return amount === undefined ? null : String(toMinorUnits(String(amount[0]), amount[1]));
}
