import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { InboundStageEnum } from './outlook.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'Goods that are to come.' })
export class ExpectedGoods {
  @Field(() => Decimal, { description: 'Base units.' })
  units!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When: as shipped, else as promised, else as asked for. A day before today is overdue, and counts today.' })
  expectedOn!: string | null;

  @Field(() => InboundStageEnum, { description: 'How far they have come.' })
  stage!: string;

  @Field(() => Boolean, { description: 'Whether the vendor has confirmed them.' })
  isConfirmed!: boolean;

  @Field(() => ID, { description: 'The order that they are part of: good for node(id:).' })
  orderId!: string;

  @Field(() => ID, { nullable: true, description: 'The shipment that brings them: good for node(id:); null while they are not shipped.' })
  shipmentId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What is expected of a day.' })
export class ProjectedStockDay {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => Decimal, { description: 'Units that come, there before the demand of the day.' })
  received!: string;

  @Field(() => Decimal, { description: 'Units sold or used.' })
  demand!: string;

  @Field(() => Decimal, { description: 'Units available at the day’s end; below 0 is demand that waits.' })
  closing!: string;

  @Field(() => Decimal, { nullable: true, description: 'Lower end of the middle 90 % of what closing may come to; null while too little is known to tell.' })
  low!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper end of the same.' })
  high!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The stock of a position by day, as forecast and inbound goods have it.' })
export class StockProjection {
  @Field(() => [ProjectedStockDay], { description: 'Day by day, today’s first.' })
  days!: readonly ProjectedStockDay[];

  @Field(() => LocalDate, { nullable: true, description: 'The first day that ends short; null where none does as far as it looks.' })
  stockOutOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The same if nothing came.' })
  stockOutWithoutReceiptsOn!: string | null;

  @Field(() => [ExpectedGoods], { description: 'The goods that it counts on.' })
  countedOn!: readonly ExpectedGoods[];

  @Field(() => [ExpectedGoods], { description: 'The goods that it does not count on: they come later than it looks, or nobody has said when.' })
  notCountedOn!: readonly ExpectedGoods[];
}
