import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { addHandoverItem } from './add-handover-item.service.ts';
import { cancelHandover } from './cancel-handover.service.ts';
import { completeHandover } from './complete-handover.service.ts';
import { AddHandoverItemInput, CancelHandoverInput, CompleteHandoverInput, StartHandoverInput, TickHandoverItemInput } from './handover.input.ts';
import { Handover, HandoverItem } from './handover.type.ts';
import { addHandoverItemRule, cancelHandoverRule, completeHandoverRule, startHandoverRule, tickHandoverItemRule } from './handovers.policy.ts';
import { startHandover } from './start-handover.service.ts';
import { tickHandoverItem } from './tick-handover-item.service.ts';

const handover = { handover: { type: Handover, from: 'handoverId', description: 'The hand-over as it now is; null when refused.' } };
const handoverItem = { handoverItem: { type: HandoverItem, from: 'handoverItemId', description: 'The item as it now is; null when refused.' } };
const started = definePayload('StartHandoverPayload', 'The answer of startHandover.', handover);
const added = definePayload('AddHandoverItemPayload', 'The answer of addHandoverItem.', handoverItem);
const ticked = definePayload('TickHandoverItemPayload', 'The answer of tickHandoverItem.', handoverItem);
const completed = definePayload('CompleteHandoverPayload', 'The answer of completeHandover.', handover);
const cancelled = definePayload('CancelHandoverPayload', 'The answer of cancelHandover.', handover);

export const handoverPayloads = [started, added, ticked, completed, cancelled].map(({ resolver }) => resolver);

@Resolver()
export class HandoverMutations {
  @Mutation(() => started.type, { nullable: true, description: 'Begins to hand a relationship over to another manager, with a list of what must be done first.' })
  @Ruled(startHandoverRule)
  startHandover(@Arg('input', () => StartHandoverInput, { description: 'What goes to whom.' }) input: StartHandoverInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return startHandover(ctx, input);
  }

  @Mutation(() => added.type, { nullable: true, description: 'Adds something to the list of an open hand-over.' })
  @Ruled(addHandoverItemRule)
  addHandoverItem(@Arg('input', () => AddHandoverItemInput, { description: 'What is to be done.' }) input: AddHandoverItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addHandoverItem(ctx, input);
  }

  @Mutation(() => ticked.type, { nullable: true, description: 'Says that something on the list of an open hand-over is done, or is not.' })
  @Ruled(tickHandoverItemRule)
  tickHandoverItem(@Arg('input', () => TickHandoverItemInput, { description: 'What is done.' }) input: TickHandoverItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return tickHandoverItem(ctx, input);
  }

  @Mutation(() => completed.type, { nullable: true, description: 'Completes a hand-over whose required items are done: the new manager takes over.' })
  @Ruled(completeHandoverRule)
  completeHandover(@Arg('input', () => CompleteHandoverInput, { description: 'Which one.' }) input: CompleteHandoverInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return completeHandover(ctx, input);
  }

  @Mutation(() => cancelled.type, { nullable: true, description: 'Cancels an open hand-over, with a reason: the manager stays.' })
  @Ruled(cancelHandoverRule)
  cancelHandover(@Arg('input', () => CancelHandoverInput, { description: 'Which one, and why.' }) input: CancelHandoverInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelHandover(ctx, input);
  }
}
