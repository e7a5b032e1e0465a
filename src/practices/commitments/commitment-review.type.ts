import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeCommitmentReview } from './commitments.policy.ts';

@readType({
  table: 'commitment_review', rule: seeCommitmentReview, implements: Node,
  description: 'That the end of a commitment came near, as the platform notes it once, or that the two sides talked about it, as one of them records. Never changed.',
})
export class CommitmentReview extends Node {
  @column(() => Int, { column: 'days_before', description: 'Which review: 180, 90 or 30 days before the end.' })
  daysBefore!: number;

  @column(() => LocalDate, { column: 'ends_on', description: 'The last day of the commitment, as it then was.' })
  endsOn!: string;

  @column(() => Boolean, { column: 'is_held', description: 'True where the two talked; false where the platform noted that it is time to.' })
  isHeld!: boolean;

  @column(() => LocalDate, { column: 'held_on', nullable: true, description: 'On which day they talked; null where it was only noted.' })
  heldOn!: string | null;

  @column(() => SharingSideEnum, { column: 'recorded_by_side', nullable: true, description: 'Which side recorded it; null for the platform.' })
  recordedBySide!: string | null;

  @column(() => String, { column: 'summary', nullable: true, description: 'What came of it, as that side says; both read it.' })
  summary!: string | null;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for the platform, and for whom the asker does not see.' })
  recordedBy!: User | null;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When.' })
  recordedAt!: Date;
}

definesTimeline('CommitmentReview', () => CommitmentReview, { recordedBy: { field: 'recordedBy', idOf: 'User' } });
