import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { seenByBothSides } from '../../trust/sides.ts';
import { commitmentMessages } from './commitment.messages.ts';

/** Who sees what binds two sides, how much it means to the firm, and who records that its end was talked about. */

export const seeCommitment: SightRule = seenByBothSides('commitment.see', 'Staff see what binds the firm and every partner; a partner what binds it and the firm.');

export const seeCommitmentReview: SightRule = seenByBothSides('commitment.review.see', 'Staff see all reviews of commitments; a partner those of its own relationships.');

export const seeCommitmentWeight: SightRule = {
  kind: 'see', name: 'commitment.weight.see', description: 'How much a commitment means to the firm, and what it notes of it: staff only.',
  sees: ({ isStaff, permissions }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ'),
};

/** What rules about a commitment look at. */
export interface CommitmentSubject {
  readonly isRenewable: boolean;
}

const people = ({ kind }: Principal) => (kind === 'API_KEY' ? commitmentMessages.peopleOnly : null);

export const reviewCommitmentRule: ActRule<CommitmentSubject> = {
  kind: 'act', name: 'commitment.review', description: 'People of either side record that the two have talked about the end of a commitment.', permission: 'DEALING_WRITE',
  refuses: (principal, { isRenewable }) => people(principal) ?? (isRenewable ? null : commitmentMessages.noReview),
};
export const weighCommitmentRule: ActRule<CommitmentSubject> = {
  kind: 'act', name: 'commitment.weigh', description: 'The firm’s people who write relationships say how much a commitment means to it.', permission: 'RELATIONSHIP_WRITE',
  refuses: ({ isStaff }) => (isStaff ? null : commitmentMessages.firmOnly),
};
export const noteReviewsRule: ActRule = { kind: 'act', name: 'commitment.note-reviews', description: 'The platform notes which reviews of commitments are due.', permission: null };

export const commitmentRules: readonly Rule[] = [seeCommitment, seeCommitmentReview, seeCommitmentWeight, reviewCommitmentRule, weighCommitmentRule, noteReviewsRule];
