import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { connectDepartmentsRule, updateRelationshipRule } from '../markets.policy.ts';
import { connectDepartments } from './connect-departments.service.ts';
import { ConnectDepartmentsInput, UpdateInternalRelationshipInput } from './internal.input.ts';
import { InternalRelationship } from './internal-relationship.type.ts';
import { updateInternalRelationship } from './update-internal-relationship.service.ts';

const updated = definePayload('UpdateInternalRelationshipPayload', 'The answer of updateInternalRelationship.', {
  relationship: { type: InternalRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

const connected = definePayload('ConnectDepartmentsPayload', 'The answer of connectDepartments.', {
  relationship: { type: InternalRelationship, from: 'relationshipId', description: 'The relationship between them; null when refused.' },
});

@Resolver()
export class InternalMutations {
  @Mutation(() => updated.type, { nullable: true, description: 'Changes what a relationship in the internal market has of its own.' })
  @Ruled(updateRelationshipRule)
  updateInternalRelationship(@Arg('input', () => UpdateInternalRelationshipInput, { description: 'What changes.' }) input: UpdateInternalRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateInternalRelationship(ctx, input);
  }

  @Mutation(() => connected.type, { nullable: true, description: 'Begins a relationship between two departments of the firm, which promise and serve each other. No partner learns of it.' })
  @Ruled(connectDepartmentsRule)
  connectDepartments(@Arg('input', () => ConnectDepartmentsInput, { description: 'Which two, and what for.' }) input: ConnectDepartmentsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return connectDepartments(ctx, input);
  }
}

export const internalResolvers = [InternalMutations, updated.resolver, connected.resolver];
