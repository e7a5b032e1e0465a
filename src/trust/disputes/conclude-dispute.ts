import { otherSide, type Side } from '../../domain/sides.ts';
import { outcomeOf, type Settlement, shownBySettlement } from '../../domain/disputes.ts';
import { type DisputeEnding, disputeFinding } from '../../domain/trust/outcomes.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { correctEvidence, recordEvidence } from '../evidence/record-evidence.ts';
import type { DisputeRecord } from './dispute.entity.ts';

/** What a settlement comes to, once both have judged it or their time to do so is over: it counts from then on. */
export async function concludeSettlement(tx: Write, dispute: DisputeRecord): Promise<void> {
  const settlement = settlementOf(dispute);
  tx.em.assign(dispute, { outcome: outcomeOf(settlement), concludedAt: tx.ctx.now });
  const shown = shownBySettlement(settlement);
  for (const side of ['FOCAL', 'PARTNER'] as const) if (shown[side] !== null) await record(tx, dispute, side, shown[side]);
}

/** What a side says after its time: it corrects what its silence was taken for. */
export async function reviseSettlement(tx: Write, dispute: DisputeRecord, by: Side): Promise<void> {
  const settlement = settlementOf(dispute);
  tx.em.assign(dispute, { outcome: outcomeOf(settlement) });
  if (settlement.judgements[by] === 'FAIR') return;
  const side = otherSide(by);
  const ending = shownBySettlement(settlement)[side]!;
  // Of the side that raised it nothing was recorded before.
  if (side === dispute.raisedBySide) await record(tx, dispute, side, ending);
  else await correctEvidence(tx, { ...sourceOf(dispute), direction: shownBy(side) }, { occurredAt: dispute.settledAt!, outcome: (map) => disputeFinding(ending, map) });
}

/**
 * A dispute that is given up, whoever gives it up, tells of the side complained of: it left what it was asked for unsettled. The side that
 * raised it has shown nothing by that; it cannot give up before the term is over, and withdraws what was no dispute.
 */
export async function concludeUnsettled(tx: Write, dispute: DisputeRecord, reason: string): Promise<void> {
  const { now, principal } = tx.ctx;
  tx.em.assign(dispute, { status: 'ABANDONED', closedBy: principal.id, closedAt: now, closeReason: reason, outcome: 'NEVER_SETTLED', concludedAt: now });
  await record(tx, dispute, otherSide(dispute.raisedBySide), 'NEVER_SETTLED');
}

function settlementOf({ raisedBySide, settledAt, dueOn, focalJudgement = null, partnerJudgement = null }: DisputeRecord): Settlement {
  return { raisedBySide, settledOn: settledAt!.toISOString().slice(0, 10), dueOn, judgements: { FOCAL: focalJudgement, PARTNER: partnerJudgement } };
}

const sourceOf = ({ id }: DisputeRecord) => ({ type: 'Dispute', id });

async function record(tx: Write, dispute: DisputeRecord, side: Side, ending: DisputeEnding): Promise<void> {
  await recordEvidence(tx, {
    relationshipId: dispute.relationshipId, direction: shownBy(side), source: sourceOf(dispute), occurredAt: dispute.settledAt ?? tx.ctx.now, outcome: (map) => disputeFinding(ending, map),
  });
}
