import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeSupply } from '../supply.policy.ts';
import { createShipment } from './create-shipment.service.ts';
import { discardShipment } from './discard-shipment.service.ts';
import { GoodsReceipt } from './goods-receipt.type.ts';
import { receiveGoods } from './receive-goods.service.ts';
import { noteShipmentArrival, sendShipment } from './send-shipment.service.ts';
import { agreeToShipmentSettlement, proposeShipmentSettlement } from './settle-shipment.service.ts';
import { AgreeToShipmentSettlementInput, CreateShipmentInput, DiscardShipmentInput, NoteShipmentArrivalInput, ProposeShipmentSettlementInput, ReceiveGoodsInput, SendShipmentInput } from './shipment.input.ts';
import { Shipment, shipmentPage } from './shipment.type.ts';
import { agreeToShipmentSettlementRule, createShipmentRule, discardShipmentRule, noteArrivalRule, proposeSettlementOfShipmentRule, receiveGoodsRule, sendShipmentRule } from './shipments.policy.ts';

const shipment = { shipment: { type: Shipment, from: 'shipmentId', description: 'The shipment as it now is; null when refused.' } };
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2] = shipment) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const created = answerOf('createShipment');
const sent = answerOf('sendShipment');
const discarded = answerOf('discardShipment');
const arrived = answerOf('noteShipmentArrival');
const received = answerOf('receiveGoods', { receipt: { type: GoodsReceipt, from: 'goodsReceiptId', description: 'The receipt; null when refused.' } });
const proposed = answerOf('proposeShipmentSettlement');
const agreed = answerOf('agreeToShipmentSettlement');

export const shipmentPayloads = [created, sent, discarded, arrived, received, proposed, agreed].map(({ resolver }) => resolver);

@Resolver()
export class ShipmentResolver {
  @Query(() => Shipment, { nullable: true, description: 'A shipment by id; null when there is none, or none to see.' })
  @Ruled(seeSupply)
  async shipment(@Arg('id', () => ID, { description: 'Id of a shipment.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Shipment', id);
    return uuid === null ? null : readById(ctx, info, Shipment, uuid);
  }

  @Query(() => shipmentPage.connection, { description: 'The shipments that the asker may see, both ways, the latest first.' })
  @Ruled(seeSupply)
  shipments(@Args(() => shipmentPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, shipmentPage, args);
  }

  @Mutation(() => created.type, { nullable: true, description: 'Prepares a shipment, for the vendor; nothing moves until it is sent.' })
  @Ruled(createShipmentRule)
  createShipment(@Arg('input', () => CreateShipmentInput, { description: 'The shipment.' }) input: CreateShipmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return createShipment(ctx, input);
  }

  @Mutation(() => sent.type, { nullable: true, description: 'Sends a shipment, for the vendor, which is its notice (ASN) to the buyer: what was on order is on its way. No more is sent of a line than was confirmed.' })
  @Ruled(sendShipmentRule)
  sendShipment(@Arg('input', () => SendShipmentInput, { description: 'Which one.' }) input: SendShipmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return sendShipment(ctx, input);
  }

  @Mutation(() => discarded.type, { nullable: true, description: 'Gives up, for the vendor, a shipment that has not left; what it held may be shipped in another.' })
  @Ruled(discardShipmentRule)
  discardShipment(@Arg('input', () => DiscardShipmentInput, { description: 'Which one.' }) input: DiscardShipmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return discardShipment(ctx, input);
  }

  @Mutation(() => arrived.type, { nullable: true, description: 'Notes, by either side, that a shipment has arrived; it is counted yet.' })
  @Ruled(noteArrivalRule)
  noteShipmentArrival(@Arg('input', () => NoteShipmentArrivalInput, { description: 'Which one, and when.' }) input: NoteShipmentArrivalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return noteShipmentArrival(ctx, input);
  }

  @Mutation(() => received.type, { nullable: true, description: 'Counts, for the buyer, what has come. Good units go to stock, damaged and wrong ones are held; what differs from the notice is for people of both sides to settle.' })
  @Ruled(receiveGoodsRule)
  receiveGoods(@Arg('input', () => ReceiveGoodsInput, { description: 'What was counted.' }) input: ReceiveGoodsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return receiveGoods(ctx, input);
  }

  @Mutation(() => proposed.type, { nullable: true, description: 'Proposes what becomes of a difference, by either side. For people.' })
  @Ruled(proposeSettlementOfShipmentRule)
  proposeShipmentSettlement(@Arg('input', () => ProposeShipmentSettlementInput, { description: 'The proposal.' }) input: ProposeShipmentSettlementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeShipmentSettlement(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees to what the other side proposed: the difference is settled. For people.' })
  @Ruled(agreeToShipmentSettlementRule)
  agreeToShipmentSettlement(@Arg('input', () => AgreeToShipmentSettlementInput, { description: 'What is agreed to.' }) input: AgreeToShipmentSettlementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToShipmentSettlement(ctx, input);
  }
}
