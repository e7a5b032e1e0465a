import { secured } from './0001-ground.foundation.ts';

/** The statements of the migration that gives each market its own fields. */

const currency = (column: string) => `${column} text check (${column} ~ '^[A-Z]{3}$')`;

/** Columns by market; all null for the other markets. */
const columns = {
  SUPPLIER: [
    "supplier_kind text check (supplier_kind in ('GOODS','SERVICES','RECRUITMENT'))",
    "supply_category text check (supply_category in ('STRATEGIC','LEVERAGE','BOTTLENECK','NONCRITICAL'))",
    'annual_spend_minor bigint check (annual_spend_minor >= 0)', currency('annual_spend_currency'),
    'share_of_its_revenue double precision check (share_of_its_revenue between 0 and 1)',
  ],
  INTERNAL: [
    'providing_department_id uuid', 'receiving_department_id uuid', 'service_owed text check (char_length(service_owed) between 1 and 2000)',
  ],
  COMPETITOR: [
    'alliance_purpose text check (char_length(alliance_purpose) between 1 and 2000)', 'complementary_resource text check (char_length(complementary_resource) <= 2000)',
    'has_information_barrier boolean', 'alliance_from date', 'alliance_until date',
  ],
  DISTRIBUTOR: [
    "tier text check (tier in ('REGISTERED','SILVER','GOLD','PLATINUM'))", 'territories text[]',
    "channel text check (channel in ('RETAIL','WHOLESALE','ONLINE','AGENT','FLEET'))",
  ],
  CUSTOMER: [
    'segment text check (char_length(segment) <= 200)',
    "customer_stage text check (customer_stage in ('GENERAL_CONSUMER','TARGET_GROUP','PROSPECT','CUSTOMER','LOYAL','LOST'))",
    'annual_revenue_minor bigint check (annual_revenue_minor >= 0)', currency('annual_revenue_currency'),
    'wallet_minor bigint check (wallet_minor >= 0)', currency('wallet_currency'), 'wallet_source text check (char_length(wallet_source) <= 2000)',
    "wallet_confidence text check (wallet_confidence in ('LOW','MEDIUM','HIGH'))",
  ],
  INFLUENCER: [
    `influencer_kind text check (influencer_kind in ('BANK','INVESTOR','MEDIA','GOVERNMENT','REGULATOR','STANDARDS_BODY','ANALYST','TRADE_ASSOCIATION',
      'COMMUNITY','CONSUMER_GROUP','ENVIRONMENTAL_GROUP','RECOMMENDER'))`,
    "stance text check (stance in ('HOSTILE','CRITICAL','NEUTRAL','FAVORABLE','CHAMPION'))", 'power smallint check (power between 1 and 5)',
    'reach bigint check (reach >= 0)', 'issues text[]', 'next_engagement_on date',
  ],
};

const nameOf = (column: string) => column.slice(0, column.indexOf(' '));

export const marketColumns = Object.values(columns).flat().map((column) => `alter table relationship add column ${column}`);

/** What a market's relationships must have from their first day. Existing rows get the plainest value. */
const required: Record<keyof typeof columns, readonly (readonly [string, string])[]> = {
  SUPPLIER: [['supplier_kind', "'GOODS'"]],
  INTERNAL: [['providing_department_id', 'partner_id'], ['receiving_department_id', 'focal_id']],
  COMPETITOR: [['has_information_barrier', 'true']],
  DISTRIBUTOR: [['tier', "'REGISTERED'"]],
  CUSTOMER: [['customer_stage', "'CUSTOMER'"]],
  INFLUENCER: [['influencer_kind', "'COMMUNITY'"], ['stance', "'NEUTRAL'"]],
};

export const marketRules = [
  // Under forced policies a migration sees no rows, the owner's included: they are lifted while the rows are filled, and come back at once.
  'alter table relationship no force row level security',
  'alter table relationship disable trigger relationship_stays_ended',
  ...Object.entries(required).map(([market, fields]) =>
    `update relationship set ${fields.map(([column, value]) => `${column} = ${value}`).join(', ')} where market = '${market}'`),
  'alter table relationship enable trigger relationship_stays_ended',
  'alter table relationship force row level security',
  ...Object.entries(columns).map(([market, own]) => {
    const needed = required[market as keyof typeof columns].map(([column]) => `${column} is not null`);
    const absent = own.map((column) => `${nameOf(column)} is null`);
    return `alter table relationship add constraint relationship_${market.toLowerCase()}_fields check (case when market = '${market}' then ${needed.join(' and ')} else ${absent.join(' and ')} end)`;
  }),
  // Money has a currency, or there is no money.
  ...['annual_spend', 'annual_revenue', 'wallet'].map((name) => `alter table relationship add check ((${name}_minor is null) = (${name}_currency is null))`),
  'alter table relationship add check (wallet_minor is null or (wallet_source is not null and wallet_confidence is not null))',
  'alter table relationship add check (alliance_purpose is not null or (complementary_resource is null and alliance_from is null and alliance_until is null))',
  'alter table relationship add check (alliance_until >= alliance_from)',
  // The barrier of a co-opetition alliance is not optional: what a rival may see is agreed category by category.
  'alter table relationship add check (alliance_purpose is null or has_information_barrier)',
  ...['providing_department_id', 'receiving_department_id'].map((column) =>
    `alter table relationship add foreign key (workspace_id, ${column}) references party (workspace_id, id) on delete restrict`),
  'alter table relationship add check (providing_department_id <> receiving_department_id)',
];

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

export const stageHistory = [
  `create table stage_change (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     kind text not null check (kind in ('LIFECYCLE','CUSTOMER')),
     from_stage text,
     to_stage text not null,
     reason text check (char_length(reason) <= 2000),
     changed_at timestamptz not null default now(),
     changed_by uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict
   )`,
  `create index stage_change_by_relationship on stage_change (workspace_id, relationship_id, id)`,
  `create trigger stage_change_append_only before update or delete on stage_change for each row execute function refuse_change()`,
  `create trigger stage_change_no_truncate before truncate on stage_change for each statement execute function refuse_change()`,
  ...secured('stage_change'),
  `create policy stage_change_read on stage_change for select to app_user using (${mine} and (${staff} or (kind = 'LIFECYCLE' and exists (select from relationship r
     where r.workspace_id = stage_change.workspace_id and r.id = stage_change.relationship_id and r.partner_id = (select app_party())))))`,
  `create policy stage_change_add on stage_change for insert to app_user with check (${mine} and ${staff})`,
  `grant select, insert on stage_change to app_user`,
  // Berry's stages are gone through one by one; only the end may come from any. The database holds it whatever asks.
  `create or replace function relationship_stays_ended() returns trigger language plpgsql as $$
   begin
     if old.stage = 'TERMINATED' and new.stage <> 'TERMINATED' then
       raise exception 'relationship % has ended', old.id using errcode = 'check_violation', constraint = 'relationship_stays_ended';
     end if;
     if old.stage <> new.stage and not (new.stage = 'TERMINATED'
       or (old.stage, new.stage) in (('IDENTIFIED','ESTABLISHED'), ('ESTABLISHED','MAINTAINED'), ('MAINTAINED','ENHANCED'), ('ENHANCED','MAINTAINED'))) then
       raise exception 'relationship % goes from % to none but the next stage', old.id, old.stage using errcode = 'check_violation', constraint = 'relationship_stage_order';
     end if;
     if new.market <> old.market or new.partner_id <> old.partner_id or new.focal_id <> old.focal_id then
       raise exception 'relationship % never changes its market or its parties', old.id using errcode = 'check_violation', constraint = 'relationship_fixed_ends';
     end if;
     return new;
   end $$`,
];
