import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { assessForces } from './assess-forces.service.ts';
import { ForceAssessment } from './force-assessment.type.ts';
import { AssessForcesInput } from './force.input.ts';
import { assessForcesRule } from './forces.policy.ts';

const assessed = definePayload('AssessForcesPayload', 'The answer of assessForces.', {
  forceAssessment: { type: ForceAssessment, from: 'forceAssessmentId', description: 'The assessment; null when refused.' },
  relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

export const forcePayloads = [assessed.resolver];

@Resolver()
export class ForceResolver {
  @Mutation(() => assessed.type, { nullable: true, description: 'Assesses how strong each side of a relationship stands towards the other; for staff. The one before stays in the history.' })
  @Ruled(assessForcesRule)
  assessForces(@Arg('input', () => AssessForcesInput, { description: 'What is known, with its sources.' }) input: AssessForcesInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return assessForces(ctx, input);
  }
}
