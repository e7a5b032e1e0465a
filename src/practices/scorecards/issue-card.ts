import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import { otherSide } from '../../domain/sides.ts';
import type { Write } from '../../platform/writes/write.ts';
import { rowsOf } from './card-rows.ts';
import { measuredRows } from './measured-rows.ts';
import type { PeriodScorecardRecord } from './scorecard.entity.ts';

/** Measures what is measured, and issues the card: from now on nothing of it changes. Under the lock of the card. */
export async function issueCard(tx: Write, card: PeriodScorecardRecord): Promise<void> {
  const { em, ctx: { now, principal } } = tx;
  for (const [row, found] of await measuredRows(em, card, otherSide(card.raterSide), await rowsOf(tx, card))) em.assign(row, found);
  // The rows before the card: what is issued takes no more values.
  await em.flush();
  const today = now.toISOString().slice(0, 10);
  em.assign(card, {
    state: 'ISSUED', issuedBy: principal.id, issuedAt: now, disputesUntil: dayOf(dayNumber(today) + card.disputeDays)!, ...(card.raterSide === 'FOCAL' && { shownSince: now }),
  });
}
