import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { answerOrder } from './answer-order.service.ts';
import { answerCancellation, cancelOrder } from './cancel-order.service.ts';
import { closeOrder } from './close-order.service.ts';
import {
  AnswerOrderCancellationInput, AnswerReplenishmentOrderInput, CancelReplenishmentOrderInput, CloseReplenishmentOrderInput, PlaceReplenishmentOrderInput, ReactToOrderAnswerInput,
} from './order.input.ts';
import { ReplenishmentOrder } from './order.type.ts';
import { answerCancellationRule, answerOrderRule, cancelOrderRule, closeOrderRule, placeOrderRule, reactToAnswerRule } from './orders.policy.ts';
import { placeOrder } from './place-order.service.ts';
import { reactToOrderAnswer } from './react-to-answer.service.ts';

const order = { order: { type: ReplenishmentOrder, from: 'orderId', description: 'The order as it now is; null when refused.' } };
const answerOf = (mutation: string) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, order);
const placed = answerOf('placeReplenishmentOrder');
const answered = answerOf('answerReplenishmentOrder');
const reacted = answerOf('reactToOrderAnswer');
const cancelled = answerOf('cancelReplenishmentOrder');
const agreed = answerOf('answerOrderCancellation');
const closed = answerOf('closeReplenishmentOrder');

export const orderPayloads = [placed, answered, reacted, cancelled, agreed, closed].map(({ resolver }) => resolver);

@Resolver()
export class OrderMutations {
  @Mutation(() => placed.type, { nullable: true, description: 'Orders without a proposal, for the buyer, at the agreement’s prices. What a line has wrong is told by line, and nothing is ordered.' })
  @Ruled(placeOrderRule)
  placeReplenishmentOrder(@Arg('input', () => PlaceReplenishmentOrderInput, { description: 'The order.' }) input: PlaceReplenishmentOrderInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return placeOrder(ctx, input);
  }

  @Mutation(() => answered.type, { nullable: true, description: 'Answers lines, for the vendor. Another quantity or price, a later day or another item waits for the buyer; once every line is answered the order is acknowledged.' })
  @Ruled(answerOrderRule)
  answerReplenishmentOrder(@Arg('input', () => AnswerReplenishmentOrderInput, { description: 'The answer.' }) input: AnswerReplenishmentOrderInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerOrder(ctx, input);
  }

  @Mutation(() => reacted.type, { nullable: true, description: 'Accepts or declines, for the buyer, what the vendor would change. For people.' })
  @Ruled(reactToAnswerRule)
  reactToOrderAnswer(@Arg('input', () => ReactToOrderAnswerInput, { description: 'What the buyer says.' }) input: ReactToOrderAnswerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reactToOrderAnswer(ctx, input);
  }

  @Mutation(() => cancelled.type, { nullable: true, description: 'Calls an order off before anything is shipped, by either side. Inside the freeze horizon the other side is asked, and the order stands until it agrees.' })
  @Ruled(cancelOrderRule)
  cancelReplenishmentOrder(@Arg('input', () => CancelReplenishmentOrderInput, { description: 'Which one, and why.' }) input: CancelReplenishmentOrderInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelOrder(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees that an order is called off, for the side that was asked, or lets it stand. For people.' })
  @Ruled(answerCancellationRule)
  answerOrderCancellation(@Arg('input', () => AnswerOrderCancellationInput, { description: 'The answer.' }) input: AnswerOrderCancellationInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerCancellation(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Closes an order: no more is expected of it. What the vendor had confirmed and is not late with is called off by that: a change imposed, which both sides see.' })
  @Ruled(closeOrderRule)
  closeReplenishmentOrder(@Arg('input', () => CloseReplenishmentOrderInput, { description: 'Which one, and why.' }) input: CloseReplenishmentOrderInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeOrder(ctx, input);
  }
}
