import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { updateRelationshipRule } from '../markets.policy.ts';
import { UpdateSupplierRelationshipInput } from './supplier.input.ts';
import { SupplierRelationship } from './supplier-relationship.type.ts';
import { updateSupplierRelationship } from './update-supplier-relationship.service.ts';

const updated = definePayload('UpdateSupplierRelationshipPayload', 'The answer of updateSupplierRelationship.', {
  relationship: { type: SupplierRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

@Resolver()
export class SupplierMutations {
  @Mutation(() => updated.type, { nullable: true, description: 'Changes what a relationship in the supplier market has of its own.' })
  @Ruled(updateRelationshipRule)
  updateSupplierRelationship(@Arg('input', () => UpdateSupplierRelationshipInput, { description: 'What changes.' }) input: UpdateSupplierRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateSupplierRelationship(ctx, input);
  }
}

export const supplierResolvers = [SupplierMutations, updated.resolver];
