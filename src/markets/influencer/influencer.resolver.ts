import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { updateRelationshipRule } from '../markets.policy.ts';
import { UpdateInfluencerRelationshipInput } from './influencer.input.ts';
import { InfluencerRelationship } from './influencer-relationship.type.ts';
import { updateInfluencerRelationship } from './update-influencer-relationship.service.ts';

const updated = definePayload('UpdateInfluencerRelationshipPayload', 'The answer of updateInfluencerRelationship.', {
  relationship: { type: InfluencerRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

@Resolver()
export class InfluencerMutations {
  @Mutation(() => updated.type, { nullable: true, description: 'Changes what a relationship in the influencer market has of its own.' })
  @Ruled(updateRelationshipRule)
  updateInfluencerRelationship(@Arg('input', () => UpdateInfluencerRelationshipInput, { description: 'What changes.' }) input: UpdateInfluencerRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateInfluencerRelationship(ctx, input);
  }
}

export const influencerResolvers = [InfluencerMutations, updated.resolver];
