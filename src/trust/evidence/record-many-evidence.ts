import type { OutcomeMap } from '../../domain/trust/outcome-map.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { EvidenceFacts } from './record-evidence.ts';

/**
 * Adds many facts to the ledger in one statement, each weighed by the model in force for its relationship; for work that the platform does
 * over many relationships. What a source has said already in a direction is left as it stands. Returns how many were added.
 */
export async function recordManyEvidence({ em, ctx }: Write, facts: readonly EvidenceFacts[]): Promise<number> {
  const outcomes = await outcomesOf({ em }, facts.map(({ relationshipId }) => relationshipId));
  // In one order, so that two that meet wait for one another instead of each holding what the other wants.
  const rows = facts.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).flatMap(({ relationshipId, direction, source, occurredAt, outcome }) => {
    const shown = outcome(outcomes.get(relationshipId)!);
    return shown === null ? [] : [{
      id: newId(), relationship_id: relationshipId, direction, leaf: shown.leaf, outcome: shown.outcome, weight: shown.weight, occurred_at: occurredAt,
      source_type: source.type, source_id: source.id, source_key: source.key ?? '',
    }];
  });
  const added = await em.execute<{ id: string }[]>(
    `insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, source_type, source_id, source_key, recorded_by)
     select ?, r.id, r.relationship_id, r.direction, r.leaf, r.outcome, r.weight, r.occurred_at, r.source_type, r.source_id, r.source_key, ?
     from json_to_recordset(?::json) as r(id uuid, relationship_id uuid, direction text, leaf text, outcome double precision, weight double precision, occurred_at timestamptz,
       source_type text, source_id uuid, source_key text)
     on conflict (workspace_id, source_type, source_id, source_key, direction) where corrects_id is null do nothing
     returning id`,
    [ctx.principal.workspaceId, ctx.principal.id, JSON.stringify(rows)],
  );
  return added.length;
}

function orderOf({ relationshipId, direction }: EvidenceFacts): string {
  return `${relationshipId} ${direction}`;
}

async function outcomesOf({ em }: Pick<Write, 'em'>, relationshipIds: readonly string[]): Promise<ReadonlyMap<string, OutcomeMap>> {
  const rows = await em.execute<{ id: string; outcomes: OutcomeMap }[]>(
    `select r.id, evidence_outcomes(r.id) as outcomes from (select distinct unnest(?::uuid[]) as id) r`, [toArray(relationshipIds)],
  );
  return new Map(rows.map(({ id, outcomes }) => [id, outcomes]));
}

/** A list as PostgreSQL writes one in text. */
function toArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
