import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { addTie } from './add-tie.service.ts';
import { endTie } from './end-tie.service.ts';
import { addTieRule, endTieRule, updateTieRule } from './network.policy.ts';
import { AddTieInput, EndTieInput, UpdateTieInput } from './tie.input.ts';
import { Tie } from './tie.type.ts';
import { updateTie } from './update-tie.service.ts';

const tie = { tie: { type: Tie, from: 'tieId', description: 'The tie as it now is; null when refused.' } };
const added = definePayload('AddTiePayload', 'The answer of addTie.', tie);
const updated = definePayload('UpdateTiePayload', 'The answer of updateTie.', tie);
const ended = definePayload('EndTiePayload', 'The answer of endTie.', tie);

export const tiePayloads = [added.resolver, updated.resolver, ended.resolver];

@Resolver()
export class TieMutations {
  @Mutation(() => added.type, { nullable: true, description: 'Adds a tie between two parties.' })
  @Ruled(addTieRule)
  addTie(@Arg('input', () => AddTieInput, { description: 'The tie.' }) input: AddTieInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addTie(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Changes what is recorded of a current tie.' })
  @Ruled(updateTieRule)
  updateTie(@Arg('input', () => UpdateTieInput, { description: 'What changes.' }) input: UpdateTieInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateTie(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends a current tie; it stays as history.' })
  @Ruled(endTieRule)
  endTie(@Arg('input', () => EndTieInput, { description: 'What ends, and when.' }) input: EndTieInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endTie(ctx, input);
  }
}
