import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { courseActions } from './enablement.actions.ts';
import { ChannelCourseStateEnum } from './enablement.enums.ts';
import { seeCourse } from './enablement.policy.ts';

@readType({ table: 'channel_course', rule: seeCourse, implements: [Node, Versioned, Actionable], description: 'What the firm teaches those who sell for it. All of the channel sees what is offered.' })
export class ChannelCourse extends Node {
  @column(() => String, { column: 'code', description: 'What it is called by; unique in the workspace.' })
  code!: string;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'description', nullable: true, description: 'What is taught; null while nobody has said.' })
  description!: string | null;

  @column(() => Int, { column: 'valid_months', nullable: true, description: 'For how many months who has passed is certified; null is for good.' })
  validMonths!: number | null;

  @column(() => ChannelCourseStateEnum, { column: 'state', description: 'Whether it is offered.' })
  state!: string;

  @one(() => User, { link: { added_by: 'id' }, nullable: true, description: 'Who offered it; null for whom the asker does not see.' })
  addedBy!: User | null;

  @column(() => DateTime, { column: 'added_at', convert: toInstant, description: 'Since when it is offered.' })
  addedAt!: string;

  @column(() => DateTime, { column: 'retired_at', convert: toInstant, nullable: true, description: 'Until when it was; null while it is.' })
  retiredAt!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, courseActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelCourse', () => ChannelCourse, { addedBy: { field: 'addedBy', idOf: 'User' } });

/** Lists of courses. */
export const coursePage = definePage({
  name: 'ChannelCourse',
  type: () => ChannelCourse,
  description: 'Courses that the firm offers its channel, or did.',
  defaultSize: 25,
  orders: { ADDED_AT: { column: 'added_at', cast: 'timestamptz', field: 'addedAt', description: 'By since when they are offered.' } },
  defaultOrder: { field: 'ADDED_AT', direction: 'DESC' },
  filters: { states: { type: () => [ChannelCourseStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
