import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';
import { blindEvidence } from './0017-narrow-ledgers.evidence.ts';
import { ofAgreement, platform, seen, sides, text } from './0018-supply.terms.ts';

/** Deliveries, answers to orders and imposed changes as evidence, and what of it partners' own acts may add. */
export class SupplyEvidence extends Migration {
  override name = '0020-supply-evidence';

  override up(): void {
    for (const part of [imposed, shown, evidenceOfSupply()]) for (const statement of part) this.addSql(statement);
  }
}

const imposed = [
  `create table imposed_change (
     ${ofAgreement},
     -- The record that was changed, by its public type.
     ${text('subject_type', 60)} not null,
     subject_id uuid not null,
     kind text not null check (kind in ('INSIDE_FREEZE','CALLED_OFF_EARLY','OVERRIDE')),
     imposed_by_side text not null check (imposed_by_side in (${sides})),
     imposed_by uuid not null,
     imposed_at timestamptz not null,
     ${text('reason', 2000)} not null,
     constraint imposed_change_once unique (workspace_id, subject_id, kind)
   )`,
  'create index imposed_change_by_agreement on imposed_change (workspace_id, agreement_id, imposed_at, id)',
  'create trigger imposed_change_append_only before update or delete on imposed_change for each row execute function refuse_change()',
  'create trigger imposed_change_no_truncate before truncate on imposed_change for each statement execute function refuse_change()',
  ...secured('imposed_change'),
  `create policy imposed_change_read on imposed_change for select to app_user using ${seen('imposed_change')}`,
  // A side says so of itself alone: what it comes to is evidence against it.
  `create policy imposed_change_add on imposed_change for insert to app_user with check ${seen('imposed_change').replace(/\)$/, '')} and ((select app_principal()) = ${platform}
     or (imposed_by = (select app_principal()) and imposed_by_side = (select app_side()))))`,
  'grant select, insert on imposed_change to app_user',
];

/** What a line's deliveries and an order's answer come to, in the numbers that their findings are computed from. */
const shown = [
  `create function delivery_of_line(of_line uuid) returns table (ordered double precision, delivered double precision, days_late double precision) language sql stable as $$
     select coalesce(l.confirmed, l.ordered)::double precision, l.received::double precision, coalesce((
       select sum(r.received * greatest((g.received_at at time zone p.time_zone)::date - coalesce(l.promised_on, o.requested_on), 0)) / nullif(sum(r.received), 0)
       from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id where r.workspace_id = l.workspace_id and r.order_line_id = l.id), 0)::double precision
     from order_line l join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id join location p on p.workspace_id = o.workspace_id and p.id = o.ship_to_id
     where l.workspace_id = app_workspace() and l.id = of_line and coalesce(l.confirmed, l.ordered) > 0 $$`,
  `create function answer_of_order(of_order uuid) returns table (hours_taken double precision, hours_agreed double precision) language sql stable as $$
     select extract(epoch from o.acknowledged_at - o.issued_at)::double precision / 3600, extract(epoch from o.answer_due_at - o.issued_at)::double precision / 3600
     from replenishment_order o where o.workspace_id = app_workspace() and o.id = of_order and o.acknowledged_at is not null $$`,
  ...['delivery_of_line(uuid)', 'answer_of_order(uuid)'].flatMap((signature) => [`revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`]),
];

const vendorShows = `case o.vendor_side when 'FOCAL' then 'FOCAL_TO_PARTNER' else 'PARTNER_TO_FOCAL' end`;
const facts = `when 'OrderLine' then
         select least(1, d.delivered / d.ordered) * greatest(0, 1 - d.days_late / (worth -> 'delivery' ->> 'worthlessAfterDays')::double precision), (worth -> 'delivery' ->> 'weight')::double precision into expected, weighed
         from order_line l join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id cross join lateral delivery_of_line(l.id) d
         where l.workspace_id = new.workspace_id and l.id = new.source_id and l.relationship_id = new.relationship_id and l.xmin = pg_current_xact_id()::xid
           and new.direction = ${vendorShows} and (new.leaf, new.source_key) = ('DELIVERY', '');
       when 'ReplenishmentOrder' then
         select case when a.hours_taken <= a.hours_agreed then 1 else a.hours_agreed / a.hours_taken end, (worth -> 'reply' ->> 'weight')::double precision into expected, weighed
         from replenishment_order o cross join lateral answer_of_order(o.id) a
         where o.workspace_id = new.workspace_id and o.id = new.source_id and o.relationship_id = new.relationship_id and o.xmin = pg_current_xact_id()::xid
           and new.direction = ${vendorShows} and (new.leaf, new.source_key) = ('COMMUNICATION', '');
       when 'ImposedChange' then
         select (worth -> 'imposedChange' ->> 'outcome')::double precision, (worth -> 'imposedChange' ->> 'weight')::double precision into expected, weighed
         from imposed_change i where i.workspace_id = new.workspace_id and i.id = new.source_id and i.relationship_id = new.relationship_id and i.xmin = pg_current_xact_id()::xid
           and new.direction = case i.imposed_by_side when 'FOCAL' then 'FOCAL_TO_PARTNER' else 'PARTNER_TO_FOCAL' end and (new.leaf, new.source_key) = ('NON_OPPORTUNISM', '');
       else null;`;

/** The worth of what is counted since; models stored before do not say it. */
const worths = `'delivery', m.parameters -> 'outcomes' -> 'delivery',
       'imposedChange', coalesce(m.parameters -> 'outcomes' -> 'imposedChange', '{"outcome":0,"weight":1}'::jsonb)`;

/** What stands since 0017, which never changes, with the sources of supply added. */
function evidenceOfSupply(): string[] {
  const added = blindEvidence
    .filter((statement) => /^(create (or replace )?function|drop policy|create policy)/.test(statement))
    .map((statement) => statement
      .replace(/^create function/, 'create or replace function')
      .replace('else null;', facts)
      .replace("'RelationshipContract')", "'RelationshipContract','OrderLine','ReplenishmentOrder','ImposedChange')")
      .replace("'continuity', m.parameters -> 'outcomes' -> 'continuity'", `'continuity', m.parameters -> 'outcomes' -> 'continuity', ${worths}`));
  return added;
}
