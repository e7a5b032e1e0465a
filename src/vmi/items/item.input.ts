import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { LocalizedTextInput } from '../../partners/localized-text.input.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { Decimal, LocalDate } from '../../platform/scalars.ts';

const gtin = 'GS1 Global Trade Item Number of 8, 12, 13 or 14 digits with its right check digit';

@InputType({ description: 'Another unit that an item is counted in.' })
export class ItemUnitInput {
  @Field(() => String, { description: 'A code of UN/ECE Recommendation 20 other than the base unit, such as CT for a carton.' })
  unit!: string;

  @Field(() => Decimal, { description: 'Base units in one of these; above 0, with at most six places.' })
  factor!: string;

  @Field(() => String, { nullable: true, description: `${gtin}, where the pack carries one of its own.` })
  gtin?: string | null;
}

@InputType({ description: 'A new item.' })
export class CreateItemInput extends ActInput {
  @Field(() => String, { description: 'The firm’s number of it, 1 to 60 characters, unique in the workspace.' })
  sku!: string;

  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  name!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The name in other languages; at most 20.' })
  nameTranslations?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: `${gtin}; unique in the workspace.` })
  gtin?: string | null;

  @Field(() => String, { defaultValue: 'C62', description: 'The unit that its quantities are in, a code of UN/ECE Recommendation 20; it never changes.' })
  baseUnit!: string;

  @Field(() => String, { nullable: true, description: 'What it belongs to; at most 100 characters.' })
  category?: string | null;

  @Field(() => [ItemUnitInput], { nullable: true, description: 'Other units that it is counted in; at most 20.' })
  units?: ItemUnitInput[] | null;
}

@InputType({ description: 'What changes of an item; a field left out stays as it is, null clears.' })
export class UpdateItemInput extends ChangeInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { nullable: true, description: 'The firm’s number of it, 1 to 60 characters.' })
  sku?: string;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 200 characters.' })
  name?: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The name in other languages, all of them; at most 20.' })
  nameTranslations?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: `${gtin}.` })
  gtin?: string | null;

  @Field(() => String, { nullable: true, description: 'What it belongs to; at most 100 characters.' })
  category?: string | null;

  @Field(() => [ItemUnitInput], { nullable: true, description: 'The other units that it is counted in, all of them; at most 20. What was recorded before stays in base units as it was.' })
  units?: ItemUnitInput[] | null;
}

@InputType({ description: 'That an item is no longer supplied, or is after all.' })
export class DiscontinueItemInput extends ChangeInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it is no longer supplied; null takes that back.' })
  discontinuedOn!: string | null;
}
