import type { Room } from '../../platform/room.ts';
import { AgreementOrders } from './agreement-orders.type.ts';
import { ImposedChangeEntity } from './imposed-change.entity.ts';
import { ImposedChange } from './imposed-change.type.ts';
import { noteUnansweredOrders } from './note-unanswered-orders.job.ts';
import { OrderLineEntity, ReplenishmentOrderEntity } from './order.entity.ts';
import { OrderLine } from './order-line.type.ts';
import { OrderMutations, orderPayloads } from './order.mutations.resolver.ts';
import { OrderQueries } from './order.resolver.ts';
import { ReplenishmentOrder } from './order.type.ts';
import { orderRules } from './orders.policy.ts';

/** What is ordered of the vendor, what it answers, and what becomes of it. */
export const ordersRoom: Room = {
  types: [ReplenishmentOrder, OrderLine, ImposedChange],
  resolvers: [OrderQueries, OrderMutations, ...orderPayloads, AgreementOrders],
  entities: [ReplenishmentOrderEntity, OrderLineEntity, ImposedChangeEntity],
  rules: orderRules,
  jobs: [noteUnansweredOrders],
};
