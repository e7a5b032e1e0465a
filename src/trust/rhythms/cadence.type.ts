import 'reflect-metadata';
import { Int } from 'type-graphql';
import { lastDayOfPeriod } from '../../domain/rhythm.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { InteractionPurposeEnum } from '../interactions/interaction.enums.ts';
import { ResponsibleEnum } from './rhythms.enums.ts';
import { endRhythmRule, seeRhythm } from './rhythms.policy.ts';

defineActions({ END_CADENCE: 'End a rhythm of contact, with its reason.' });

@readType({ table: 'cadence_period', rule: seeRhythm, implements: Node, description: 'Whether a rhythm of contact was kept in one of its periods, as it was known when the period was over.' })
export class CadencePeriod extends Node {
  @column(() => LocalDate, { column: 'first_day', description: 'First day of the period, in UTC.' })
  firstDay!: string;

  @column(() => LocalDate, { column: 'last_day', description: 'Last day.' })
  lastDay!: string;

  @column(() => Boolean, { column: 'is_kept', description: 'There was contact for its purpose that both sides see.' })
  isKept!: boolean;

  @column(() => DateTime, { column: 'judged_at', convert: toInstant, description: 'When it was judged.' })
  judgedAt!: string;
}

definesTimeline('CadencePeriod', () => CadencePeriod);

const cadencePeriodPage = definePage({
  name: 'CadencePeriod',
  type: () => CadencePeriod,
  description: 'The periods of a rhythm that are over.',
  defaultSize: 25,
  orders: { FIRST_DAY: { column: 'first_day', cast: 'date', field: 'firstDay', description: 'By first day.' } },
  defaultOrder: { field: 'FIRST_DAY', direction: 'DESC' },
  filters: { isKept: { type: () => Boolean, field: 'isKept', sql: (row, value: boolean) => sql`${row('is_kept')} = ${value}`, description: 'Kept, or missed.' } },
});

@readType({ table: 'cadence', rule: seeRhythm, implements: [Node, Versioned, Actionable], description: 'The rhythm of contact that the sides of a relationship have agreed. Both see it, and whether it is kept.' })
export class Cadence extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => Int, { column: 'every_days', description: 'In every so many days there is to be contact.' })
  everyDays!: number;

  @column(() => InteractionPurposeEnum, { column: 'purpose', nullable: true, description: 'For what purpose; null for any.' })
  purpose!: string | null;

  @column(() => ResponsibleEnum, { column: 'responsible', description: 'Which side sees to it.' })
  responsible!: string;

  @column(() => LocalDate, { column: 'starts_on', description: 'First day of the first period, in UTC.' })
  startsOn!: string;

  @column(() => String, { column: 'reason', description: 'How it was agreed.' })
  reason!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key, and for whom the asker does not see.' })
  setBy!: User | null;

  @computed(() => LocalDate, {
    nullable: true, needs: { first: 'next_from', starts: 'starts_on', everyDays: 'every_days', endedOn: 'ended_on' }, description: 'Last day of the period that is to be kept next; null once it has ended.',
    compute: ({ first, starts, everyDays, endedOn }) => (endedOn == null ? lastDayOfPeriod({ kind: 'DAYS', everyDays: Number(everyDays) }, String(starts), String(first)) : null),
  })
  nextDueOn!: string | null;

  @expression(() => Boolean, {
    nullable: true, description: 'The last period that is over was kept; null while none is.',
    sql: (row) => sql`(select p.is_kept from cadence_period p where p.workspace_id = ${row('workspace_id')} and p.cadence_id = ${row('id')} order by p.first_day desc limit 1)`,
  })
  isKept!: boolean | null;

  @page(() => cadencePeriodPage, { link: { id: 'cadence_id' }, description: 'How each period came out, newest first.' })
  periods!: unknown;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'Last day; null while it goes on.' })
  endedOn!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why it ended.' })
  endReason!: string | null;

  @viewerActions({ endedOn: 'ended_on' }, { END_CADENCE: endRhythmRule })
  viewerActions!: unknown;
}

definesTimeline('Cadence', () => Cadence, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, setBy: { field: 'setBy', idOf: 'User' } });

/** Lists of rhythms of contact. */
export const cadencePage = definePage({
  name: 'Cadence',
  type: () => Cadence,
  description: 'Rhythms of contact, ended ones too.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when it was recorded.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: { hasEnded: { type: () => Boolean, field: 'endedOn', sql: (row, value: boolean) => sql`(${row('ended_on')} is not null) = ${value}`, description: 'Ended, or going on.' } },
});
