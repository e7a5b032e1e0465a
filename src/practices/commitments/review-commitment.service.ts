import { reviewDays, type ReviewDays } from '../../domain/commitments/review-schedule.ts';
import { findOwnLiving, findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, checkVersion } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { CommitmentReviewEntity, type CommitmentReviewRecord, CommitmentWeightEntity, type CommitmentWeightRecord } from './commitment.entity.ts';
import type { ReviewCommitmentInput, WeighCommitmentInput } from './commitment.input.ts';
import { commitmentMessages } from './commitment.messages.ts';
import { reviewCommitmentRule, weighCommitmentRule } from './commitments.policy.ts';
import { findCommitment, sourceOf } from './find-commitment.ts';

/** What acts on commitments answer. A type, as the payload's index asks. */
export type CommitmentAnswer = { readonly commitmentId: string };

const field = ['input', 'commitmentId'];
const constraints: Record<string, UserErrorFacts> = {
  commitment_review_fits: { code: 'OUT_OF_RANGE', message: commitmentMessages.notInTime, field: ['input', 'heldOn'] },
  commitment_weight_once: { code: 'STALE_VERSION', message: commitmentMessages.changedMeanwhile, field },
};

/** Records that the two have talked about the end of a commitment; which of its reviews that was, the day says. */
export function reviewCommitment(ctx: Context, input: ReviewCommitmentInput): Promise<WriteAnswer<CommitmentAnswer & { readonly commitmentReviewId: string }>> {
  return write(ctx, { rule: reviewCommitmentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const summary = requiredText(input.summary, ['input', 'summary'], 4_000);
    const commitment = await findCommitment(tx, idOf('Commitment', input.commitmentId)) ?? none();
    await findOwnLiving(tx.em, ctx, commitment.relationshipId, field);
    authorize(ctx, reviewCommitmentRule, commitment);
    const daysBefore = reviewHeldOn(ctx, input.heldOn, commitment);
    const { principal: { workspaceId, id: recordedBy }, now: recordedAt } = ctx;
    const review = tx.em.create(CommitmentReviewEntity, {
      workspaceId, id: newId(), relationshipId: commitment.relationshipId, ...sourceOf(commitment), daysBefore, endsOn: commitment.endsOn!, isHeld: true, heldOn: input.heldOn,
      recordedBySide: sideOf(ctx.principal), summary, recordedBy, recordedAt,
    } as CommitmentReviewRecord);
    return { commitmentId: commitment.id, commitmentReviewId: review.id };
  });
}

/** Says how much a commitment means to the firm. */
export function weighCommitment(ctx: Context, input: WeighCommitmentInput): Promise<WriteAnswer<CommitmentAnswer>> {
  return write(ctx, { rule: weighCommitmentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { importance } = input;
    if (importance < 1 || importance > 5) throw new Refusal({ code: 'OUT_OF_RANGE', message: commitmentMessages.importance, field: ['input', 'importance'] });
    const note = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const commitment = await findCommitment(tx, idOf('Commitment', input.commitmentId)) ?? none();
    await findOwnRelationship(tx.em, ctx, commitment.relationshipId, field);
    authorize(ctx, weighCommitmentRule, commitment);
    await weigh(tx, { relationshipId: commitment.relationshipId, ...sourceOf(commitment) }, { importance, note, expectedVersion: input.expectedVersion ?? null });
    return { commitmentId: commitment.id };
  });
}

interface Weight { readonly importance: number; readonly note: string | null; readonly expectedVersion: number | null }

async function weigh({ em, ctx, record }: Write, of: ReturnType<typeof sourceOf> & { readonly relationshipId: string }, { importance, note, expectedVersion }: Weight): Promise<void> {
  const { workspaceId, id: weighedBy } = ctx.principal;
  const { relationshipId, ...source } = of;
  const before = await em.findOne<CommitmentWeightRecord>(CommitmentWeightEntity, { workspaceId, ...source }, { lockMode: 4 });
  if (before === null) {
    em.create(CommitmentWeightEntity, { workspaceId, id: newId(), relationshipId, ...source, importance, note, weighedBy } as CommitmentWeightRecord);
    return;
  }
  checkVersion(before, 'CommitmentWeight', expectedVersion);
  if (before.importance === importance && (before.note ?? null) === note) record({ subjectType: 'CommitmentWeight', subjectId: before.id, ownerId: relationshipId, changes: {} });
  else em.assign(before, { importance, note, weighedBy });
}

/** The review whose time the day lies in: the one nearest to the end of those that have begun by then. */
function reviewHeldOn({ now }: Context, heldOn: string, { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }): ReviewDays {
  const begun = endsOn === null ? [] : reviewDays.filter((days) => dayBefore(endsOn, days) > startsOn && dayBefore(endsOn, days) <= heldOn);
  if (endsOn === null || begun.length === 0 || heldOn > endsOn || heldOn > now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: commitmentMessages.notInTime, field: ['input', 'heldOn'] });
  return begun.at(-1)!;
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function none(): never {
  throw notFound(...field);
}
