import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import type { CustomerStage } from '../../domain/customer-lifecycle.ts';
import { MoneyInput } from '../../platform/money.type.ts';
import type { Confidence } from './customer.columns.ts';
import { ConfidenceEnum, CustomerStageEnum } from './customer.enums.ts';
import { ChangeRelationshipInput } from '../relationship.input.ts';

@InputType({ description: 'Changes to what a customer relationship has of its own. A field that is absent stays; null clears it.' })
export class UpdateCustomerRelationshipInput extends ChangeRelationshipInput {
  @Field(() => String, { nullable: true, description: 'The segment it is counted to, at most 200 characters.' })
  segment?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the firm sells to it in a year.' })
  annualRevenue?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What it is estimated to spend in a year on such products, with anybody; null clears the estimate with its source.' })
  estimatedWallet?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Where the estimate comes from, at most 2,000 characters.' })
  walletSource?: string | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How far the estimate can be relied on.' })
  walletConfidence?: Confidence | null;
}

@InputType({ description: 'A move of a customer from stage to stage.' })
export class MoveCustomerInput extends ChangeRelationshipInput {
  @Field(() => CustomerStageEnum, { description: 'The stage to move to: one of nextCustomerStages.' })
  stage!: CustomerStage;

  @Field(() => String, { nullable: true, description: 'Why, for the firm’s own people, at most 2,000 characters; needed for a loss, a step back, and a customer won back.' })
  reason?: string | null;
}
