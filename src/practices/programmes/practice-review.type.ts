import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { PracticeEnum, ReviewStateEnum } from './practice.enums.ts';
import { commentReviewRule, seePracticeWork } from './programmes.policy.ts';

defineActions({ COMMENT_PRACTICE_REVIEW: 'Say for the partner what it thinks of a review.' });

@readType({ table: 'practice_review', rule: seePracticeWork, implements: [Node, Versioned, Actionable], description: 'What people found when they looked at a practice, and what the partner says to it.' })
export class PracticeReview extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => PracticeEnum, { column: 'practice', description: 'The practice.' })
  practice!: string;

  @column(() => LocalDate, { column: 'held_on', description: 'The day of the review (UTC).' })
  heldOn!: string;

  @column(() => String, { column: 'finding', description: 'What was found.' })
  finding!: string;

  @column(() => LocalDate, { column: 'next_due_on', nullable: true, description: 'When the next one is due; null where none was agreed.' })
  nextDueOn!: string | null;

  @column(() => Boolean, { column: 'is_told', description: 'Whether the partner sees it, as long as it is told of its practices.' })
  isTold!: boolean;

  @column(() => ReviewStateEnum, { column: 'state', description: 'Whether the partner has spoken to it.' })
  state!: string;

  @one(() => User, { link: { reviewed_by: 'id' }, nullable: true, description: 'Who recorded it; null for whom the asker does not see.' })
  reviewedBy!: User | null;

  @column(() => String, { column: 'comment', nullable: true, description: 'What the partner says to it; null while it has not.' })
  comment!: string | null;

  @one(() => User, { link: { commented_by: 'id' }, nullable: true, description: 'Who said so for the partner.' })
  commentedBy!: User | null;

  @column(() => DateTime, { column: 'commented_at', convert: toInstant, nullable: true, description: 'When.' })
  commentedAt!: string | null;

  @viewerActions({ state: 'state' }, { COMMENT_PRACTICE_REVIEW: commentReviewRule })
  viewerActions!: unknown;
}

definesTimeline('PracticeReview', () => PracticeReview, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, reviewedBy: { field: 'reviewedBy', idOf: 'User' }, commentedBy: { field: 'commentedBy', idOf: 'User' },
});

/** Lists of reviews. */
export const reviewPage = definePage({
  name: 'PracticeReview',
  type: () => PracticeReview,
  description: 'Reviews of practices that the asker may see.',
  defaultSize: 10,
  orders: { HELD_ON: { column: 'held_on', cast: 'date', field: 'heldOn', description: 'By the day of the review.' } },
  defaultOrder: { field: 'HELD_ON', direction: 'DESC' },
  filters: { states: { type: () => [ReviewStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
