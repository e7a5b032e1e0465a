import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, Url } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { seePromise, withdrawAttachmentRule } from './promises.policy.ts';
import './promise-actions.ts';

@readType({
  table: 'promise_attachment', rule: seePromise, implements: [Node, Versioned, Actionable],
  description: 'A paper that one side laid beside a promise, by its address; both sides see it. It is taken back, never rewritten.',
})
export class PromiseAttachment extends Node {
  @column(() => SharingSideEnum, { column: 'added_by_side', description: 'Which side added it.' })
  addedBySide!: string;

  @column(() => String, { column: 'title', description: 'What it is.' })
  title!: string;

  @column(() => Url, { column: 'url', description: 'Where it is. The platform has not looked at it.' })
  url!: string;

  @column(() => String, { column: 'sha256', nullable: true, description: 'SHA-256 of its bytes in hexadecimal, as the side that added it says; null when it does not.' })
  sha256!: string | null;

  @column(() => String, { column: 'media_type', nullable: true, description: 'Its media type, such as application/pdf, as said.' })
  mediaType!: string | null;

  @one(() => User, { link: { added_by: 'id' }, nullable: true, description: 'Who added it; null for a key and whom the asker does not see.' })
  addedBy!: User | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When the side that added it took it back; null while it stands.' })
  withdrawnAt!: Date | null;

  @one(() => User, { link: { withdrawn_by: 'id' }, nullable: true, description: 'Who took it back.' })
  withdrawnBy!: User | null;

  @viewerActions({ addedBySide: 'added_by_side', withdrawnAt: 'withdrawn_at' }, { WITHDRAW_PROMISE_ATTACHMENT: withdrawAttachmentRule })
  viewerActions!: unknown;
}

definesTimeline('PromiseAttachment', () => PromiseAttachment, { addedBy: { field: 'addedBy', idOf: 'User' }, withdrawnBy: { field: 'withdrawnBy', idOf: 'User' } });
