import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommitmentKey } from '../../seeds/register-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { CommitmentReviewEntity, CommitmentWeightEntity } from '../practices/commitments/commitment.entity.ts';
import { sourceOf } from '../practices/commitments/find-commitment.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Under which kind of key the seeds keep what binds. */
const kinds = { CONTRACT: 'contract', INVESTMENT: 'investment', VMI_AGREEMENT: 'vmi-agreement', JOINT_PLAN: 'joint-plan' } as const;

/** Lays out how much commitments mean to the firm, and the talks about their ends. */
export async function seedRegister({ em, world, workspaceId, idOf }: Layer): Promise<void> {
  const source = ([kind, key]: CommitmentKey) => sourceOf({ kind, id: idOf(kinds[kind], key) });
  for (const { commitment, relationship, importance, note = null, by } of world.commitmentWeights ?? []) {
    em.create(CommitmentWeightEntity, { workspaceId, id: idOf('commitment-weight', commitment[1]), relationshipId: idOf('relationship', relationship), ...source(commitment), importance, note, weighedBy: idOf('user', by) } as never);
  }
  for (const { key, commitment, relationship, daysBefore, endsOn, on, by, bySide, summary } of world.commitmentReviews ?? []) {
    em.create(CommitmentReviewEntity, {
      workspaceId, id: idOf('commitment-review', key), relationshipId: idOf('relationship', relationship), ...source(commitment), daysBefore, endsOn: dayIn(endsOn), isHeld: true, heldOn: dayIn(on), recordedBySide: bySide, summary,
      recordedBy: idOf('user', by), recordedAt: momentIn(on),
    } as never);
  }
  await em.flush();
}
