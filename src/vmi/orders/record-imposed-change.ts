import type { Side } from '../../domain/sides.ts';
import { imposedChangeFinding } from '../../domain/trust/outcomes.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../../trust/evidence/evidence.terms.ts';
import { recordEvidence } from '../../trust/evidence/record-evidence.ts';
import { ImposedChangeEntity, type ImposedChangeKind, type ImposedChangeRecord } from './imposed-change.entity.ts';

export interface ChangeToImpose {
  readonly relationshipId: string;
  readonly agreementId: string;
  /** What was changed, by its public type: a proposal, an order. Each counts once of a kind. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly kind: ImposedChangeKind;
  /** The asker's own side: nobody says it of the other. */
  readonly imposedBySide: Side;
  readonly reason: string;
}

/** Records in the transaction of the act that one side changed against what both had agreed; it is evidence of how that side behaves. */
export async function recordImposedChange(tx: Write, { relationshipId, agreementId, subject, kind, imposedBySide, reason }: ChangeToImpose): Promise<void> {
  const { em, ctx } = tx;
  const change = em.create(ImposedChangeEntity, {
    workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId, agreementId, subjectType: subject.type, subjectId: subject.id, kind, imposedBySide, imposedBy: ctx.principal.id, imposedAt: ctx.now, reason,
  } as ImposedChangeRecord);
  await recordEvidence(tx, { relationshipId, direction: shownBy(imposedBySide), source: { type: 'ImposedChange', id: change.id }, occurredAt: ctx.now, outcome: imposedChangeFinding });
}
