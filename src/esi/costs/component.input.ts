import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { Decimal } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

const unit = 'for one unit of the product, in the project’s currency; 0 or more, at most 15 digits and four places';

@InputType({ description: 'A part of a product.' })
export class AddCostComponentInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;

  @Field(() => ID, { nullable: true, description: 'What it is a part of; left out for a part of the product itself.' })
  parentId?: string | null;

  @Field(() => String, { description: 'Its code, unique in the project; at most 40 characters.' })
  code!: string;

  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  name!: string;

  @Field(() => Decimal, { nullable: true, description: `What it may cost, ${unit}.` })
  targetCost?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Suppliers who are asked for a price are told the target.' })
  isTargetShown!: boolean;

  @Field(() => Decimal, { nullable: true, description: `What the firm reckons that it should cost, ${unit}; with its assumptions.` })
  shouldCost?: string | null;

  @Field(() => String, { nullable: true, description: 'What the should-cost rests on; at most 4,000 characters.' })
  shouldCostAssumptions?: string | null;
}

@InputType({ description: 'Changes to a component; what is left out stays as it is, null clears.' })
export class UpdateCostComponentInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The component.' })
  costComponentId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called; at most 200 characters.' })
  name?: string;

  @Field(() => Decimal, { nullable: true, description: `What it may cost, ${unit}.` })
  targetCost?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Suppliers who are asked for a price are told the target; those who are asked now, at once.' })
  isTargetShown?: boolean | null;

  @Field(() => Decimal, { nullable: true, description: `What the firm reckons that it should cost, ${unit}; with its assumptions.` })
  shouldCost?: string | null;

  @Field(() => String, { nullable: true, description: 'What the should-cost rests on; at most 4,000 characters.' })
  shouldCostAssumptions?: string | null;

  @Field(() => Decimal, { nullable: true, description: `What it does cost, ${unit}; with where that is read from.` })
  actualCost?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the actual cost is read from; at most 1,000 characters.' })
  actualBasis?: string | null;
}

@InputType({ description: 'A component that is no part of the product any more.' })
export class RemoveCostComponentInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The component.' })
  costComponentId!: string;
}

@InputType({ description: 'Why the cost of a product is not at its target.' })
export class ExplainTargetCostGapInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;

  @Field(() => String, { description: 'Why, and what is done about it; at most 4,000 characters. It is about the figures as they stand: once they change, it explains no more.' })
  explanation!: string;
}
