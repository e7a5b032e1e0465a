import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { updateRelationshipRule } from '../markets.policy.ts';
import { UpdateCompetitorRelationshipInput } from './competitor.input.ts';
import { CompetitorRelationship } from './competitor-relationship.type.ts';
import { updateCompetitorRelationship } from './update-competitor-relationship.service.ts';

const updated = definePayload('UpdateCompetitorRelationshipPayload', 'The answer of updateCompetitorRelationship.', {
  relationship: { type: CompetitorRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

@Resolver()
export class CompetitorMutations {
  @Mutation(() => updated.type, { nullable: true, description: 'Changes what a relationship in the competitor market has of its own.' })
  @Ruled(updateRelationshipRule)
  updateCompetitorRelationship(@Arg('input', () => UpdateCompetitorRelationshipInput, { description: 'What changes.' }) input: UpdateCompetitorRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateCompetitorRelationship(ctx, input);
  }
}

export const competitorResolvers = [CompetitorMutations, updated.resolver];
