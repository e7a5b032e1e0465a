import type { OutcomeMap } from '../../domain/trust/outcome-map.ts';
import type { Finding } from '../../domain/trust/outcomes.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../../trust/evidence/evidence.terms.ts';
import { correctEvidence, type EvidenceSource, recordEvidence } from '../../trust/evidence/record-evidence.ts';

/** What a department has shown the other one. */
export interface Shown {
  readonly relationshipId: string;
  /** The department that showed it. */
  readonly departmentId: string;
  readonly source: EvidenceSource;
  readonly occurredAt: Date;
  readonly outcome: (map: OutcomeMap) => Finding | null;
}

/** Adds it to the evidence of their relationship; where the source has spoken before, it says it anew. */
export async function showEvidence(tx: Write, { relationshipId, departmentId, source, occurredAt, outcome }: Shown, isAnew: boolean): Promise<void> {
  if (isAnew && await correctEvidence(tx, source, { occurredAt, outcome })) return;
  const { em, ctx } = tx;
  const { focalId } = await em.findOneOrFail<RelationshipRecord>(RelationshipEntity, { workspaceId: ctx.principal.workspaceId, id: relationshipId });
  await recordEvidence(tx, { relationshipId, direction: shownBy(departmentId === focalId ? 'FOCAL' : 'PARTNER'), source, occurredAt, outcome });
}
