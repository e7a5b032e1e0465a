import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { moveCustomerRule, updateRelationshipRule } from '../markets.policy.ts';
import { MoveCustomerInput, UpdateCustomerRelationshipInput } from './customer.input.ts';
import { CustomerRelationship } from './customer-relationship.type.ts';
import { moveCustomer } from './move-customer.service.ts';
import { updateCustomerRelationship } from './update-customer-relationship.service.ts';

const relationship = { relationship: { type: CustomerRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' } };
const updated = definePayload('UpdateCustomerRelationshipPayload', 'The answer of updateCustomerRelationship.', relationship);
const moved = definePayload('MoveCustomerPayload', 'The answer of moveCustomer.', relationship);

@Resolver()
export class CustomerMutations {
  @Mutation(() => updated.type, { nullable: true, description: 'Changes what a relationship in the customer market has of its own.' })
  @Ruled(updateRelationshipRule)
  updateCustomerRelationship(@Arg('input', () => UpdateCustomerRelationshipInput, { description: 'What changes.' }) input: UpdateCustomerRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateCustomerRelationship(ctx, input);
  }

  @Mutation(() => moved.type, { nullable: true, description: 'Moves a living customer to another stage of its life.' })
  @Ruled(moveCustomerRule)
  moveCustomer(@Arg('input', () => MoveCustomerInput, { description: 'The move.' }) input: MoveCustomerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return moveCustomer(ctx, input);
  }
}

export const customerResolvers = [CustomerMutations, updated.resolver, moved.resolver];
