import type { Write } from '../../platform/writes/write.ts';
import type { CommitmentKind } from './commitment.entity.ts';

/** A commitment as acts look at it. */
export interface FoundCommitment {
  readonly id: string;
  readonly relationshipId: string;
  readonly kind: CommitmentKind;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly isRenewable: boolean;
}

/** A commitment that the asker's session sees; null for none. It is no record of its own, so that there is nothing to hold: its end is looked at again when the act is written. */
export async function findCommitment({ em, ctx }: Write, id: string | null): Promise<FoundCommitment | null> {
  if (id === null) return null;
  const [found] = await em.execute<FoundCommitment[]>(
    `select id, relationship_id as "relationshipId", kind, starts_on::text as "startsOn", ends_on::text as "endsOn", is_renewable as "isRenewable" from relationship_commitment where workspace_id = ? and id = ?`,
    [ctx.principal.workspaceId, id],
  );
  return found ?? null;
}

/** The columns that name the record that binds. */
export function sourceOf({ id, kind }: Pick<FoundCommitment, 'id' | 'kind'>): { contractId: string | null; investmentId: string | null; vmiAgreementId: string | null; jointPlanId: string | null } {
  const only = (of: CommitmentKind) => (kind === of ? id : null);
  return { contractId: only('CONTRACT'), investmentId: only('INVESTMENT'), vmiAgreementId: only('VMI_AGREEMENT'), jointPlanId: only('JOINT_PLAN') };
}
