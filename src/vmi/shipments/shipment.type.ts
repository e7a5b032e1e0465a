import 'reflect-metadata';
import { ID } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { units } from '../amounts.ts';
import { OrderLine } from '../orders/order-line.type.ts';
import { inIds, ReplenishmentOrder } from '../orders/order.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { shipmentActions } from './shipment.actions.ts';
import { SettlementKindEnum, ShipmentStatusEnum } from './shipment.enums.ts';

@readType({ table: 'shipment_line', rule: seeSupply, implements: Node, description: 'A lot of an order line in a shipment.' })
export class ShipmentLine extends Node {
  @one(() => OrderLine, { link: { order_line_id: 'id' }, description: 'The order line.' })
  orderLine!: OrderLine;

  @units({ column: 'shipped', description: 'Units in it.' })
  shipped!: string;

  @column(() => String, { column: 'lot', nullable: true, description: 'Lot or batch; null where none was named.' })
  lot!: string | null;

  @column(() => LocalDate, { column: 'expires_on', nullable: true, description: 'Until when the goods keep; null where that was not said.' })
  expiresOn!: string | null;

  @column(() => String, { column: 'sscc', nullable: true, description: 'Serial Shipping Container Code of what it is packed in.' })
  sscc!: string | null;
}

@readType({ table: 'shipment', rule: seeSupply, implements: [Node, Versioned, Actionable], description: 'Goods on their way to the buyer, as the vendor’s notice (ASN) tells of them.' })
export class Shipment extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @one(() => ReplenishmentOrder, { link: { order_id: 'id' }, description: 'The order that it is of.' })
  order!: ReplenishmentOrder;

  @column(() => String, { column: 'number', description: 'The vendor’s number of it, unique in the agreement.' })
  number!: string;

  @column(() => ShipmentStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @column(() => DateTime, { column: 'shipped_at', convert: toInstant, nullable: true, description: 'When it left; null for a draft.' })
  shippedAt!: Date | null;

  @column(() => DateTime, { column: 'expected_at', convert: toInstant, nullable: true, description: 'When it is expected to arrive; null where the vendor does not say.' })
  expectedAt!: Date | null;

  @column(() => DateTime, { column: 'arrived_at', convert: toInstant, nullable: true, description: 'When it arrived.' })
  arrivedAt!: Date | null;

  @column(() => String, { column: 'carrier', nullable: true, description: 'Who carries it.' })
  carrier!: string | null;

  @column(() => String, { column: 'tracking_number', nullable: true, description: 'The carrier’s number of it.' })
  trackingNumber!: string | null;

  @column(() => [String], { column: 'sscc', description: 'Serial Shipping Container Codes of its pallets and boxes.' })
  sscc!: string[];

  @one(() => User, { link: { created_by: 'id' }, nullable: true, description: 'Who prepared it; null for a key or the platform, and for whom the asker does not see.' })
  createdBy!: User | null;

  @one(() => User, { link: { sent_by: 'id' }, nullable: true, description: 'Who sent it; null until then, for a key, and for whom the asker does not see.' })
  sentBy!: User | null;

  @column(() => SettlementKindEnum, { column: 'settlement_kind', nullable: true, description: 'What one side proposes, or both agreed, to become of what is missing.' })
  settlementKind!: string | null;

  @column(() => SharingSideEnum, { column: 'settlement_proposed_by_side', nullable: true, description: 'Which side proposes it; the other agrees.' })
  settlementProposedBySide!: string | null;

  @column(() => String, { column: 'settlement', nullable: true, description: 'How it is settled, in words.' })
  settlement!: string | null;

  @one(() => User, { link: { settled_by: 'id' }, nullable: true, description: 'Who agreed; null until then, and for whom the asker does not see.' })
  settledBy!: User | null;

  @column(() => DateTime, { column: 'settled_at', convert: toInstant, nullable: true, description: 'When both had agreed.' })
  settledAt!: Date | null;

  @list(() => ShipmentLine, { link: { id: 'shipment_id' }, order: ['id'], description: 'Its lots, at most 500.' })
  lines!: ShipmentLine[];

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(subjectOf, shipmentActions)
  viewerActions!: unknown;
}

/** What the rules look at: whose act it is, the order says. */
function subjectOf(row: Row): Sql {
  return sql`json_build_object('status', ${row('status')}, 'settlementProposedBySide', ${row('settlement_proposed_by_side')},
    'vendorSide', (select o.vendor_side from replenishment_order o where o.workspace_id = ${row('workspace_id')} and o.id = ${row('order_id')}))`;
}

/** Lists of shipments, wherever they stand. */
export const shipmentPage = definePage({
  name: 'Shipment',
  type: () => Shipment,
  description: 'Shipments that the asker may see.',
  defaultSize: 25,
  orders: {
    EXPECTED_AT: { column: 'expected_at', cast: 'timestamptz', isNullable: true, field: 'expectedAt', description: 'By when they are expected.' },
    CREATED: { column: 'created_at', cast: 'timestamptz', field: 'id', description: 'In the order prepared.' },
  },
  defaultOrder: { field: 'CREATED', direction: 'DESC' },
  filters: {
    statuses: { type: () => [ShipmentStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    agreementIds: { type: () => [ID], field: 'agreement', sql: inIds('agreement_id', 'VmiAgreement'), description: 'Under one of these agreements; at most 100.' },
    expectedOnOrBefore: { type: () => DateTime, field: 'expectedAt', sql: (row, at: Date) => sql`${row('expected_at')} <= ${at.toISOString()}::timestamptz`, description: 'Expected by this instant.' },
  },
});

definesTimeline('Shipment', () => Shipment, {
  agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, orderId: { field: 'order', idOf: 'ReplenishmentOrder' },
  ...Object.fromEntries(['createdBy', 'sentBy', 'settledBy'].map((name) => [name, { field: name, idOf: 'User' }])),
});
definesTimeline('ShipmentLine', () => ShipmentLine, { orderLineId: { field: 'orderLine', idOf: 'OrderLine' } });
