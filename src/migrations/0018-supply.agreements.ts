import { secured } from './0001-ground.foundation.ts';
import { done, mine, money, ofAgreement, ofBoth, seen, sides, staff, text, units, versioned } from './0018-supply.terms.ts';

const own = `exists (select from relationship r where r.workspace_id = vmi_agreement.workspace_id and r.id = vmi_agreement.relationship_id and r.partner_id = (select app_party()))`;

/** Who keeps whose stock, on which terms, for which items. */
export const agreements = [
  `create table vmi_agreement (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     ${text('number', 40)} not null,
     ${text('title', 200)} not null,
     -- Who keeps the stock supplied: the partner as our supplier, or we as the partner's.
     vendor_side text not null check (vendor_side in (${sides})),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     status text not null check (status in ('DRAFT','PROPOSED','ACTIVE','SUSPENDED','TERMINATED','EXPIRED')),
     ${text('status_reason', 2000)},
     status_changed_by uuid not null,
     status_changed_at timestamptz not null default now(),
     -- When it was first put to the partner: what came before concerns nobody else.
     proposed_at timestamptz,
     -- Who suspended it, resumes it.
     suspended_by_side text check (suspended_by_side in (${sides})),
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     check ((status = 'DRAFT') = (proposed_at is null)),
     check ((status = 'SUSPENDED') = (suspended_by_side is not null)),
     constraint vmi_agreement_number_once unique (workspace_id, number),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict
   )`,
  'create index vmi_agreement_by_relationship on vmi_agreement (workspace_id, relationship_id, number, id)',
  'create index vmi_agreement_by_status_change on vmi_agreement (workspace_id, status_changed_at, id)',
  'create index vmi_agreement_by_status on vmi_agreement (workspace_id, status, id)',
  ...secured('vmi_agreement'),
  // A draft is the firm's own paper until it is put to the partner.
  `create policy vmi_agreement_read on vmi_agreement for select to app_user using (${mine} and (${staff} or (status <> 'DRAFT' and ${own})))`,
  `create policy vmi_agreement_add on vmi_agreement for insert to app_user with check (${mine} and ${staff})`,
  `create policy vmi_agreement_change on vmi_agreement for update to app_user using (${mine} and (${staff} or (status <> 'DRAFT' and ${own}))) with check (${mine} and (${staff} or ${own}))`,
  'grant select, insert, update on vmi_agreement to app_user',

  `create table vmi_agreement_version (
     ${ofAgreement},
     -- 1, 2, …: at most one is in force on a day, the latest signed one whose day has come.
     number integer not null check (number > 0),
     status text not null check (status in ('DRAFT','PROPOSED','SIGNED','DECLINED','WITHDRAWN')),
     valid_from date not null,
     valid_until date check (valid_until >= valid_from),
     ownership_rule text not null check (ownership_rule in ('RECEIPT','CONSUMPTION','AGE')),
     ownership_age_days integer check (ownership_age_days between 1 and 3650),
     -- AUTOMATIC approves by itself inside the band; what is outside goes to the approver.
     approval_mode text not null check (approval_mode in ('AUTOMATIC','VENDOR','BUYER','BOTH')),
     -- Money of one proposal up to which AUTOMATIC approves, before earned autonomy narrows or widens it; and the most it may ever be widened to.
     automatic_limit ${money} check (automatic_limit >= 0),
     automatic_limit_cap ${money} check (automatic_limit_cap >= automatic_limit),
     approver text not null check (approver in ('VENDOR','BUYER','BOTH')),
     proposal_expiry_hours integer not null check (proposal_expiry_hours between 1 and 2160),
     freeze_days integer not null check (freeze_days between 0 and 365),
     review_days integer not null check (review_days between 1 and 365),
     answer_hours integer not null check (answer_hours between 1 and 720),
     liability_cap ${money} check (liability_cap > 0),
     service_level double precision not null check (service_level > 0 and service_level < 1),
     service_level_type text not null check (service_level_type in ('CYCLE','FILL_RATE')),
     threshold_setter text not null check (threshold_setter in ('VENDOR','BUYER')),
     trigger_comparison text not null check (trigger_comparison in ('AT_OR_BELOW','BELOW')),
     -- Whether reports hold changes only, or all there is, so that what is missing means something.
     feed_mode text not null check (feed_mode in ('DELTA','FULL')),
     stale_after_hours integer not null check (stale_after_hours between 1 and 2160),
     -- Units that a truck holds; null where nobody fills trucks.
     truck_capacity ${units} check (truck_capacity > 0),
     -- How both sides compute each figure; src/vmi/agreements says the shape.
     kpi_definitions jsonb not null check (jsonb_typeof(kpi_definitions) = 'object'),
     drafted_by uuid not null,
     proposed_by uuid, proposed_at timestamptz,
     focal_signed_by uuid, focal_signed_at timestamptz,
     partner_signed_by uuid, partner_signed_at timestamptz,
     declined_by uuid, declined_at timestamptz, ${text('decline_reason', 2000)},
     ${text('note', 2000)},
     ${versioned},
     -- What was never put forward has no signature.
     check (status = 'DRAFT' or status = 'WITHDRAWN' or proposed_at is not null),
     check (proposed_at is not null or num_nonnulls(focal_signed_at, partner_signed_at, declined_at) = 0),
     ${done('proposed', 'focal_signed', 'partner_signed', 'declined')},
     constraint vmi_agreement_version_once unique (workspace_id, agreement_id, number),
     check ((ownership_rule = 'AGE') = (ownership_age_days is not null)),
     check ((approval_mode = 'AUTOMATIC') = (automatic_limit is not null)),
     check (automatic_limit_cap is null or automatic_limit is not null),
     check ((status = 'SIGNED') = (focal_signed_at is not null and partner_signed_at is not null)),
     check ((status = 'DECLINED') = (declined_at is not null))
   )`,
  ...secured('vmi_agreement_version'),
  // A version only drafted, of an agreement that lives, is the firm's own paper as well, also when it is taken back.
  `create policy vmi_agreement_version_read on vmi_agreement_version for select to app_user using (${seen('vmi_agreement_version')} and (${staff} or proposed_at is not null))`,
  `create policy vmi_agreement_version_add on vmi_agreement_version for insert to app_user with check (${mine} and ${staff})`,
  `create policy vmi_agreement_version_change on vmi_agreement_version for update to app_user using (${seen('vmi_agreement_version')} and (${staff} or proposed_at is not null)) with check ${seen('vmi_agreement_version')}`,
  'grant select, insert, update on vmi_agreement_version to app_user',
  // One at a time is drafted or waits for signatures.
  `create unique index vmi_agreement_version_open_once on vmi_agreement_version (workspace_id, agreement_id) where status in ('DRAFT','PROPOSED')`,
  `create index vmi_agreement_version_signed on vmi_agreement_version (workspace_id, agreement_id, valid_from, number) where status = 'SIGNED'`,

  `create table vmi_agreement_item (
     ${ofAgreement},
     item_id uuid not null,
     ${text('vendor_item_number', 60)},
     ${text('buyer_item_number', 60)},
     -- In the agreement's currency, for a base unit.
     unit_price ${money} not null check (unit_price >= 0),
     minimum_order ${units} not null default 0 check (minimum_order >= 0),
     pack_size ${units} not null default 1 check (pack_size > 0),
     -- 0 where goods do not come on pallets.
     pallet_size ${units} not null default 0 check (pallet_size >= 0),
     shelf_life_days integer check (shelf_life_days > 0),
     ended_on date,
     -- False while an item that was put forward under a signed agreement waits for the other side's word.
     is_agreed boolean not null default true,
     -- Other terms that one side has put forward, and the other accepts or declines; src/vmi/agreements says the shape.
     pending jsonb check (jsonb_typeof(pending) = 'object'),
     pending_by_side text check (pending_by_side in (${sides})),
     pending_by uuid, pending_at timestamptz,
     ${versioned},
     check (num_nulls(pending, pending_by_side, pending_by, pending_at) in (0, 4)),
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict,
     constraint vmi_agreement_item_once unique (workspace_id, agreement_id, item_id),
     constraint vmi_agreement_item_whole_packs check (mod(pallet_size, pack_size) = 0)
   )`,
  'create index vmi_agreement_item_listed on vmi_agreement_item (workspace_id, agreement_id, created_at, id)',
  'create index vmi_agreement_item_by_item on vmi_agreement_item (workspace_id, item_id, relationship_id)',
  ...ofBoth('vmi_agreement_item'),
  // What was struck from a draft before it was put forward is nobody else's: not its price, and not that the firm deals in it.
  'drop policy vmi_agreement_item_read on vmi_agreement_item',
  `create policy vmi_agreement_item_read on vmi_agreement_item for select to app_user using (${seen('vmi_agreement_item')} and (${staff} or ended_on is null
     or exists (select from vmi_agreement a where a.workspace_id = vmi_agreement_item.workspace_id and a.id = vmi_agreement_item.agreement_id
       and (vmi_agreement_item.updated_at >= a.proposed_at or vmi_agreement_item.ended_on > (a.proposed_at at time zone 'UTC')::date))))`,
];
