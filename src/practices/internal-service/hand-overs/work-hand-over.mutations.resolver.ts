import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../../platform/payload.ts';
import { Ruled } from '../../../platform/ruled.ts';
import { handOverAgainRule, handOverRule, returnWorkRule, takeUpWorkRule, withdrawWorkRule } from '../internal-service.policy.ts';
import { handOverWork, handOverWorkAgain, returnWork, takeUpWork, withdrawWorkHandOver } from './hand-over-work.service.ts';
import { ChangeWorkHandOverInput, DropWorkHandOverInput, HandOverWorkAgainInput, HandOverWorkInput } from './work-hand-over.input.ts';
import { WorkHandOver } from './work-hand-over.type.ts';

const records = { workHandOver: { type: WorkHandOver, from: 'workHandOverId', description: 'The hand-over as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const handedOver = payload('handOverWork');
const takenUp = payload('takeUpWork');
const returned = payload('returnWork');
const handedOverAgain = payload('handOverWorkAgain');
const withdrawn = payload('withdrawWorkHandOver');

export const handOverPayloads = [handedOver, takenUp, returned, handedOverAgain, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class HandOverMutations {
  @Mutation(() => handedOver.type, { nullable: true, description: 'Hands work over to another department, by people of the one that hands it over.' })
  @Ruled(handOverRule)
  handOverWork(@Arg('input', () => HandOverWorkInput, { description: 'What, and to whom.' }) input: HandOverWorkInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return handOverWork(ctx, input);
  }

  @Mutation(() => takenUp.type, { nullable: true, description: 'Takes up what was handed over, by people of the receiving department. That it was whole is evidence of the other one.' })
  @Ruled(takeUpWorkRule)
  takeUpWork(@Arg('input', () => ChangeWorkHandOverInput, { description: 'Which hand-over.' }) input: ChangeWorkHandOverInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return takeUpWork(ctx, input);
  }

  @Mutation(() => returned.type, { nullable: true, description: 'Returns work as incomplete, before or after it was taken up; that is evidence, too.' })
  @Ruled(returnWorkRule)
  returnWork(@Arg('input', () => DropWorkHandOverInput, { description: 'Which hand-over, and what is missing.' }) input: DropWorkHandOverInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return returnWork(ctx, input);
  }

  @Mutation(() => handedOverAgain.type, { nullable: true, description: 'Hands over once more what had come back.' })
  @Ruled(handOverAgainRule)
  handOverWorkAgain(@Arg('input', () => HandOverWorkAgainInput, { description: 'Which hand-over.' }) input: HandOverWorkAgainInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return handOverWorkAgain(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes back work that nobody has taken up, or that came back.' })
  @Ruled(withdrawWorkRule)
  withdrawWorkHandOver(@Arg('input', () => DropWorkHandOverInput, { description: 'Which hand-over, and why.' }) input: DropWorkHandOverInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawWorkHandOver(ctx, input);
  }
}
