import type { EntityManager } from '@mikro-orm/postgresql';
import type { Finding } from '../domain/trust/outcomes.ts';
import type { EvidenceSource } from '../trust/evidence/record-evidence.ts';
import type { EvidenceDirection } from '../trust/evidence/evidence.terms.ts';

interface Layer {
  readonly em: EntityManager;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Evidence of the past, as it would have been written when it happened. */
export interface PastEvidence extends Finding {
  /** Of the evidence within its world. */
  readonly key: string;
  /** Relationship key. */
  readonly relationship: string;
  readonly direction: EvidenceDirection;
  readonly source: EvidenceSource;
  readonly occurredAt: Date;
  /** When it became known; when it occurred, if not given. */
  readonly knownAt?: Date;
  /** User key of whose act it was. */
  readonly by: string;
}

/** Writes evidence of the past in one statement, which only the platform itself may date. Its source is there already, or comes in the same transaction. */
export async function seedEvidence({ em, workspaceId, idOf }: Layer, evidence: readonly PastEvidence[]): Promise<void> {
  const rows = evidence.map(({ key, relationship, direction, leaf, outcome, weight, source, occurredAt, knownAt = occurredAt, by }) => ({
    id: idOf('evidence-event', key), relationship_id: idOf('relationship', relationship), direction, leaf, outcome, weight, occurred_at: occurredAt, known_at: knownAt,
    source_type: source.type, source_id: source.id, source_key: source.key ?? '', recorded_by: idOf('user', by),
  }));
  await em.execute(
    `insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, known_at, source_type, source_id, source_key, recorded_by)
     select ?, r.id, r.relationship_id, r.direction, r.leaf, r.outcome, r.weight, r.occurred_at, r.known_at, r.source_type, r.source_id, r.source_key, r.recorded_by
     from json_to_recordset(?::json) as r(id uuid, relationship_id uuid, direction text, leaf text, outcome double precision, weight double precision, occurred_at timestamptz,
       known_at timestamptz, source_type text, source_id uuid, source_key text, recorded_by uuid)`,
    [workspaceId, JSON.stringify(rows)], 'run',
  );
}
