import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { exact, units } from '../amounts.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { ActivityMetricEnum, HeldForEnum, ObservationEffectEnum } from './activity.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'A code as it was sent.' })
export class SentCode {
  @Field(() => String, { description: 'What kind of code it is: of an item X12 data element 235, of a place X12 data element 66; empty where nobody said.' })
  qualifier!: string;

  @Field(() => String, { description: 'The code.' })
  value!: string;
}

@readType({ table: 'activity_observation', rule: seeSupply, implements: Node, description: 'One figure that was reported, as it was sent and as it was taken. It is never changed; a later one takes its place.' })
export class ActivityObservation extends Node {
  @column(() => Int, { column: 'line_number', description: 'Which line of the list or file, or segment of the interchange, it stood in, from 1.' })
  lineNumber!: number;

  @one(() => StockPosition, { link: { position_id: 'id' }, nullable: true, description: 'What it speaks of; null while that is not known.' })
  position!: StockPosition | null;

  @column(() => [SentCode], { column: 'item_codes', description: 'The item’s codes as sent; empty where the position was named.' })
  itemCodes!: SentCode[];

  @column(() => SentCode, { column: 'location_code', nullable: true, description: 'The place’s code as sent; null where there was none.' })
  locationCode!: SentCode | null;

  @column(() => String, { column: 'code', description: 'What it measures, as sent.' })
  code!: string;

  @column(() => ActivityMetricEnum, { column: 'metric', nullable: true, description: 'What it measures; null for a code that is not known.' })
  metric!: string | null;

  @expression(() => Decimal, { sql: (row) => exact(row('quantity')), description: 'How much, as sent.' })
  quantity!: string;

  @column(() => String, { column: 'unit', nullable: true, description: 'The unit of the quantity as sent; null for the item’s base unit.' })
  unit!: string | null;

  @units({ column: 'units', nullable: true, description: 'How much in the item’s base unit; null where it is held or not known.' })
  units!: string | null;

  @column(() => LocalDate, { column: 'period_from', description: 'First day that it speaks of.' })
  periodFrom!: string;

  @column(() => LocalDate, { column: 'day', description: 'The day that it speaks of, the last of several.' })
  day!: string;

  @column(() => DateTime, { column: 'observed_at', convert: toInstant, description: 'When it held: the moment it was taken, or the end of its day.' })
  observedAt!: Date;

  @column(() => ObservationEffectEnum, { column: 'effect', description: 'What came of it.' })
  effect!: string;

  @column(() => HeldForEnum, { column: 'held_for', nullable: true, description: 'Why it waits for a person; null where it does not.' })
  heldFor!: string | null;

  @one(() => ActivityObservation, { link: { supersedes_id: 'id' }, nullable: true, description: 'The one whose place it takes; null where it takes none’s.' })
  supersedes!: ActivityObservation | null;

  @one(() => ActivityObservation, { link: { id: 'supersedes_id' }, nullable: true, description: 'The one that took its place; null while it stands.' })
  supersededBy!: ActivityObservation | null;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was written down.' })
  recordedAt!: Date;
}
