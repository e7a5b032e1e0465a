import { done, ledgerOfBoth, money, ofAgreement, ofBoth, sides, text, units, versioned } from './0018-supply.terms.ts';

/** What was ordered, answered, shipped and received. */
export const orders = [
  `create table replenishment_order (
     ${ofAgreement},
     version_id uuid not null,
     -- An accepted proposal becomes one order, and never another.
     proposal_id uuid,
     -- Numbers run by agreement, so that they tell nobody how much others order.
     ordinal integer not null check (ordinal > 0),
     ${text('number', 60)} not null,
     ${text('external_reference', 60)},
     status text not null check (status in ('ISSUED','ACKNOWLEDGED','PARTIALLY_SHIPPED','SHIPPED','PARTIALLY_RECEIVED','RECEIVED','CLOSED','CANCELLED')),
     vendor_side text not null check (vendor_side in (${sides})),
     ship_to_id uuid not null,
     requested_on date not null,
     issued_by uuid not null,
     issued_at timestamptz not null default now(),
     -- Until when the vendor is to answer.
     answer_due_at timestamptz not null,
     acknowledged_by uuid, acknowledged_at timestamptz,
     -- Why it was placed without a proposal, or so late.
     ${text('note', 2000)},
     cancel_asked_by_side text check (cancel_asked_by_side in (${sides})),
     cancel_asked_by uuid, cancel_asked_at timestamptz,
     cancelled_by uuid, cancelled_at timestamptz, ${text('cancel_reason', 2000)},
     closed_by uuid, closed_at timestamptz, ${text('close_reason', 2000)},
     ${versioned},
     foreign key (workspace_id, version_id) references vmi_agreement_version (workspace_id, id) on delete restrict,
     foreign key (workspace_id, proposal_id) references replenishment_proposal (workspace_id, id) on delete restrict,
     foreign key (workspace_id, ship_to_id) references location (workspace_id, id) on delete restrict,
     constraint replenishment_order_ordinal_once unique (workspace_id, agreement_id, ordinal),
     constraint replenishment_order_number_once unique (workspace_id, number),
     constraint replenishment_order_of_proposal_once unique (workspace_id, proposal_id),
     check ((cancel_asked_by_side is null) = (cancel_asked_at is null)),
     ${done('acknowledged', 'cancel_asked', 'cancelled', 'closed')}
   )`,
  'create index replenishment_order_by_agreement on replenishment_order (workspace_id, agreement_id, status, requested_on, id)',
  'create index replenishment_order_by_status on replenishment_order (workspace_id, status, requested_on, id)',
  ...ofBoth('replenishment_order'),

  `create table order_line (
     ${ofAgreement},
     order_id uuid not null,
     line_number integer not null check (line_number > 0),
     position_id uuid not null,
     item_id uuid not null,
     ordered ${units} not null check (ordered > 0),
     unit_price ${money} not null check (unit_price >= 0),
     answer text check (answer in ('ACCEPTED','ACCEPTED_WITH_CHANGES','REJECTED','SUBSTITUTED','SPLIT')),
     -- What the buyer says of an answer that changes something.
     reaction text check (reaction in ('PENDING','ACCEPTED','DECLINED')),
     ${text('reaction_reason', 2000)},
     reacted_by uuid, reacted_at timestamptz,
     -- What the vendor confirms, by when, at which price, and in place of what. A split is a line of its own for each part.
     confirmed ${units} check (confirmed between 0 and ordered),
     confirmed_price ${money} check (confirmed_price >= 0),
     promised_on date,
     substitute_item_id uuid,
     split_from_id uuid,
     ${text('answer_reason', 2000)},
     answered_by uuid, answered_at timestamptz,
     -- Kept by shipments and receipts.
     shipped ${units} not null default 0 check (shipped >= 0),
     received ${units} not null default 0 check (received >= 0),
     damaged ${units} not null default 0 check (damaged >= 0),
     -- Missing, and by agreement of both not to come any more.
     written_off ${units} not null default 0 check (written_off >= 0),
     first_received_on date,
     last_received_on date,
     is_closed boolean not null default false,
     ${versioned},
     foreign key (workspace_id, order_id) references replenishment_order (workspace_id, id) on delete restrict,
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict,
     foreign key (workspace_id, substitute_item_id) references item (workspace_id, id) on delete restrict,
     foreign key (workspace_id, split_from_id) references order_line (workspace_id, id) on delete restrict,
     constraint order_line_number_once unique (workspace_id, order_id, line_number),
     check ((answer is null) = (answered_at is null) and (answer is not null or num_nonnulls(confirmed, confirmed_price, promised_on, reaction) = 0)),
     check ((reaction in ('ACCEPTED','DECLINED')) = (reacted_at is not null) or reaction is null),
     ${done('answered', 'reacted')}
   )`,
  'create index order_line_by_position on order_line (workspace_id, position_id, id)',
  'create index order_line_promised on order_line (workspace_id, promised_on, id) where not is_closed',
  ...ofBoth('order_line'),

  `create table shipment (
     ${ofAgreement},
     order_id uuid not null,
     ${text('number', 60)} not null,
     status text not null check (status in ('DRAFT','DISCARDED','SENT','ARRIVED','RECEIVED','RECONCILED','DISCREPANCY','SETTLED')),
     shipped_at timestamptz,
     expected_at timestamptz,
     arrived_at timestamptz,
     ${text('carrier', 200)},
     ${text('tracking_number', 100)},
     -- Serial shipping container codes: 18 digits each.
     sscc text[] not null default '{}',
     created_by uuid not null,
     sent_by uuid, sent_at timestamptz,
     settled_by uuid, settled_at timestamptz, ${text('settlement', 2000)},
     -- What becomes of what is missing: sent again, or written off. One side proposes it, the other agrees.
     settlement_kind text check (settlement_kind in ('RESEND','WRITE_OFF')),
     settlement_proposed_by_side text check (settlement_proposed_by_side in (${sides})),
     settlement_proposed_by uuid, settlement_proposed_at timestamptz,
     ${versioned},
     foreign key (workspace_id, order_id) references replenishment_order (workspace_id, id) on delete restrict,
     constraint shipment_number_once unique (workspace_id, agreement_id, number),
     check (num_nulls(settlement_kind, settlement_proposed_by_side, settlement_proposed_by, settlement_proposed_at) in (0, 4)),
     check ((status = 'SETTLED') = (settled_at is not null) and (status in ('DRAFT','DISCARDED')) = (sent_at is null)),
     ${done('sent', 'settled')}
   )`,
  'create index shipment_by_order on shipment (workspace_id, order_id, id)',
  'create index shipment_by_status on shipment (workspace_id, status, expected_at, id)',
  ...ofBoth('shipment'),
  `create table shipment_line (
     ${ofAgreement},
     shipment_id uuid not null,
     order_line_id uuid not null,
     shipped ${units} not null check (shipped > 0),
     ${text('lot', 60)},
     expires_on date,
     sscc text check (sscc ~ '^[0-9]{18}$'),
     foreign key (workspace_id, shipment_id) references shipment (workspace_id, id) on delete restrict,
     foreign key (workspace_id, order_line_id) references order_line (workspace_id, id) on delete restrict
   )`,
  'create index shipment_line_by_shipment on shipment_line (workspace_id, shipment_id, id)',
  'create index shipment_line_by_order_line on shipment_line (workspace_id, order_line_id, id)',
  ...ofBoth('shipment_line'),

  `create table goods_receipt (
     ${ofAgreement},
     order_id uuid not null,
     -- Null where goods came without a notice.
     shipment_id uuid,
     ${text('number', 60)} not null,
     received_at timestamptz not null,
     -- Whether what was announced is all counted now; else more is unloaded.
     is_last boolean not null,
     recorded_by uuid not null,
     recorded_at timestamptz not null default now(),
     foreign key (workspace_id, order_id) references replenishment_order (workspace_id, id) on delete restrict,
     foreign key (workspace_id, shipment_id) references shipment (workspace_id, id) on delete restrict,
     constraint goods_receipt_number_once unique (workspace_id, agreement_id, number)
   )`,
  'create index goods_receipt_by_order on goods_receipt (workspace_id, order_id, id)',
  ...ledgerOfBoth('goods_receipt'),
  `create table receipt_line (
     ${ofAgreement},
     receipt_id uuid not null,
     order_line_id uuid not null,
     -- Good units put to stock; and what came but was damaged, or was another item.
     received ${units} not null check (received >= 0),
     damaged ${units} not null default 0 check (damaged >= 0),
     wrong ${units} not null default 0 check (wrong >= 0),
     -- Against what the notice said: below 0 is short. Null without a notice.
     difference ${units},
     ${text('note', 2000)},
     foreign key (workspace_id, receipt_id) references goods_receipt (workspace_id, id) on delete restrict,
     foreign key (workspace_id, order_line_id) references order_line (workspace_id, id) on delete restrict,
     check (received + damaged + wrong > 0 or difference < 0)
   )`,
  'create index receipt_line_by_receipt on receipt_line (workspace_id, receipt_id, id)',
  'create index receipt_line_by_order_line on receipt_line (workspace_id, order_line_id, id)',
  ...ledgerOfBoth('receipt_line'),
];
