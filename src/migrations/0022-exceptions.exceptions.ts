import { secured } from './0001-ground.foundation.ts';
import { mine, money, ofAgreement, once, platform, seen, sides, staff, text, units, versioned } from './0018-supply.terms.ts';

const isPlatform = `(select app_principal()) = ${platform}`;
const facts = ['relationship_id', 'agreement_id', 'kind', 'subject_type', 'subject_id', 'position_id', 'for_side', 'severity', 'currency', 'units_at_risk', 'money_at_risk', 'concerned', 'opened_at', 'cause_gone_at'];
const row = (record: string) => `(${facts.map((name) => `${record}.${name}`).join(', ')})`;
/** Both sides, save of what is one side's inner affair. The platform, which looks for them, sees all. */
const readable = `(${seen('supply_exception')} and (for_side is null or for_side = (select app_side()) or ${isPlatform}))`;
const refuse = (what: string, constraint: string, code = 'check_violation') => `raise exception '${what}' using errcode = '${code}', constraint = '${constraint}'`;

/** What goes wrong, or is about to; found by the platform, dealt with by people. */
export const exceptions = [
  `create table supply_exception (
     ${ofAgreement},
     kind text not null check (kind in ('STOCK_OUT_RISK','BELOW_MINIMUM','OVERSTOCK','STALE_DATA','UNKNOWN_STOCK','LATE_ANSWER','LATE_SHIPMENT','RECEIPT_DISCREPANCY','PRICE_MISMATCH','PROPOSAL_WAITING',
       'AGREEMENT_EXPIRING','FORECAST_BIAS','PUSHING')),
     ${text('subject_type', 60)} not null,
     subject_id uuid not null,
     position_id uuid,
     -- Whose inner affair it is; null where both are concerned.
     for_side text check (for_side in (${sides})),
     severity text not null check (severity in ('LOW','MEDIUM','HIGH','CRITICAL')),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     -- Null where it cannot be told, which is not 0.
     units_at_risk ${units} check (units_at_risk >= 0),
     money_at_risk ${money} check (money_at_risk >= 0),
     -- Lists are ranked by it: what is not known comes last.
     money_rank double precision generated always as (coalesce(money_at_risk, 0)::double precision) stored,
     -- Positions or lines that it is about.
     concerned integer not null check (concerned > 0),
     status text not null check (status in ('OPEN','ACKNOWLEDGED','IN_WORK','SNOOZED','ESCALATED','RESOLVED')),
     status_changed_by uuid not null,
     status_changed_at timestamptz not null,
     ${text('status_reason', 2000)},
     owner_id uuid,
     owner_side text check (owner_side in (${sides})),
     snoozed_until timestamptz,
     -- When it is escalated if nobody has acknowledged it by then.
     escalates_at timestamptz,
     opened_at timestamptz not null,
     -- Since when what it is about is no longer so. While it is null, the same is not opened again, even where somebody has resolved it by hand.
     cause_gone_at timestamptz,
     ${versioned},
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     check ((owner_id is null) = (owner_side is null)),
     check ((status = 'SNOOZED') = (snoozed_until is not null)),
     check (status = 'RESOLVED' or cause_gone_at is null)
   )`,
  'create unique index supply_exception_once on supply_exception (workspace_id, kind, subject_id) where cause_gone_at is null',
  'create index supply_exception_ranked on supply_exception (workspace_id, money_rank, id)',
  'create index supply_exception_by_agreement on supply_exception (workspace_id, agreement_id, money_rank, id)',
  'create index supply_exception_by_position on supply_exception (workspace_id, position_id, id) where position_id is not null',
  `create index supply_exception_due on supply_exception (workspace_id, status, snoozed_until, escalates_at) where status in ('OPEN','SNOOZED')`,
  ...secured('supply_exception'),
  `create policy supply_exception_read on supply_exception for select to app_user using ${readable}`,
  `create policy supply_exception_add on supply_exception for insert to app_user with check (${mine} and ${isPlatform})`,
  `create policy supply_exception_change on supply_exception for update to app_user using ${readable} with check ${readable}`,
  'grant select, insert, update on supply_exception to app_user',

  `create function supply_exception_course() returns trigger language plpgsql as $$
   declare step text := old.status || ' ' || new.status;
   begin
     if app_principal() = ${platform} then return new; end if;
     if ${row('new')} is distinct from ${row('old')} then ${refuse('what was found is the platform’s to say', 'supply_exception_facts', 'insufficient_privilege')}; end if;
     if new.status_changed_by is distinct from app_principal() then ${refuse('nobody acts in the name of another', 'supply_exception_side', 'insufficient_privilege')}; end if;
     if old.owner_side <> app_side() and new.status <> 'ESCALATED' or (new.owner_id, new.owner_side) is distinct from (old.owner_id, old.owner_side) and (new.status <> 'IN_WORK' or new.owner_side is distinct from app_side()) then
       ${refuse('a side speaks for its own people', 'supply_exception_side', 'insufficient_privilege')};
     end if;
     if step not in ('OPEN ACKNOWLEDGED','ESCALATED ACKNOWLEDGED','OPEN IN_WORK','ACKNOWLEDGED IN_WORK','ESCALATED IN_WORK','SNOOZED IN_WORK','IN_WORK IN_WORK','OPEN SNOOZED','ACKNOWLEDGED SNOOZED','IN_WORK SNOOZED',
       'OPEN ESCALATED','ACKNOWLEDGED ESCALATED','IN_WORK ESCALATED','SNOOZED ESCALATED') and not (new.status = 'RESOLVED' and old.status <> 'RESOLVED') then
       ${refuse('an exception does not go this way from here', 'supply_exception_course')};
     end if;
     return new;
   end $$`,
  'revoke all on function supply_exception_course() from public',
  'create trigger supply_exception_course before update on supply_exception for each row execute function supply_exception_course()',
  // Nor does a side read the history of the other's.
  `create policy audit_entry_of_exceptions on audit_entry as restrictive for select to app_user using (${staff} or subject_type <> 'SupplyException'
     or exists (select from supply_exception s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id ${once}))`,
];
