import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedInput } from '../orders/order.input.ts';
import type { SettlementKind } from './shipment.entity.ts';
import { SettlementKindEnum } from './shipment.enums.ts';

@InputType()
abstract class ShipmentActInput extends KeyedInput {
  @Field(() => ID, { description: 'The shipment.' })
  shipmentId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the shipment has changed since, nothing is done.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'A lot of an order line in a shipment. A line may come in several lots.' })
export class ShippedLineInput {
  @Field(() => ID, { description: 'The order line, confirmed by the vendor.' })
  orderLineId!: string;

  @Field(() => Decimal, { description: 'Base units, above 0; with what was shipped before at most those confirmed.' })
  quantity!: string;

  @Field(() => String, { nullable: true, description: 'Lot or batch; at most 60 characters.' })
  lot?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Until when the goods keep.' })
  expiresOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Serial Shipping Container Code of what it is packed in: 18 digits with the right check digit.' })
  sscc?: string | null;
}

@InputType({ description: 'A shipment that the vendor prepares.' })
export class CreateShipmentInput extends KeyedInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { nullable: true, description: 'The vendor’s number of it, unique in the agreement, at most 60 characters; one is given, if left out.' })
  number?: string | null;

  @Field(() => [ShippedLineInput], { description: 'From 1 to 500 lots.' })
  lines!: ShippedLineInput[];

  @Field(() => DateTime, { nullable: true, description: 'When it is expected to arrive.' })
  expectedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Who carries it; at most 200 characters.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number of it; at most 100 characters.' })
  trackingNumber?: string | null;

  @Field(() => [String], { nullable: true, description: 'Serial Shipping Container Codes of its pallets and boxes, at most 500.' })
  sscc?: string[] | null;
}

@InputType({ description: 'A shipment that leaves.' })
export class SendShipmentInput extends ShipmentActInput {
  @Field(() => DateTime, { nullable: true, description: 'When it left, not ahead; now, if left out.' })
  shippedAt?: Date | null;
}

@InputType({ description: 'A shipment that does not leave after all.' })
export class DiscardShipmentInput extends ShipmentActInput {}

@InputType({ description: 'A shipment that has arrived.' })
export class NoteShipmentArrivalInput extends ShipmentActInput {
  @Field(() => DateTime, { nullable: true, description: 'When it arrived, not ahead; now, if left out.' })
  arrivedAt?: Date | null;
}

@InputType({ description: 'What came of an order line.' })
export class ReceivedLineInput {
  @Field(() => ID, { description: 'The order line.' })
  orderLineId!: string;

  @Field(() => Decimal, { description: 'Good base units, 0 or more.' })
  received!: string;

  @Field(() => Decimal, { defaultValue: '0', description: 'Base units that came damaged.' })
  damaged!: string;

  @Field(() => Decimal, { defaultValue: '0', description: 'Base units of something else that came in their place.' })
  wrong!: string;

  @Field(() => String, { nullable: true, description: 'What is to be said of it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'What the buyer counted at the door: of a shipment or, where goods came without a notice, of an order.' })
export class ReceiveGoodsInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The shipment.' })
  shipmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order, for goods without a notice.' })
  orderId?: string | null;

  @Field(() => String, { nullable: true, description: 'The buyer’s number of the receipt, unique in the agreement, at most 60 characters; one is given, if left out.' })
  number?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it came, not ahead; now, if left out.' })
  receivedAt?: Date | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the shipment is all counted now: what was announced and is not counted is short. Else more is being unloaded.' })
  isLast!: boolean;

  @Field(() => [ReceivedLineInput], { description: 'From 1 to 500 lines.' })
  lines!: ReceivedLineInput[];
}

@InputType({ description: 'What is to become of what is missing.' })
export class ProposeShipmentSettlementInput extends ShipmentActInput {
  @Field(() => SettlementKindEnum, { description: 'What becomes of it. Damaged and wrong goods go back to the vendor either way.' })
  kind!: SettlementKind;

  @Field(() => String, { nullable: true, description: 'How the sides settle it, such as a credit note; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'The agreement to what the other side proposed.' })
export class AgreeToShipmentSettlementInput extends ShipmentActInput {
  @Field(() => SettlementKindEnum, { description: 'What is agreed to; where the other side has proposed something else meanwhile, nothing is done.' })
  kind!: SettlementKind;
}
