import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { LineAnswerEnum } from './order.enums.ts';
import type { LineAnswer } from './order.entity.ts';

/** Orders and stock move once: every act carries a key. */
@InputType()
export abstract class KeyedInput {
  @Field(() => String, { description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey!: string;
}

@InputType()
abstract class OrderActInput extends KeyedInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the order has changed since, nothing is done.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'What is ordered for a position.' })
export class OrderedLineInput {
  @Field(() => ID, { description: 'The position: of the agreement, and all of one place.' })
  positionId!: string;

  @Field(() => Decimal, { description: 'Base units, above 0, in whole packs.' })
  quantity!: string;
}

@InputType({ description: 'An order without a proposal, by the buyer, at the agreement’s prices.' })
export class PlaceReplenishmentOrderInput extends KeyedInput {
  @Field(() => ID, { description: 'The agreement, which is in force.' })
  agreementId!: string;

  @Field(() => LocalDate, { description: 'The day for which the goods are asked, not past.' })
  requestedOn!: string;

  @Field(() => [OrderedLineInput], { description: 'From 1 to 500 lines.' })
  lines!: OrderedLineInput[];

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters, required inside the freeze horizon. Both sides read it.' })
  note?: string | null;
}

@InputType({ description: 'A part of a split line.' })
export class LinePartInput {
  @Field(() => Decimal, { description: 'Base units, above 0.' })
  quantity!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day promised for it; the day requested, if left out.' })
  promisedOn?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Price of a base unit; the price ordered at, if left out.' })
  unitPrice?: string | null;
}

@InputType({ description: 'The vendor’s answer to a line.' })
export class LineAnswerInput {
  @Field(() => ID, { description: 'The line, not answered yet.' })
  orderLineId!: string;

  @Field(() => LineAnswerEnum, { description: 'The answer.' })
  answer!: LineAnswer;

  @Field(() => Decimal, { nullable: true, description: 'Base units confirmed, at most those ordered; all, if left out. For ACCEPTED_WITH_CHANGES and SUBSTITUTED.' })
  quantity?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Price of a base unit; the price ordered at (of a substitute, the agreement’s), if left out. For ACCEPTED_WITH_CHANGES and SUBSTITUTED.' })
  unitPrice?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day promised; the day requested, if left out. ACCEPTED promises no later one.' })
  promisedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item that takes its place, which the agreement keeps at the same place. For SUBSTITUTED.' })
  substituteItemId?: string | null;

  @Field(() => [LinePartInput], { nullable: true, description: 'The parts of a SPLIT, at most 20; what they leave of the quantity ordered is still to be answered.' })
  parts?: LinePartInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters, required unless ACCEPTED or SPLIT.' })
  reason?: string | null;
}

@InputType({ description: 'The vendor’s answer to lines of an order.' })
export class AnswerReplenishmentOrderInput extends OrderActInput {
  @Field(() => [LineAnswerInput], { description: 'From 1 to 500 lines; the others stay to be answered.' })
  lines!: LineAnswerInput[];
}

@InputType({ description: 'What the buyer says of a line that the vendor would change.' })
export class LineReactionInput {
  @Field(() => ID, { description: 'The line.' })
  orderLineId!: string;

  @Field(() => Boolean, { description: 'Whether the change is accepted; declined, nothing more is expected of the line.' })
  accepts!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'What the buyer says of the vendor’s changes.' })
export class ReactToOrderAnswerInput extends OrderActInput {
  @Field(() => [LineReactionInput], { description: 'From 1 to 500 lines.' })
  lines!: LineReactionInput[];
}

@InputType({ description: 'An order to be called off.' })
export class CancelReplenishmentOrderInput extends OrderActInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'The answer to a side that asked to call an order off.' })
export class AnswerOrderCancellationInput extends OrderActInput {
  @Field(() => Boolean, { description: 'Whether one’s own side agrees; if not, the order stands as before.' })
  agrees!: boolean;
}

@InputType({ description: 'An order of which no more is expected.' })
export class CloseReplenishmentOrderInput extends OrderActInput {
  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters, required while something is still to come.' })
  reason?: string | null;
}
