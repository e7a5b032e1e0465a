import { dayOf } from '../../domain/calendar/day.ts';
import { executeBound } from '../../platform/database/bound-statement.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { VmiAgreementRecord, VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { insertLines, insertProposal } from './insert-proposals.ts';
import { openProposals, type OpenProposal } from './open-proposals.ts';
import { clocksAt } from './place-clock.ts';
import { readPositions } from './position-columns.ts';
import { proposePlace } from './propose-place.ts';
import { type PlannedProposal, isSameAs, plannedProposal } from './planned-proposal.ts';
import { aroundPosition, readAround, readPlaces } from './read-places.ts';

export interface PlacesToPropose {
  readonly agreement: VmiAgreementRecord;
  readonly terms: VmiAgreementVersionRecord;
  readonly runId: string;
  readonly placeIds: readonly string[];
}

/** What a run counts. */
export interface ProposedCounts {
  readonly positions: number;
  readonly blocked: number;
  readonly proposals: number;
  readonly lines: number;
  readonly superseded: number;
}

/**
 * Computes what places of an agreement need, and writes it: a constant number of statements, however many positions. A place whose open
 * proposal still says the same keeps it; else that is superseded by the new one, or by nothing. Whoever decides a proposal holds the
 * agreement or the proposal first, as this does, and what is on order is read after that: no need is proposed twice.
 */
export async function proposePlaces(tx: Write, { agreement, terms, runId, placeIds }: PlacesToPropose): Promise<ProposedCounts> {
  const all = await openProposals(tx, { agreementId: agreement.id, placeIds });
  const open = all.filter(({ status }) => status !== 'COUNTERED');
  // What was countered is the two sides' to settle.
  const countered = new Set(all.flatMap(({ status, lines }) => (status === 'COUNTERED' ? lines.map(({ positionId }) => positionId) : [])));
  const [places, around] = [await readPlaces(tx, { agreementId: agreement.id, placeIds }), await readAround(tx, agreement.id)];
  const counts = { positions: 0, blocked: 0 };
  const planned: PlannedProposal[] = [];
  const kept = new Set<string>();
  const clockOf = clocksAt(tx.ctx.now);
  for (const { placeId, packed, ...place } of places) {
    const clock = clockOf(place);
    const result = proposePlace(packed === null ? [] : readPositions(packed, countered), aroundPosition(around, placeId, clock), { terms, clock, now: tx.ctx.now });
    counts.positions += result.positions;
    counts.blocked += result.blocked;
    if (result.lines.length === 0) continue;
    const proposal = plannedProposal(result.lines, { placeId, clock, terms });
    const before = open.find((one) => one.placeId === placeId && isSameAs(proposal, one, { clock, terms }));
    if (before === undefined) planned.push(proposal);
    else kept.add(before.id);
  }
  const superseded = open.filter(({ id }) => !kept.has(id));
  await supersede(tx, superseded, planned);
  const lines = await insertProposals(tx, { agreement, terms, runId, planned });
  return { ...counts, proposals: planned.length, lines, superseded: superseded.length };
}

/** Before the new ones are written, because a position has one open line at most. What took the place is told afterwards. */
async function supersede({ em, ctx, record }: Write, superseded: readonly OpenProposal[], planned: readonly PlannedProposal[]): Promise<void> {
  if (superseded.length === 0) return;
  await em.execute(
    `update replenishment_proposal p set status = 'SUPERSEDED', version = version + 1, updated_at = now()
     where p.workspace_id = ? and p.id = any(?::uuid[])`, [ctx.principal.workspaceId, `{${superseded.map(({ id }) => id).join(',')}}`],
  );
  for (const { id, status, agreementId, placeId } of superseded) {
    const by = planned.find((proposal) => proposal.placeId === placeId);
    if (by !== undefined) by.supersedes.push(id);
    record({
      subjectType: 'ReplenishmentProposal', subjectId: id, ownerId: agreementId,
      changes: { status: { before: status, after: 'SUPERSEDED' }, ...(by !== undefined && { supersededById: { before: null, after: by.id } }) },
    });
  }
}

interface Writing extends Omit<PlacesToPropose, 'placeIds'> {
  readonly planned: readonly PlannedProposal[];
}

async function insertProposals({ em, ctx, record }: Write, { agreement, terms, runId, planned }: Writing): Promise<number> {
  if (planned.length === 0) return 0;
  const { workspaceId } = ctx.principal;
  const [last] = await em.execute<{ ordinal: number | null }[]>('select max(ordinal) as ordinal from replenishment_proposal where workspace_id = ? and agreement_id = ?', [workspaceId, agreement.id]);
  const rows = planned.map(({ id, placeId, neededOn, status, amount, needsPerson, supersedes }, index) => {
    const ordinal = (last?.ordinal ?? 0) + index + 1;
    return { id, placeId, status, amount, needsPerson, supersedes, ordinal, number: `${agreement.number}-P${String(ordinal).padStart(4, '0')}`, neededOn: dayOf(neededOn) };
  });
  const expiresAt = new Date(ctx.now.getTime() + terms.proposalExpiryHours * 3_600_000).toISOString();
  await em.execute(insertProposal, [workspaceId, agreement.relationshipId, agreement.id, terms.id, runId, ctx.now.toISOString(), expiresAt, JSON.stringify(rows)]);
  const lines = planned.flatMap(({ id: proposalId, lines: ofProposal }) => ofProposal.map(({ positionId, itemId, inputs, forecast, ...line }) => ({
    id: newId(), proposalId, positionId, itemId, need: line.need.toFixed(4), proposed: line.proposed.toFixed(4), shortfall: line.shortfall.toFixed(4), inputs, forecast,
  })));
  await executeBound(em, insertLines({ workspaceId, relationshipId: agreement.relationshipId, agreementId: agreement.id }, lines));
  await em.execute(linkSuperseded, [JSON.stringify(rows.flatMap(({ id, supersedes }) => supersedes.map((superseded) => ({ id, superseded })))), workspaceId]);
  for (const { id, number, status, amount, placeId } of rows) {
    record({ subjectType: 'ReplenishmentProposal', subjectId: id, ownerId: agreement.id, changes: { number: { after: number }, status: { after: status }, amount: { after: amount }, shipToId: { after: placeId } } });
  }
  return lines.length;
}

const linkSuperseded = `update replenishment_proposal p set superseded_by_id = s.id from json_to_recordset(?::json) s (id uuid, superseded uuid) where p.workspace_id = ? and p.id = s.superseded`;
