import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { definePayload, type PayloadFacts } from '../platform/payload.ts';
import { Ruled } from '../platform/ruled.ts';
import { advanceRelationship } from './advance-relationship.service.ts';
import { assignRelationshipManager } from './assign-relationship-manager.service.ts';
import { createRelationship } from './create-relationship.service.ts';
import { EndingRequest } from './endings/ending-request.type.ts';
import { endRelationship } from './end-relationship.service.ts';
import { advanceRelationshipRule, assignManagerRule, createRelationshipRule, endRelationshipRule, updateRelationshipRule } from './markets.policy.ts';
import { AdvanceRelationshipInput, AssignRelationshipManagerInput, CreateRelationshipInput, EndRelationshipInput, UpdateRelationshipInput } from './relationship.input.ts';
import { Relationship } from './relationship.type.ts';
import { updateRelationship } from './update-relationship.service.ts';

const relationship = { relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' } };
const created = definePayload('CreateRelationshipPayload', 'The answer of createRelationship.', relationship);
const updated = definePayload('UpdateRelationshipPayload', 'The answer of updateRelationship.', relationship);
const assigned = definePayload('AssignRelationshipManagerPayload', 'The answer of assignRelationshipManager.', relationship);
const advanced = definePayload('AdvanceRelationshipPayload', 'The answer of advanceRelationship.', relationship);
const ended = definePayload('EndRelationshipPayload', 'The answer of endRelationship.', {
  ...relationship,
  endingRequest: { type: EndingRequest, from: 'endingRequestId', description: 'Of a key relationship, the request that now waits for another person, while the relationship goes on; null when it has ended, and when refused.' },
});

export const relationshipPayloads = [created.resolver, updated.resolver, assigned.resolver, advanced.resolver, ended.resolver];

@Resolver()
export class RelationshipMutations {
  @Mutation(() => created.type, { nullable: true, description: 'Begins a relationship with a partner in one market.' })
  @Ruled(createRelationshipRule)
  createRelationship(@Arg('input', () => CreateRelationshipInput, { description: 'What begins.' }) input: CreateRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return createRelationship(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Changes what is recorded of a living relationship.' })
  @Ruled(updateRelationshipRule)
  updateRelationship(@Arg('input', () => UpdateRelationshipInput, { description: 'What changes.' }) input: UpdateRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateRelationship(ctx, input);
  }

  @Mutation(() => assigned.type, { nullable: true, description: 'Names who manages a relationship for the firm.' })
  @Ruled(assignManagerRule)
  assignRelationshipManager(@Arg('input', () => AssignRelationshipManagerInput, { description: 'Who manages what.' }) input: AssignRelationshipManagerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return assignRelationshipManager(ctx, input);
  }

  @Mutation(() => advanced.type, { nullable: true, description: 'Takes a relationship to the next stage of its life, or back from enhanced to maintained.' })
  @Ruled(advanceRelationshipRule)
  advanceRelationship(@Arg('input', () => AdvanceRelationshipInput, { description: 'The step.' }) input: AdvanceRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return advanceRelationship(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends a living relationship, with its reason; it stays as history. The end of a key relationship is asked for instead, and another person decides: see endingRequest.' })
  @Ruled(endRelationshipRule)
  endRelationship(@Arg('input', () => EndRelationshipInput, { description: 'What ends, and why.' }) input: EndRelationshipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endRelationship(ctx, input);
  }
}
