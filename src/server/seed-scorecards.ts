import type { EntityManager } from '@mikro-orm/postgresql';
import type { ScorecardFacts } from '../../seeds/scorecard-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { daysOfQuarter } from '../domain/quarters.ts';
import { periodOf } from '../domain/scorecards/periods.ts';
import { usualScorecardModels } from '../domain/scorecards/scorecard-model.ts';
import { otherSide } from '../domain/sides.ts';
import { measuredRows } from '../practices/scorecards/measured-rows.ts';
import { rowOf, termsOf } from '../practices/scorecards/card-rows.ts';
import { PeriodScorecardEntity, type PeriodScorecardRecord, ScorecardDisputeEntity, ScorecardRowEntity, type ScorecardRowRecord } from '../practices/scorecards/scorecard.entity.ts';
import { dayIn, endedQuarter } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

const day = 86_400_000;

/** Lays out how sides scored each other, measured from what the world holds. */
export async function seedScorecards(layer: Layer): Promise<void> {
  const { em, world: { scorecards = [] } } = layer;
  for (const facts of scorecards) {
    const card = addCard(layer, facts);
    await em.flush();
    await addRows(layer, facts, card);
    await em.flush();
    addDispute(layer, facts, card);
  }
  await em.flush();
}

function addCard({ em, workspaceId, idOf }: Layer, { key, relationship, raterSide, quartersAgo, openedBy, issuedBy, disputed }: ScorecardFacts): PeriodScorecardRecord {
  const { first } = daysOfQuarter(endedQuarter(quartersAgo));
  const { firstDay, lastDay, year, number } = periodOf(first, 'QUARTER');
  const end = Date.parse(`${lastDay}T00:00:00Z`) + day;
  // Three days after the quarter, or now where it is not so long over.
  const issuedAt = new Date(Math.min(Date.now(), end + 3 * day));
  const openedAt = new Date(end - 10 * day);
  const model = usualScorecardModels[raterSide];
  const disputesUntil = new Date(issuedAt.getTime() + model.disputeDays * day).toISOString().slice(0, 10);
  const isClosed = disputesUntil < dayIn(0) && (disputed === undefined || disputed.decided !== undefined);
  return em.create(PeriodScorecardEntity, {
    workspaceId, id: idOf('scorecard', key), relationshipId: idOf('relationship', relationship), raterSide, periodKind: 'QUARTER', periodYear: year, periodNumber: number, firstDay, lastDay,
    state: isClosed ? 'CLOSED' : 'ISSUED', openedBy: idOf('user', openedBy), openedAt, issuedBy: idOf('user', issuedBy), issuedAt, disputesUntil, shownSince: raterSide === 'PARTNER' ? openedAt : issuedAt,
    ...(isClosed && { closedBy: idOf('user', openedBy), closedAt: new Date(Date.parse(`${disputesUntil}T00:00:00Z`) + day) }), ...termsOf(model, lastDay),
  } as PeriodScorecardRecord);
}

async function addRows({ em, workspaceId, idOf }: Layer, { key, issuedBy, judged }: ScorecardFacts, card: PeriodScorecardRecord): Promise<void> {
  const rows = usualScorecardModels[card.raterSide].criteria.map((criterion, index) => rowOf(criterion, index + 1) as ScorecardRowRecord);
  const found = await measuredRows(em, card, otherSide(card.raterSide), rows);
  for (const row of rows) {
    const said = judged.find(([criterion]) => criterion === row.criterion);
    em.create(ScorecardRowEntity, {
      ...row, workspaceId, id: idOf('scorecard-row', `${key}/${row.criterion}`), relationshipId: card.relationshipId, scorecardId: card.id, ...found.get(row),
      ...(said !== undefined && { value: String(said[1]), evidenceCount: 1, reason: said[2], judgedBy: idOf('user', issuedBy), judgedAt: card.issuedAt }),
    } as ScorecardRowRecord);
  }
}

function addDispute({ em, workspaceId, idOf }: Layer, { key, disputed }: ScorecardFacts, card: PeriodScorecardRecord): void {
  if (disputed === undefined) return;
  const { criterion, by, reason, decided } = disputed;
  const at = (days: number) => new Date(Math.min(Date.now(), card.issuedAt!.getTime() + days * day));
  em.create(ScorecardDisputeEntity, {
    workspaceId, id: idOf('scorecard-dispute', key), relationshipId: card.relationshipId, scorecardId: card.id, rowId: idOf('scorecard-row', `${key}/${criterion}`), state: decided === undefined ? 'OPEN' : 'CHANGED',
    raisedBySide: otherSide(card.raterSide), raisedBy: idOf('user', by), raisedAt: at(2), reason,
    ...(decided !== undefined && { decidedBy: idOf('user', decided.by), decidedAt: at(6), decisionNote: decided.note, newValue: String(decided.newValue) }),
  } as never);
}
