import type { Room } from '../../platform/room.ts';
import { CommitmentReviewEntity, CommitmentWeightEntity } from './commitment.entity.ts';
import './commitment.measures.ts';
import { CommitmentMutations, commitmentPayloads } from './commitment.resolver.ts';
import { commitmentRules } from './commitments.policy.ts';
import { noteReviews } from './note-reviews.job.ts';
import { RelationshipCommitments } from './relationship-commitments.type.ts';

/** What binds whom until when, how much it means, and the talks before it ends. */
export const commitmentsRoom: Room = {
  resolvers: [CommitmentMutations, ...commitmentPayloads, RelationshipCommitments],
  entities: [CommitmentWeightEntity, CommitmentReviewEntity],
  rules: commitmentRules,
  jobs: [noteReviews],
};
