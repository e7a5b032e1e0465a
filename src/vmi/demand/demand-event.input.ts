import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { DemandEventKind } from './demand-event.entity.ts';
import { DemandEventKindEnum } from './demand.enums.ts';

@InputType({ description: 'Something that is known to change demand for some days, or to have changed it.' })
export class TellDemandEventInput extends KeyedActInput {
  @Field(() => ID, { description: 'The agreement under which the stock is kept.' })
  agreementId!: string;

  @Field(() => ID, { nullable: true, description: 'The item concerned; all items of the agreement when absent.' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The place concerned; all places of the agreement when absent.' })
  locationId?: string | null;

  @Field(() => DemandEventKindEnum, { description: 'What it is.' })
  kind!: DemandEventKind;

  @Field(() => String, { description: 'What it is called; at most 200 characters. Both sides read it.' })
  title!: string;

  @Field(() => LocalDate, { description: 'The first day; at most three years back.' })
  fromDay!: string;

  @Field(() => LocalDate, { description: 'The last day; at most two years ahead, and 367 days in all.' })
  toDay!: string;

  @Field(() => Float, { nullable: true, description: 'What it multiplies demand by, 0 to 100: 1.5 for half as much again. When absent, 0 for a closure and 1 otherwise.' })
  factor?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Units a day that it adds after that, or takes away when below 0; 0 when absent. In the item’s base unit.' })
  unitsPerDay?: string | null;
}

@InputType({ description: 'An event that is taken back: it will not be, or was not.' })
export class WithdrawDemandEventInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The event.' })
  demandEventId!: string;
}
