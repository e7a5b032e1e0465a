import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { updateRelationshipRule } from '../markets.policy.ts';
import { UpdateCustomerRelationshipInput } from './customer.input.ts';
import { CustomerRelationship } from './customer-relationship.type.ts';
import { updateCustomerRelationship } from './update-customer-relationship.service.ts';

const updated = definePayload('UpdateCustomerRelationshipPayload', 'The answer of updateCustomerRelationship.', {
  relationship: { type: CustomerRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

@Resolver()
export class CustomerMutations {
  @Mutation(() => updated.type, { nullable: true, description: 'Changes what a relationship in the customer market has of its own.' })
  @Ruled(updateRelationshipRule)
  updateCustomerRelationship(@Arg('input', () => UpdateCustomerRelationshipInput, { description: 'What changes.' }) input: UpdateCustomerRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateCustomerRelationship(ctx, input);
  }
}

export const customerResolvers = [CustomerMutations, updated.resolver];
