import 'reflect-metadata';
import { ID } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Location } from '../../partners/location.type.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { idOf } from '../../platform/ids.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { ReplenishmentProposal } from '../proposals/proposal.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { orderActions } from './order.actions.ts';
import { OrderStatusEnum } from './order.enums.ts';
import { OrderLine } from './order-line.type.ts';

const nobody = 'null until then, for a key or the platform, and for whom the asker does not see.';

@readType({ table: 'replenishment_order', rule: seeSupply, implements: [Node, Versioned, Actionable, HasTimeline], description: 'What the vendor of an agreement is to deliver to a place. Where it stands follows from its lines.' })
export class ReplenishmentOrder extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement that it is placed under.' })
  agreement!: VmiAgreement;

  @one(() => ReplenishmentProposal, { link: { proposal_id: 'id' }, nullable: true, description: 'The proposal that became it; null where the buyer ordered without one.' })
  proposal!: ReplenishmentProposal | null;

  @column(() => String, { column: 'number', description: 'Its number, unique in the workspace.' })
  number!: string;

  @column(() => OrderStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @column(() => SharingSideEnum, { column: 'vendor_side', description: 'Which side delivers; the other receives.' })
  vendorSide!: string;

  @one(() => Location, { link: { ship_to_id: 'id' }, description: 'Where the goods are to go.' })
  shipTo!: Location;

  @column(() => LocalDate, { column: 'requested_on', description: 'The day for which they are asked.' })
  requestedOn!: string;

  @column(() => String, { column: 'note', nullable: true, description: 'Why it was placed without a proposal, or so late; null where nobody has said.' })
  note!: string | null;

  @one(() => User, { link: { issued_by: 'id' }, nullable: true, description: `Whose act placed it; ${nobody}` })
  issuedBy!: User | null;

  @column(() => DateTime, { column: 'issued_at', convert: toInstant, description: 'When it was placed.' })
  issuedAt!: Date;

  @column(() => DateTime, { column: 'answer_due_at', convert: toInstant, description: 'Until when the vendor is to answer, by the agreement.' })
  answerDueAt!: Date;

  @expression(() => Boolean, { sql: isAnswerOverdue, description: 'The vendor has not answered every line, and its time to is over.' })
  isAnswerOverdue!: boolean;

  @one(() => User, { link: { acknowledged_by: 'id' }, nullable: true, description: `Who answered the last line; ${nobody}` })
  acknowledgedBy!: User | null;

  @column(() => DateTime, { column: 'acknowledged_at', convert: toInstant, nullable: true, description: 'When every line was answered.' })
  acknowledgedAt!: Date | null;

  @column(() => SharingSideEnum, { column: 'cancel_asked_by_side', nullable: true, description: 'Which side asks to call it off inside the freeze horizon; null while none does.' })
  cancelAskedBySide!: string | null;

  @column(() => DateTime, { column: 'cancel_asked_at', convert: toInstant, nullable: true, description: 'When it asked.' })
  cancelAskedAt!: Date | null;

  @column(() => String, { column: 'cancel_reason', nullable: true, description: 'Why it was called off, or is to be.' })
  cancelReason!: string | null;

  @one(() => User, { link: { cancelled_by: 'id' }, nullable: true, description: `Who called it off; ${nobody}` })
  cancelledBy!: User | null;

  @column(() => DateTime, { column: 'cancelled_at', convert: toInstant, nullable: true, description: 'When it was called off.' })
  cancelledAt!: Date | null;

  @one(() => User, { link: { closed_by: 'id' }, nullable: true, description: `Whose act closed it; ${nobody}` })
  closedBy!: User | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @column(() => String, { column: 'close_reason', nullable: true, description: 'Why no more is expected; null where nothing was missing.' })
  closeReason!: string | null;

  @list(() => OrderLine, { link: { id: 'order_id' }, order: ['line_number'], description: 'Its lines.' })
  lines!: OrderLine[];

  @page(() => timelinePage, { link: isOfOrder, about: (owner) => [owner, 'OrderLine', 'Shipment', 'ShipmentLine', 'GoodsReceipt'], description: 'What happened to it, to its lines, shipments and receipts, newest first. For catching up after a pause: orderBy SEALED ascending, after the last cursor.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status', vendorSide: 'vendor_side', cancelAskedBySide: 'cancel_asked_by_side' }, orderActions)
  viewerActions!: unknown;
}

function isAnswerOverdue(row: Row): Sql {
  return sql`(${row('status')} = 'ISSUED' and ${row('answer_due_at')} < now())`;
}

function isOfOrder(order: Row, entry: Row): Sql {
  const of = (table: Sql, link: Sql) => sql`exists (select from ${table} part where part.workspace_id = ${order('workspace_id')} and part.id = ${entry('subject_id')} and ${link})`;
  const ofShipment = sql`part.shipment_id in (select s.id from shipment s where s.workspace_id = ${order('workspace_id')} and s.order_id = ${order('id')})`;
  const own = sql`part.order_id = ${order('id')}`;
  return sql`${entry('belongs_to')} = ${order('relationship_id')} and (${entry('subject_id')} = ${order('id')} or ${of(sql`order_line`, own)} or ${of(sql`shipment`, own)}
    or ${of(sql`goods_receipt`, own)} or ${of(sql`shipment_line`, ofShipment)})`;
}

/** Lists of orders, wherever they stand. */
export const orderPage = definePage({
  name: 'ReplenishmentOrder',
  type: () => ReplenishmentOrder,
  description: 'Orders that the asker may see.',
  defaultSize: 25,
  orders: {
    REQUESTED_ON: { column: 'requested_on', cast: 'date', field: 'requestedOn', description: 'By the day for which they are asked.' },
    ISSUED_AT: { column: 'issued_at', cast: 'timestamptz', field: 'issuedAt', description: 'By when they were placed.' },
  },
  defaultOrder: { field: 'REQUESTED_ON', direction: 'DESC' },
  filters: {
    statuses: { type: () => [OrderStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    vendorSides: { type: () => [SharingSideEnum], field: 'vendorSide', sql: oneOf('vendor_side'), description: 'Delivered by this side: the firm’s own deliveries, or its partners’.' },
    agreementIds: { type: () => [ID], field: 'agreement', sql: inIds('agreement_id', 'VmiAgreement'), description: 'Under one of these agreements; at most 100.' },
    shipToIds: { type: () => [ID], field: 'shipTo', sql: inIds('ship_to_id', 'Location'), description: 'To one of these places; at most 100.' },
    requestedOnOrBefore: { type: () => LocalDate, field: 'requestedOn', sql: (row, day: string) => sql`${row('requested_on')} <= ${day}::date`, description: 'Asked for this day or an earlier one.' },
    requestedOnOrAfter: { type: () => LocalDate, field: 'requestedOn', sql: (row, day: string) => sql`${row('requested_on')} >= ${day}::date`, description: 'Asked for this day or a later one.' },
    isAnswerOverdue: { type: () => Boolean, field: 'isAnswerOverdue', sql: (row, value: boolean) => sql`${isAnswerOverdue(row)} = ${value}`, description: 'The vendor is late with its answer, or not.' },
  },
});

/** A filter by ids of a type. */
export function inIds(columnName: string, type: string) {
  return (row: Row, ids: readonly string[]): Sql => sql`${row(columnName)} = any(${ids.map((id) => idOf(type, id)).filter((id) => id !== null)}::uuid[])`;
}

definesTimeline('ReplenishmentOrder', () => ReplenishmentOrder, {
  agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, proposalId: { field: 'proposal', idOf: 'ReplenishmentProposal' }, shipToId: { field: 'shipTo', idOf: 'Location' },
  ...Object.fromEntries(['issuedBy', 'acknowledgedBy', 'cancelledBy', 'closedBy'].map((name) => [name, { field: name, idOf: 'User' }])),
});
