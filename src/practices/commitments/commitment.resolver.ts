import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { ReviewCommitmentInput, WeighCommitmentInput } from './commitment.input.ts';
import { CommitmentReview } from './commitment-review.type.ts';
import { Commitment } from './commitment.type.ts';
import { reviewCommitmentRule, weighCommitmentRule } from './commitments.policy.ts';
import { reviewCommitment, weighCommitment } from './review-commitment.service.ts';

const commitment = { commitment: { type: Commitment, from: 'commitmentId', description: 'The commitment as it now is; null when refused.' } };
const reviewed = definePayload('ReviewCommitmentPayload', 'The answer of reviewCommitment.', { ...commitment, review: { type: CommitmentReview, from: 'commitmentReviewId', description: 'What was recorded; null when refused.' } });
const weighed = definePayload('WeighCommitmentPayload', 'The answer of weighCommitment.', commitment);

export const commitmentPayloads = [reviewed.resolver, weighed.resolver];

@Resolver()
export class CommitmentMutations {
  @Mutation(() => reviewed.type, { nullable: true, description: 'Records, by either side, that the two have talked about the end of a commitment.' })
  @Ruled(reviewCommitmentRule)
  reviewCommitment(@Arg('input', () => ReviewCommitmentInput, { description: 'Which one, when, and what came of it.' }) input: ReviewCommitmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reviewCommitment(ctx, input);
  }

  @Mutation(() => weighed.type, { nullable: true, description: 'Says how much a commitment means to the firm; no partner sees it.' })
  @Ruled(weighCommitmentRule)
  weighCommitment(@Arg('input', () => WeighCommitmentInput, { description: 'Which one, and how much.' }) input: WeighCommitmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return weighCommitment(ctx, input);
  }
}
