import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { adjustStock, transferStock } from './adjust-stock.service.ts';
import { holdStock, releaseStock, returnStock } from './hold-stock.service.ts';
import { StockAdjustment } from './stock-adjustment.type.ts';
import { AdjustStockInput, HoldStockInput, ReleaseStockInput, ReturnStockInput, TransferStockInput } from './stock.input.ts';
import { adjustStockRule, holdStockRule, releaseStockRule, returnStockRule, transferStockRule } from './stock.policy.ts';

const records = {
  stockAdjustment: { type: StockAdjustment, from: 'stockAdjustmentId', description: 'What was recorded; null when refused.' },
  stockPosition: { type: StockPosition, from: 'stockPositionId', description: 'The position as it now is; null when refused.' },
};
const adjusted = definePayload('AdjustStockPayload', 'The answer of adjustStock.', records);
const transferred = definePayload('TransferStockPayload', 'The answer of transferStock.', {
  ...records, toStockPosition: { type: StockPosition, from: 'toStockPositionId', description: 'The position that the units went to, as it now is; null when refused.' },
});
const held = definePayload('HoldStockPayload', 'The answer of holdStock.', records);
const released = definePayload('ReleaseStockPayload', 'The answer of releaseStock.', records);
const returned = definePayload('ReturnStockPayload', 'The answer of returnStock.', records);

export const stockPayloads = [adjusted, transferred, held, released, returned].map(({ resolver }) => resolver);

@Resolver()
export class StockMutations {
  @Mutation(() => adjusted.type, { nullable: true, description: 'Puts right what is on hand at a position, with a reason. The buyer does; the vendor writes off what is still its own.' })
  @Ruled(adjustStockRule)
  adjustStock(@Arg('input', () => AdjustStockInput, { description: 'The correction.' }) input: AdjustStockInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return adjustStock(ctx, input);
  }

  @Mutation(() => transferred.type, { nullable: true, description: 'Brings units to another place of the same agreement; they keep their owner, and their age counts from there.' })
  @Ruled(transferStockRule)
  transferStock(@Arg('input', () => TransferStockInput, { description: 'What goes where.' }) input: TransferStockInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return transferStock(ctx, input);
  }

  @Mutation(() => held.type, { nullable: true, description: 'Puts units on hand aside: damaged, or in doubt.' })
  @Ruled(holdStockRule)
  holdStock(@Arg('input', () => HoldStockInput, { description: 'What is put aside.' }) input: HoldStockInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return holdStock(ctx, input);
  }

  @Mutation(() => released.type, { nullable: true, description: 'Takes units that were put aside back to stock.' })
  @Ruled(releaseStockRule)
  releaseStock(@Arg('input', () => ReleaseStockInput, { description: 'What is released.' }) input: ReleaseStockInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return releaseStock(ctx, input);
  }

  @Mutation(() => returned.type, { nullable: true, description: 'Gives units that were put aside, and are still the vendor’s, back to it.' })
  @Ruled(returnStockRule)
  returnStock(@Arg('input', () => ReturnStockInput, { description: 'What goes back.' }) input: ReturnStockInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return returnStock(ctx, input);
  }
}
