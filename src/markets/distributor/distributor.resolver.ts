import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { updateRelationshipRule } from '../markets.policy.ts';
import { UpdateDistributorRelationshipInput } from './distributor.input.ts';
import { DistributorRelationship } from './distributor-relationship.type.ts';
import { updateDistributorRelationship } from './update-distributor-relationship.service.ts';

const updated = definePayload('UpdateDistributorRelationshipPayload', 'The answer of updateDistributorRelationship.', {
  relationship: { type: DistributorRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

@Resolver()
export class DistributorMutations {
  @Mutation(() => updated.type, { nullable: true, description: 'Changes what a relationship in the distributor market has of its own.' })
  @Ruled(updateRelationshipRule)
  updateDistributorRelationship(@Arg('input', () => UpdateDistributorRelationshipInput, { description: 'What changes.' }) input: UpdateDistributorRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateDistributorRelationship(ctx, input);
  }
}

export const distributorResolvers = [DistributorMutations, updated.resolver];
