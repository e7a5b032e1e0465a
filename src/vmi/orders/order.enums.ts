import { defineEnum } from '../../platform/define-enum.ts';
import type { LineAnswer, LineReaction } from './order.entity.ts';

export const OrderStatusEnum = defineEnum('ReplenishmentOrderStatus', 'Where an order stands.', {
  ISSUED: 'Placed; the vendor has not answered.',
  ACKNOWLEDGED: 'The vendor has answered every line.',
  PARTIALLY_SHIPPED: 'A part is on its way.',
  SHIPPED: 'All that was confirmed is on its way.',
  PARTIALLY_RECEIVED: 'A part has come.',
  RECEIVED: 'All that was confirmed has come.',
  CLOSED: 'Nothing more is expected.',
  CANCELLED: 'Called off.',
});

export const LineAnswerEnum = defineEnum<LineAnswer>('OrderLineAnswer', 'What the vendor says to a line.', {
  ACCEPTED: 'All of it, at its price, by its day.',
  ACCEPTED_WITH_CHANGES: 'Fewer units, another price or another day.',
  REJECTED: 'None of it.',
  SUBSTITUTED: 'Another item in its place.',
  SPLIT: 'In parts, each a line of its own.',
});

export const LineReactionEnum = defineEnum<LineReaction>('OrderLineReaction', 'What the buyer says to what the vendor would change.', {
  PENDING: 'Nothing yet.',
  ACCEPTED: 'It is accepted.',
  DECLINED: 'It is declined: nothing more is expected of the line.',
});
