import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { addsTo, column, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { Dispute } from './dispute.type.ts';
import { seeDispute, seeDisputeNote } from './disputes.policy.ts';
import { TitledLink } from './titled-link.ts';

@readType({ table: 'dispute_message', rule: seeDispute, implements: Node, description: 'What one side wrote to the other in a dispute. It is not changed afterwards.' })
export class DisputeMessage extends Node {
  @one(() => Dispute, { link: { dispute_id: 'id' }, description: 'The dispute.' })
  dispute!: Dispute;

  @column(() => SharingSideEnum, { column: 'side', description: 'The side that wrote it.' })
  side!: string;

  @one(() => User, { link: { written_by: 'id' }, nullable: true, description: 'Who wrote it; null for a key, and for whom the asker does not see.' })
  writtenBy!: User | null;

  @column(() => DateTime, { column: 'written_at', convert: toInstant, description: 'When.' })
  writtenAt!: string;

  @column(() => String, { column: 'body', description: 'The text.' })
  body!: string;

  @column(() => [TitledLink], { column: 'attachments', description: 'What goes with it.' })
  attachments!: TitledLink[];
}

@readType({ table: 'dispute_note', rule: seeDisputeNote, implements: Node, description: 'What the firm noted on a dispute for itself. The other side does not see that there is one.' })
export class DisputeNote extends Node {
  @one(() => Dispute, { link: { dispute_id: 'id' }, description: 'The dispute.' })
  dispute!: Dispute;

  @one(() => User, { link: { written_by: 'id' }, nullable: true, description: 'Who wrote it; null for a key.' })
  writtenBy!: User | null;

  @column(() => DateTime, { column: 'written_at', convert: toInstant, description: 'When.' })
  writtenAt!: string;

  @column(() => String, { column: 'body', description: 'The text.' })
  body!: string;
}

const oldestFirst = {
  defaultSize: 25,
  orders: { WRITTEN_AT: { column: 'id', cast: 'uuid', field: 'writtenAt', description: 'By when it was written.' } },
  defaultOrder: { field: 'WRITTEN_AT', direction: 'ASC' },
  filters: {},
} as const;

/** Lists of what was written in a dispute. */
export const disputeMessagePage = definePage({ name: 'DisputeMessage', type: () => DisputeMessage, description: 'What was written in a dispute.', ...oldestFirst });
export const disputeNotePage = definePage({ name: 'DisputeNote', type: () => DisputeNote, description: 'What was noted on a dispute.', ...oldestFirst });

/** What is written adds to a dispute. */
@addsTo(() => Dispute)
export class DisputeWritings {
  @page(() => disputeMessagePage, { link: { id: 'dispute_id' }, description: 'What the two have written to each other in it.' })
  messages!: unknown;

  @page(() => disputeNotePage, { link: { id: 'dispute_id' }, description: 'What the firm has noted for itself, for staff; to partners there is nothing.' })
  notes!: unknown;
}

const disputeShown = { disputeId: { field: 'dispute', idOf: 'Dispute' }, writtenBy: { field: 'writtenBy', idOf: 'User' } };
definesTimeline('DisputeMessage', () => DisputeMessage, disputeShown);
definesTimeline('DisputeNote', () => DisputeNote, disputeShown);
