import 'reflect-metadata';
import { Int } from 'type-graphql';
import { lastDayOfPeriod, type Rhythm } from '../../domain/rhythm.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { InformationCategoryEnum, SharingDirectionEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { RhythmEnum } from './rhythms.enums.ts';
import { endRhythmRule, seeRhythm } from './rhythms.policy.ts';

defineActions({ END_INFORMATION_SCHEDULE: 'End a schedule, with its reason.' });

@readType({ table: 'information_period', rule: seeRhythm, implements: Node, description: 'Whether information was told in one of the periods of its schedule, as it was known when the period and its days of grace were over.' })
export class InformationPeriod extends Node {
  @column(() => LocalDate, { column: 'first_day', description: 'First day of the period, in UTC.' })
  firstDay!: string;

  @column(() => LocalDate, { column: 'last_day', description: 'Last day.' })
  lastDay!: string;

  @column(() => Boolean, { column: 'is_shared', description: 'It was told in the period, or in the days of grace after it.' })
  isShared!: boolean;

  @column(() => DateTime, { column: 'judged_at', convert: toInstant, description: 'When it was judged.' })
  judgedAt!: string;
}

definesTimeline('InformationPeriod', () => InformationPeriod);

const informationPeriodPage = definePage({
  name: 'InformationPeriod',
  type: () => InformationPeriod,
  description: 'The periods of a schedule that are over.',
  defaultSize: 25,
  orders: { FIRST_DAY: { column: 'first_day', cast: 'date', field: 'firstDay', description: 'By first day.' } },
  defaultOrder: { field: 'FIRST_DAY', direction: 'DESC' },
  filters: { isShared: { type: () => Boolean, field: 'isShared', sql: (row, value: boolean) => sql`${row('is_shared')} = ${value}`, description: 'Told, or missed.' } },
});

@readType({
  table: 'information_schedule', rule: seeRhythm, implements: [Node, Versioned, Actionable],
  description: 'When a side of a relationship tells the other information of a category that it has agreed to share. Both see it, and whether it is kept.',
})
export class InformationSchedule extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => InformationCategoryEnum, { column: 'category', description: 'What is told.' })
  category!: string;

  @column(() => SharingDirectionEnum, { column: 'direction', description: 'Who tells whom.' })
  direction!: string;

  @column(() => RhythmEnum, { column: 'rhythm', description: 'How often.' })
  rhythm!: string;

  @column(() => Int, { column: 'every_days', nullable: true, description: 'For DAYS: every so many days.' })
  everyDays!: number | null;

  @column(() => Int, { column: 'grace_days', description: 'Days after a period in which it is still on time.' })
  graceDays!: number;

  @column(() => LocalDate, { column: 'starts_on', description: 'First day of the first period, in UTC.' })
  startsOn!: string;

  @column(() => String, { column: 'reason', description: 'How it was agreed.' })
  reason!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key, and for whom the asker does not see.' })
  setBy!: User | null;

  @computed(() => LocalDate, {
    nullable: true, needs: { first: 'next_from', starts: 'starts_on', rhythm: 'rhythm', everyDays: 'every_days', endedOn: 'ended_on' },
    description: 'Last day of the period in which it is to be told next, without the days of grace; null once it has ended.',
    compute: ({ first, starts, rhythm, everyDays, endedOn }) => (endedOn == null ? lastDayOfPeriod({ kind: rhythm, everyDays } as Rhythm, String(starts), String(first)) : null),
  })
  nextDueOn!: string | null;

  @expression(() => Boolean, {
    nullable: true, description: 'It was told in the last period that was judged; null while none was.',
    sql: (row) => sql`(select p.is_shared from information_period p where p.workspace_id = ${row('workspace_id')} and p.schedule_id = ${row('id')} order by p.first_day desc limit 1)`,
  })
  isKept!: boolean | null;

  @page(() => informationPeriodPage, { link: { id: 'schedule_id' }, description: 'How each period came out, newest first.' })
  periods!: unknown;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'Last day; null while it goes on.' })
  endedOn!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why it ended.' })
  endReason!: string | null;

  @viewerActions({ endedOn: 'ended_on' }, { END_INFORMATION_SCHEDULE: endRhythmRule })
  viewerActions!: unknown;
}

definesTimeline('InformationSchedule', () => InformationSchedule, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, setBy: { field: 'setBy', idOf: 'User' } });

/** Lists of schedules. */
export const informationSchedulePage = definePage({
  name: 'InformationSchedule',
  type: () => InformationSchedule,
  description: 'Schedules of information, ended ones too.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when it was recorded.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: {
    categories: { type: () => [InformationCategoryEnum], field: 'category', sql: oneOf('category'), description: 'Of one of these categories.' },
    directions: { type: () => [SharingDirectionEnum], field: 'direction', sql: oneOf('direction'), description: 'In one of these directions.' },
    hasEnded: { type: () => Boolean, field: 'endedOn', sql: (row, value: boolean) => sql`(${row('ended_on')} is not null) = ${value}`, description: 'Ended, or going on.' },
  },
});
