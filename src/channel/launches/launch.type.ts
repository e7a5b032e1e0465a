import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Item } from '../../vmi/items/item.type.ts';
import { ChannelCourse } from '../enablement/course.type.ts';
import { launchActions } from './launch.actions.ts';
import { ChannelLaunchDecisionKindEnum, ChannelLaunchStateEnum, ChannelLaunchWarningEnum } from './launch.enums.ts';
import { figuresFrom, type LaunchFacts, launchFacts, type LaunchFigures } from './launch-figures.ts';
import { ChannelLaunchFigures, toFigures } from './launch-figures.type.ts';
import { seeLaunch, seeLaunchFigures, seeLaunchInside } from './launches.policy.ts';

@readType({ table: 'channel_launch_decision', rule: seeLaunchInside, implements: Node, description: 'How the firm decided on a launch, and what it knew then. For the firm’s people alone; never changed.' })
export class ChannelLaunchDecision extends Node {
  @column(() => Int, { column: 'number', description: 'Decisions on a launch are numbered from 1.' })
  number!: number;

  @column(() => ChannelLaunchDecisionKindEnum, { column: 'decision', description: 'How it decided.' })
  decision!: string;

  @column(() => [ChannelLaunchWarningEnum], { column: 'warnings', description: 'What spoke against going ahead then; empty where nothing did.' })
  warnings!: string[];

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it waited, or went ahead all the same; null where nothing weighed against going ahead and nobody said more.' })
  reason!: string | null;

  @column(() => ChannelLaunchFigures, { column: 'figures', convert: (value) => toFigures(value as LaunchFigures), rule: seeLaunchFigures, nullable: true, description: 'How the launch stood then; null for whoever does not read trust.' })
  figures!: ChannelLaunchFigures | null;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who decided; null for whom the asker does not see.' })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, description: 'When.' })
  decidedAt!: string;
}

@readType({
  table: 'channel_launch', rule: seeLaunch, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What the firm is to bring out through its channel. A partner sees those that it was invited to, and of each its own line.',
})
export class ChannelLaunch extends Node {
  @column(() => String, { column: 'name', description: 'What it is called.' })
  name!: string;

  @column(() => String, { column: 'product', description: 'What comes out.' })
  product!: string;

  @one(() => Item, { link: { item_id: 'id' }, nullable: true, description: 'The item whose stock is counted; null where the house has none, and for whom the asker does not see.' })
  item!: Item | null;

  @one(() => ChannelCourse, { link: { course_id: 'id' }, nullable: true, description: 'The course that makes people trained for it; null where none does.' })
  course!: ChannelCourse | null;

  @column(() => LocalDate, { column: 'launch_on', description: 'The launch day.' })
  launchOn!: string;

  @column(() => ChannelLaunchStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => Float, { column: 'needed_sentiment', nullable: true, rule: seeLaunchInside, description: 'The least score of each partner’s people, 0 to 100; 0 where it is not asked for, null for a partner.' })
  neededSentiment!: number | null;

  @column(() => Float, { column: 'least_support', nullable: true, rule: seeLaunchInside, description: 'The least mean of its partners with which nobody is warned, 0 to 100; 0 where it is not asked for, null for a partner.' })
  leastSupport!: number | null;

  @one(() => User, { link: { planned_by: 'id' }, nullable: true, description: 'Who planned it; null for whom the asker does not see.' })
  plannedBy!: User | null;

  @column(() => DateTime, { column: 'planned_at', convert: toInstant, description: 'When it was planned.' })
  plannedAt!: string;

  @column(() => DateTime, { column: 'launched_at', convert: toInstant, nullable: true, description: 'When the firm said that it was out; null while it has not.' })
  launchedAt!: string | null;

  @column(() => DateTime, { column: 'cancelled_at', convert: toInstant, nullable: true, description: 'When it was called off; null where it was not.' })
  cancelledAt!: string | null;

  @column(() => String, { column: 'cancel_reason', nullable: true, description: 'Why it was called off; null where it was not.' })
  cancelReason!: string | null;

  @expression(() => ChannelLaunchFigures, {
    rule: seeLaunchFigures, nullable: true, sql: launchFacts, convert: (facts) => toFigures(figuresFrom(facts as LaunchFacts)), description: 'How it stands now, with what there is to warn of; null for a partner, and for whoever does not read trust.',
  })
  figures!: ChannelLaunchFigures | null;

  @list(() => ChannelLaunchDecision, { link: { id: 'launch_id' }, order: ['number'], description: 'How the firm decided, in order, with the figures as they stood; empty for a partner.' })
  decisions!: ChannelLaunchDecision[];

  @page(() => timelinePage, {
    link: (launch, entry) => sql`(${entry('subject_id')} = ${launch('id')} or ${entry('belongs_to')} = ${launch('id')})`, about: (owner) => [owner, 'ChannelLaunchDecision'],
    description: 'What happened to it and how the firm decided, newest first; empty for a partner, who reads what concerns it in the timeline of its relationship.',
  })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, launchActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelLaunch', () => ChannelLaunch, { itemId: { field: 'item', idOf: 'Item' }, courseId: { field: 'course', idOf: 'ChannelCourse' }, plannedBy: { field: 'plannedBy', idOf: 'User' } });
definesTimeline('ChannelLaunchDecision', () => ChannelLaunchDecision, { decidedBy: { field: 'decidedBy', idOf: 'User' } });
