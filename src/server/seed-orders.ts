import type { OrderFacts, ShipmentFacts } from '../../seeds/delivery-facts.ts';
import type { Write } from '../platform/writes/write.ts';
import { ImposedChangeEntity } from '../vmi/orders/imposed-change.entity.ts';
import { OrderLineEntity, ReplenishmentOrderEntity } from '../vmi/orders/order.entity.ts';
import { GoodsReceiptEntity, ReceiptLineEntity, ShipmentEntity, ShipmentLineEntity } from '../vmi/shipments/shipment.entity.ts';
import { orderMovements, receiptMovements, shipmentMovements, type StockSubject } from '../vmi/stock/movements.ts';
import { postStock, type StockMovement } from '../vmi/stock/post-stock.ts';
import { dayIn, momentIn } from './seed-days.ts';
import { type SeedLayer, seededPosition, type SeededPosition } from './seed-layer.ts';

interface Ordering {
  readonly facts: OrderFacts;
  readonly seeded: SeededPosition;
  readonly units: string;
  readonly orderId: string;
  readonly lineId: string;
}

/** Lays out orders, with what was answered, shipped and received of them. */
export async function seedOrders(layer: SeedLayer, tx: Write, orders: readonly OrderFacts[], proposed: ReadonlyMap<string, string>): Promise<void> {
  const movements: StockMovement[] = [];
  for (const facts of orders) {
    const { key, position, proposal, units } = facts;
    const ordering = { facts, seeded: seededPosition(layer, position), units: units === undefined ? proposed.get(proposal!)! : String(units), orderId: layer.idOf('order', key), lineId: layer.idOf('order-line', key) };
    await addOrder(layer, ordering);
    movements.push(...moved(layer, `${key}/ORDER`, orderMovements(subjectOf(layer, ordering), ordering.units, { source: { type: 'OrderLine', id: ordering.lineId, key: 'ordered' }, occurredAt: momentIn(facts.on) })));
    if (facts.shipment !== undefined) movements.push(...await addShipment(layer, ordering, facts.shipment));
  }
  await postStock(tx, movements);
  await layer.em.execute('update replenishment_order set status = order_status_of(id) where workspace_id = ? and status <> order_status_of(id)', [layer.workspaceId], 'run');
}

function subjectOf({ idOf }: SeedLayer, { facts, seeded: { item, of } }: Ordering): StockSubject {
  return { relationshipId: of.relationshipId, agreementId: of.agreementId, positionId: idOf('position', facts.position), ownershipRule: 'RECEIPT', unitPrice: String(item.unitPrice) };
}

/** Movements under ids that are known beforehand. */
function moved({ idOf }: SeedLayer, key: string, movements: readonly StockMovement[]): StockMovement[] {
  return movements.map((movement) => ({ ...movement, id: idOf('stock-entry', `${key}/${movement.bucket}`) }));
}

async function addOrder({ em, idOf }: SeedLayer, { facts, seeded: { agreement, item, position, of }, units, orderId, lineId }: Ordering): Promise<void> {
  const { key, proposal, on, requestedOn, by, note = null, answered, imposed } = facts;
  const [ordinal, issuedAt] = [Number(key.split('/')[1]), momentIn(on)];
  const acknowledged = answered === undefined ? { acknowledgedBy: null, acknowledgedAt: null } : { acknowledgedBy: idOf('user', answered.by), acknowledgedAt: momentIn(answered.on) };
  em.create(ReplenishmentOrderEntity, {
    ...of, id: orderId, versionId: idOf('vmi-version', `${agreement.key}/1`), proposalId: proposal === undefined ? null : idOf('replenishment-proposal', proposal), ordinal, number: `${agreement.number}-${String(ordinal).padStart(4, '0')}`,
    externalReference: null, status: answered === undefined ? 'ISSUED' : 'ACKNOWLEDGED', vendorSide: agreement.vendorSide, shipToId: idOf('location', position.location), requestedOn: dayIn(requestedOn), issuedBy: idOf('user', by),
    issuedAt, answerDueAt: momentIn(on + 1), ...acknowledged, note,
  } as never);
  await em.flush();
  em.create(OrderLineEntity, {
    ...of, id: lineId, orderId, lineNumber: 1, positionId: idOf('position', position.key), itemId: idOf('item', item.item), ordered: units, unitPrice: String(item.unitPrice), isClosed: false,
    ...(answered !== undefined && { answer: 'ACCEPTED', confirmed: units, confirmedPrice: String(item.unitPrice), promisedOn: dayIn(answered.promisedOn), answeredBy: idOf('user', answered.by), answeredAt: momentIn(answered.on) }),
  } as never);
  if (imposed !== undefined) {
    em.create(ImposedChangeEntity, {
      ...of, id: idOf('imposed-change', key), subjectType: 'ReplenishmentOrder', subjectId: orderId, kind: imposed.kind, imposedBySide: imposed.side, imposedBy: idOf('user', by), imposedAt: issuedAt, reason: imposed.reason,
    } as never);
  }
  await em.flush();
}

async function addShipment(layer: SeedLayer, ordering: Ordering, shipment: ShipmentFacts): Promise<StockMovement[]> {
  const { em, idOf } = layer;
  const { seeded: { of, agreement }, units, orderId, lineId } = ordering;
  const { key, by, on, expectedOn, carrier, trackingNumber, lot, sscc, receipt } = shipment;
  const [id, shippedAt, sentBy] = [idOf('shipment', key), momentIn(on), idOf('user', by)];
  em.create(ShipmentEntity, {
    ...of, id, orderId, number: `${agreement.number}-S${key.split('/')[1]}`, status: 'DRAFT', shippedAt: null, expectedAt: momentIn(expectedOn), arrivedAt: receipt === undefined ? null : momentIn(receipt.on), carrier, trackingNumber,
    sscc: [sscc], createdBy: sentBy, sentBy: null, sentAt: null,
  } as never);
  await em.flush();
  em.create(ShipmentLineEntity, { ...of, id: idOf('shipment-line', key), shipmentId: id, orderLineId: lineId, shipped: units, lot, expiresOn: null, sscc } as never);
  await em.flush();
  // By the statement that sends: what was shipped of the order's lines follows from it.
  await em.execute("update shipment set status = 'SENT', shipped_at = ?, sent_at = ?, sent_by = ? where workspace_id = ? and id = ?", [shippedAt, shippedAt, sentBy, layer.workspaceId, id], 'run');
  const sent = moved(layer, `${key}/SHIPMENT`, shipmentMovements(subjectOf(layer, ordering), units, { source: { type: 'Shipment', id, key: lineId }, occurredAt: shippedAt }));
  return receipt === undefined ? sent : [...sent, ...await addReceipt(layer, ordering, { shipmentId: id, receipt })];
}

interface Receiving {
  readonly shipmentId: string;
  readonly receipt: NonNullable<ShipmentFacts['receipt']>;
}

async function addReceipt(layer: SeedLayer, ordering: Ordering, { shipmentId, receipt }: Receiving): Promise<StockMovement[]> {
  const { em, idOf, workspaceId } = layer;
  const { seeded: { of, agreement }, units, orderId, lineId } = ordering;
  const { key, by, on, received, damaged = 0, note = null } = receipt;
  const [id, receivedAt, difference] = [idOf('goods-receipt', key), momentIn(on), received - Number(units)];
  em.create(GoodsReceiptEntity, { ...of, id, orderId, shipmentId, number: `${agreement.number}-${key.split('/')[1]}-R1`, receivedAt, isLast: true, recordedBy: idOf('user', by), recordedAt: receivedAt } as never);
  await em.flush();
  em.create(ReceiptLineEntity, { ...of, id: idOf('receipt-line', key), receiptId: id, orderLineId: lineId, received: String(received), damaged: String(damaged), wrong: '0', difference: String(difference), note } as never);
  await em.flush();
  await em.execute('update shipment set status = ? where workspace_id = ? and id = ?', [damaged > 0 || difference !== 0 ? 'DISCREPANCY' : 'RECONCILED', workspaceId, shipmentId], 'run');
  const counted = receiptMovements(subjectOf(layer, ordering), { received: String(received), awaited: units, held: String(damaged) }, { source: { type: 'GoodsReceipt', id, key: lineId }, occurredAt: receivedAt });
  return moved(layer, `${key}/RECEIPT`, counted);
}
