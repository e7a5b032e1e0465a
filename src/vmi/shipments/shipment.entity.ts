import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const shipmentStatuses = ['DRAFT', 'DISCARDED', 'SENT', 'ARRIVED', 'RECEIVED', 'RECONCILED', 'DISCREPANCY', 'SETTLED'] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

/** What becomes of what is missing. */
export type SettlementKind = 'RESEND' | 'WRITE_OFF';

/** Goods on their way, as the vendor’s notice (ASN) tells of them. */
export const ShipmentEntity = defineEntity({
  name: 'Shipment',
  tableName: 'shipment',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    orderId: p.uuid(),
    number: p.string(),
    status: p.string().$type<ShipmentStatus>(),
    shippedAt: p.datetime().nullable(),
    expectedAt: p.datetime().nullable(),
    arrivedAt: p.datetime().nullable(),
    carrier: p.string().nullable(),
    trackingNumber: p.string().nullable(),
    sscc: p.array().$type<string[]>(),
    createdBy: p.uuid(),
    sentBy: p.uuid().nullable(),
    sentAt: p.datetime().nullable(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    settlement: p.string().nullable(),
    settlementKind: p.string().$type<SettlementKind>().nullable(),
    settlementProposedBySide: p.string().$type<Side>().nullable(),
    settlementProposedBy: p.uuid().nullable(),
    settlementProposedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ShipmentRecord = InferEntity<typeof ShipmentEntity>;
partOf('Shipment', 'relationshipId');

/** An order line’s part of a shipment. */
export const ShipmentLineEntity = defineEntity({
  name: 'ShipmentLine',
  tableName: 'shipment_line',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    shipmentId: p.uuid(),
    orderLineId: p.uuid(),
    shipped: p.string().columnType('numeric(18,4)'),
    lot: p.string().nullable(),
    expiresOn: p.string().columnType('date').nullable(),
    sscc: p.string().nullable(),
  },
});
export type ShipmentLineRecord = InferEntity<typeof ShipmentLineEntity>;
partOf('ShipmentLine', 'relationshipId');

/** What the buyer counted at the door. */
export const GoodsReceiptEntity = defineEntity({
  name: 'GoodsReceipt',
  tableName: 'goods_receipt',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    orderId: p.uuid(),
    shipmentId: p.uuid().nullable(),
    number: p.string(),
    receivedAt: p.datetime(),
    /** Whether what was announced is all counted now. */
    isLast: p.boolean(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
});
export type GoodsReceiptRecord = InferEntity<typeof GoodsReceiptEntity>;
partOf('GoodsReceipt', 'relationshipId');

/** An order line’s part of a receipt. */
export const ReceiptLineEntity = defineEntity({
  name: 'ReceiptLine',
  tableName: 'receipt_line',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    receiptId: p.uuid(),
    orderLineId: p.uuid(),
    received: p.string().columnType('numeric(18,4)'),
    damaged: p.string().columnType('numeric(18,4)'),
    wrong: p.string().columnType('numeric(18,4)'),
    difference: p.string().columnType('numeric(18,4)').nullable(),
    note: p.string().nullable(),
  },
});
export type ReceiptLineRecord = InferEntity<typeof ReceiptLineEntity>;
partOf('ReceiptLine', 'relationshipId');
