import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import {
  AcknowledgeSupplyExceptionInput, EscalateSupplyExceptionInput, ResolveSupplyExceptionInput, SnoozeSupplyExceptionInput, TakeOnSupplyExceptionInput,
} from './exception.input.ts';
import { SupplyException } from './exception.type.ts';
import { acknowledgeExceptionRule, escalateExceptionRule, resolveExceptionRule, snoozeExceptionRule, takeOnExceptionRule } from './exceptions.policy.ts';
import { acknowledgeException, escalateException, resolveException, snoozeException, takeOnException } from './handle-exception.service.ts';

const answerOf = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, {
  exception: { type: SupplyException, from: 'exceptionId', description: 'The exception as it now is; null when refused.' },
});
const acknowledgeAnswer = answerOf('acknowledgeSupplyException');
const takeOnAnswer = answerOf('takeOnSupplyException');
const snoozeAnswer = answerOf('snoozeSupplyException');
const escalateAnswer = answerOf('escalateSupplyException');
const resolveAnswer = answerOf('resolveSupplyException');

export const exceptionPayloads = [acknowledgeAnswer, takeOnAnswer, snoozeAnswer, escalateAnswer, resolveAnswer].map(({ resolver }) => resolver);

@Resolver()
export class ExceptionMutations {
  @Mutation(() => acknowledgeAnswer.type, { nullable: true, description: 'Says that an exception was seen: it is not escalated by itself any more.' })
  @Ruled(acknowledgeExceptionRule)
  acknowledgeSupplyException(@Arg('input', () => AcknowledgeSupplyExceptionInput, { description: 'The exception.' }) input: AcknowledgeSupplyExceptionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acknowledgeException(ctx, input);
  }

  @Mutation(() => takeOnAnswer.type, { nullable: true, description: 'Has somebody of one’s own side work on an exception.' })
  @Ruled(takeOnExceptionRule)
  takeOnSupplyException(@Arg('input', () => TakeOnSupplyExceptionInput, { description: 'The exception, and who.' }) input: TakeOnSupplyExceptionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return takeOnException(ctx, input);
  }

  @Mutation(() => snoozeAnswer.type, { nullable: true, description: 'Puts an exception aside until a moment, when it is open again.' })
  @Ruled(snoozeExceptionRule)
  snoozeSupplyException(@Arg('input', () => SnoozeSupplyExceptionInput, { description: 'The exception, and until when.' }) input: SnoozeSupplyExceptionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return snoozeException(ctx, input);
  }

  @Mutation(() => escalateAnswer.type, { nullable: true, description: 'Hands an exception up, whoever works on it.' })
  @Ruled(escalateExceptionRule)
  escalateSupplyException(@Arg('input', () => EscalateSupplyExceptionInput, { description: 'The exception, and why.' }) input: EscalateSupplyExceptionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return escalateException(ctx, input);
  }

  @Mutation(() => resolveAnswer.type, { nullable: true, description: 'Says that an exception is over. The same is not opened again before its cause has gone and come back.' })
  @Ruled(resolveExceptionRule)
  resolveSupplyException(@Arg('input', () => ResolveSupplyExceptionInput, { description: 'The exception, and what was done.' }) input: ResolveSupplyExceptionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return resolveException(ctx, input);
  }
}
