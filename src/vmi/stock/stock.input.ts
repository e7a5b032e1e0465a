import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime, Decimal } from '../../platform/scalars.ts';
import { KeyedInput } from '../keyed.input.ts';
import { AgreementRoleEnum } from './stock.enums.ts';

/** What is common to whatever a person does to stock. */
@InputType()
export abstract class StockActInput extends KeyedInput {
  @Field(() => AgreementRoleEnum, { nullable: true, description: 'Whose units; when absent, the vendor’s own for the vendor, and for the buyer those of consignment stock, or else its own.' })
  owner?: 'VENDOR' | 'BUYER' | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it happened, not later than now; now when absent.' })
  occurredAt?: Date | null;
}

@InputType({ description: 'A correction of the stock on hand. What the buyer takes off consignment stock was lost in its hands: it is bought.' })
export class AdjustStockInput extends StockActInput {
  @Field(() => ID, { description: 'The position.' })
  stockPositionId!: string;

  @Field(() => Decimal, { description: 'Base units more, or below 0 fewer; other than 0, with at most four places.' })
  change!: string;
}

@InputType({ description: 'Units that go from one place of an agreement to another.' })
export class TransferStockInput extends StockActInput {
  @Field(() => ID, { description: 'The position that they leave.' })
  fromStockPositionId!: string;

  @Field(() => ID, { description: 'The position that they go to: of the same item and agreement.' })
  toStockPositionId!: string;

  @Field(() => Decimal, { description: 'Base units, above 0, with at most four places.' })
  units!: string;
}

/** Units of one position. */
@InputType()
export abstract class UnitsOfStockInput extends StockActInput {
  @Field(() => ID, { description: 'The position.' })
  stockPositionId!: string;

  @Field(() => Decimal, { description: 'Base units, above 0, with at most four places.' })
  units!: string;
}

@InputType({ description: 'Units on hand to be put aside: they count for nothing until they are released.' })
export class HoldStockInput extends UnitsOfStockInput {}

@InputType({ description: 'Units put aside to be taken back to stock. Where goods are bought with their receipt, what the vendor still owns of them is bought now.' })
export class ReleaseStockInput extends UnitsOfStockInput {}

@InputType({ description: 'Units put aside, still the vendor’s, that go back to it.' })
export class ReturnStockInput extends UnitsOfStockInput {}
