import 'reflect-metadata';
import { Field, InputType, Float } from 'type-graphql';
import { MoneyInput } from '../../platform/money.type.ts';
import type { SupplierKind, SupplyCategory } from './supplier.columns.ts';
import { SupplierKindEnum, SupplyCategoryEnum } from './supplier.enums.ts';
import { ChangeRelationshipInput } from '../relationship.input.ts';

@InputType({ description: 'Changes to what a supplier relationship has of its own. A field that is absent stays; null clears it.' })
export class UpdateSupplierRelationshipInput extends ChangeRelationshipInput {
  @Field(() => SupplierKindEnum, { nullable: true, description: 'What it supplies; cannot be cleared.' })
  supplierKind?: SupplierKind | null;

  @Field(() => SupplyCategoryEnum, { nullable: true, description: 'Where it stands in the purchasing portfolio.' })
  supplyCategory?: SupplyCategory | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the firm buys from it in a year.' })
  annualSpend?: MoneyInput | null;

  @Field(() => Float, { nullable: true, description: 'The firm’s share of its revenue, 0 to 1.' })
  shareOfItsRevenue?: number | null;
}
