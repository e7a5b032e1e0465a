import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Relationship } from '../relationship.type.ts';
import { SetIntendedLevelInput } from './level.input.ts';
import { setIntendedLevelRule } from './levels.policy.ts';
import { setIntendedLevel } from './set-intended-level.service.ts';

const set = definePayload('SetIntendedLevelPayload', 'The answer of setIntendedLevel.', {
  relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

export const levelPayloads = [set.resolver];

@Resolver()
export class LevelMutations {
  @Mutation(() => set.type, { nullable: true, description: 'Says how close a living relationship is meant to be.' })
  @Ruled(setIntendedLevelRule)
  setIntendedLevel(@Arg('input', () => SetIntendedLevelInput, { description: 'The level, and why.' }) input: SetIntendedLevelInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setIntendedLevel(ctx, input);
  }
}
