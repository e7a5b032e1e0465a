import type { OutcomeMap } from '../../domain/trust/outcome-map.ts';
import type { Finding } from '../../domain/trust/outcomes.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { EvidenceDirection } from './evidence.terms.ts';

/** The record that evidence follows from. */
export interface EvidenceSource {
  /** The public type's name, such as `PartnerPromise`: clients are led to the record by it. */
  readonly type: string;
  readonly id: string;
  /** Which time, where a record is evidence again and again: the month `2026-11`, the quarter `2026-Q4`. */
  readonly key?: string;
}

/** What a fact shows. */
export interface EvidenceFacts {
  readonly relationshipId: string;
  readonly direction: EvidenceDirection;
  readonly source: EvidenceSource;
  /** When the partner, or the firm, showed it; not when it was noted. */
  readonly occurredAt: Date;
  /** What it is worth by the outcomes of the model in force; null when it says nothing. */
  readonly outcome: (map: OutcomeMap) => Finding | null;
}

/**
 * Adds a fact to the ledger of evidence in the transaction of the fact itself; the sums and scores follow in the same transaction. Written
 * blindly: a partner whose own act it is reads neither the ledger nor what it comes to. Returns false when the fact says nothing.
 */
export async function recordEvidence(tx: Write, { relationshipId, direction, source, occurredAt, outcome }: EvidenceFacts): Promise<boolean> {
  const shown = outcome(await outcomesOf(tx, relationshipId));
  if (shown === null) return false;
  await append(tx, { relationshipId, direction, leaf: shown.leaf, outcome: shown.outcome, weight: shown.weight, occurredAt, source, correctsId: null });
  return true;
}

/** What a source said; where it speaks of both directions, in which. */
export interface EvidenceSaid extends EvidenceSource { readonly direction?: EvidenceDirection }

/**
 * Says anew what a source shows, or with null takes it back: a new event that names the one it corrects, which counts no more.
 * Returns false when the source had said nothing, or nothing is left to take back.
 */
export async function correctEvidence(tx: Write, source: EvidenceSaid, corrected: Pick<EvidenceFacts, 'occurredAt' | 'outcome'> | null): Promise<boolean> {
  const said = await tx.em.execute<Earlier[]>('select * from evidence_of(?, ?, ?)', [source.type, source.id, source.key ?? '']);
  const earlier = said.find(({ direction }) => source.direction === undefined || direction === source.direction);
  if (earlier === undefined || (corrected === null && earlier.is_taken_back)) return false;
  const { id: correctsId, relationship_id: relationshipId, direction, leaf } = earlier;
  const shown = corrected === null ? null : corrected.outcome(await outcomesOf(tx, relationshipId));
  invariant(shown === null || shown.leaf === leaf, `A correction of ${source.type} speaks of ${shown?.leaf} where the evidence spoke of ${leaf}.`);
  await append(tx, { relationshipId, direction, leaf, outcome: shown?.outcome ?? null, weight: shown?.weight ?? null, occurredAt: corrected?.occurredAt ?? tx.ctx.now, source, correctsId });
  return true;
}

interface Earlier {
  readonly id: string;
  readonly relationship_id: string;
  readonly direction: EvidenceDirection;
  readonly leaf: string;
  readonly is_taken_back: boolean;
}

/** What facts are worth in a relationship: of the model in force for its market. */
async function outcomesOf({ em }: Write, relationshipId: string): Promise<OutcomeMap> {
  const [row] = await em.execute<{ outcomes: OutcomeMap | null }[]>('select evidence_outcomes(?) as outcomes', [relationshipId]);
  invariant(row?.outcomes != null, `No model weighs the evidence of relationship ${relationshipId}.`);
  return row.outcomes;
}

interface LedgerRow extends Omit<EvidenceFacts, 'outcome'> {
  readonly leaf: string;
  readonly outcome: number | null;
  readonly weight: number | null;
  readonly correctsId: string | null;
}

async function append({ em, ctx }: Write, row: LedgerRow): Promise<void> {
  const { relationshipId, direction, leaf, outcome, weight, occurredAt, source, correctsId } = row;
  // First the fact: the ledger takes from a partner only what follows from it.
  await em.flush();
  await em.execute(
    `insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, source_type, source_id, source_key, recorded_by, corrects_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [ctx.principal.workspaceId, newId(), relationshipId, direction, leaf, outcome, weight, occurredAt, source.type, source.id, source.key ?? '', ctx.principal.id, correctsId],
    'run',
  );
}
