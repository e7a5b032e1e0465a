import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { money } from '../../platform/money.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { BenefitKindEnum, BenefitStateEnum } from './benefit.enums.ts';
import { benefitState } from './benefit-state.ts';
import { seeBenefit } from './benefits.policy.ts';

@readType({ table: 'benefit_answer', rule: seeBenefit, implements: Node, description: 'What the receiver of a benefit says of its record. Said once; never changed.' })
export class BenefitAnswer extends Node {
  @column(() => Boolean, { column: 'is_acknowledged', description: 'It got it; else it says that it is not so.' })
  isAcknowledged!: boolean;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it is disputed.' })
  reason!: string | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answered; null for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, description: 'When.' })
  answeredAt!: Date;
}

@readType({
  table: 'benefit_record', rule: seeBenefit, implements: Node,
  description: 'Something that one side gave the other. Both see it from the day it is recorded; it counts once the receiver acknowledges it. Never changed: what was wrong is said anew.',
})
export class BenefitRecord extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship in which it was given.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'giver', description: 'Which side gave it.' })
  giver!: string;

  @column(() => BenefitKindEnum, { column: 'kind', description: 'What was given.' })
  kind!: string;

  @column(() => LocalDate, { column: 'from_on', description: 'The day, or the first of a period.' })
  fromOn!: string;

  @column(() => LocalDate, { column: 'until_on', description: 'The day, or the last of a period; its quarter is the one in which it counts.' })
  untilOn!: string;

  @money({ minorUnits: 'worth_minor', currency: 'worth_currency', description: 'What it was worth to the receiver; null where nobody knows, which is not nothing.' })
  worth!: unknown;

  @column(() => String, { column: 'note', description: 'What it consisted of; of one that takes another back, why.' })
  note!: string;

  @expression(() => SharingSideEnum, { sql: (row) => sql`case when ${row('is_recorded_by_focal')} then 'FOCAL' else 'PARTNER' end`, description: 'Which side recorded it.' })
  recordedBySide!: string;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key, and for whom the asker does not see.' })
  recordedBy!: User | null;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was recorded.' })
  recordedAt!: Date;

  @expression(() => BenefitStateEnum, { sql: benefitState, description: 'How it stands.' })
  state!: string;

  @one(() => BenefitAnswer, { link: { id: 'benefit_id' }, nullable: true, description: 'What the receiver says of it; null while it has not answered, and where it recorded it itself.' })
  answer!: BenefitAnswer | null;

  @one(() => BenefitRecord, { link: { corrects_id: 'id' }, nullable: true, description: 'The record that it corrects or takes back.' })
  corrects!: BenefitRecord | null;

  @one(() => BenefitRecord, { link: { id: 'corrects_id' }, nullable: true, description: 'The record that took its place, or took it back.' })
  correctedBy!: BenefitRecord | null;
}

definesTimeline('BenefitRecord', () => BenefitRecord, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, recordedBy: { field: 'recordedBy', idOf: 'User' }, correctsId: { field: 'corrects', idOf: 'BenefitRecord' },
});
definesTimeline('BenefitAnswer', () => BenefitAnswer, { answeredBy: { field: 'answeredBy', idOf: 'User' } });

/** Lists of what the sides gave each other. */
export const benefitPage = definePage({
  name: 'BenefitRecord',
  type: () => BenefitRecord,
  description: 'What the sides of a relationship gave each other, as recorded.',
  defaultSize: 25,
  orders: { UNTIL_ON: { column: 'until_on', cast: 'date', field: 'untilOn', description: 'By the last day of what they speak of.' } },
  defaultOrder: { field: 'UNTIL_ON', direction: 'DESC' },
  filters: {
    givers: { type: () => [SharingSideEnum], field: 'giver', sql: oneOf('giver'), description: 'Given by one of these sides.' },
    kinds: { type: () => [BenefitKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    states: { type: () => [BenefitStateEnum], field: 'state', sql: (row, states: readonly string[]) => sql`${benefitState(row)} = any(${[...states]}::text[])`, description: 'Standing in one of these ways.' },
  },
});
