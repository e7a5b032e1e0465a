import { secured } from './0001-ground.foundation.ts';
import { mine, staff } from './0011-evidence.terms.ts';

/** Disputes with what is said in them, which both sides see, and the firm’s notes on them, which only staff see. */

const platform = `(select app_principal()) = '00000000-0000-4000-8000-000000000001'`;
const open = "('RAISED','ACKNOWLEDGED','IN_TALKS','SETTLEMENT_PROPOSED')";
const money = (name: string) => `${name}_minor bigint check (${name}_minor >= 0), ${name}_currency text check (${name}_currency ~ '^[A-Z]{3}$')`;
const ofPartner = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id and r.partner_id = (select app_party()))`;
/** Each side writes in its own name; the platform brings in history of either. */
const bySide = (table: string, side: string, author: string) => `${mine} and (${platform} or (${author} = (select app_principal()) and
  ((${staff} and ${side} = 'FOCAL') or (not ${staff} and ${side} = 'PARTNER' and ${ofPartner(table)}))))`;

const table = [
  `create table dispute (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     raised_by_side text not null check (raised_by_side in ('FOCAL','PARTNER')),
     raised_by uuid not null,
     raised_at timestamptz not null,
     matter text not null check (matter in ('PRICE','QUALITY','DELIVERY','PAYMENT','SCOPE','CONFIDENTIALITY','OTHER')),
     title text not null check (char_length(title) between 1 and 200),
     description text not null check (char_length(description) between 1 and 10000),
     ${money('claim')},
     document_reference text check (char_length(document_reference) between 1 and 500),
     term_days integer not null check (term_days between 7 and 365),
     due_on date not null,
     status text not null check (status in ('RAISED','ACKNOWLEDGED','IN_TALKS','SETTLEMENT_PROPOSED','SETTLED','WITHDRAWN','ABANDONED')),
     acknowledged_by uuid,
     acknowledged_at timestamptz,
     settlement_terms text check (char_length(settlement_terms) between 1 and 10000),
     ${money('settlement_amount')},
     settlement_proposed_by_side text check (settlement_proposed_by_side in ('FOCAL','PARTNER')),
     settlement_proposed_by uuid,
     settlement_proposed_at timestamptz,
     settled_by uuid,
     settled_at timestamptz,
     focal_judgement text check (focal_judgement in ('FAIR','UNFAIR')),
     focal_judged_by uuid,
     partner_judgement text check (partner_judgement in ('FAIR','UNFAIR')),
     partner_judged_by uuid,
     closed_by uuid,
     closed_at timestamptz,
     close_reason text check (char_length(close_reason) between 1 and 2000),
     -- What became of it, once that is known and counts.
     outcome text check (outcome in ('SETTLED_FAIRLY_IN_TIME','SETTLED_FAIRLY_LATE','SETTLED_UNFAIRLY','NEVER_SETTLED')),
     concluded_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check ((claim_minor is null) = (claim_currency is null)),
     check ((settlement_amount_minor is null) = (settlement_amount_currency is null)),
     check (settlement_amount_minor is null or settlement_terms is not null),
     check (due_on = (raised_at at time zone 'UTC')::date + term_days),
     check ((acknowledged_by is null) = (acknowledged_at is null)),
     check (status not in ('RAISED') or acknowledged_at is null),
     check (num_nonnulls(settlement_terms, settlement_proposed_by_side, settlement_proposed_by, settlement_proposed_at) in (0, 4)),
     check (status not in ('SETTLEMENT_PROPOSED','SETTLED') or settlement_terms is not null),
     check (status not in ('RAISED','ACKNOWLEDGED','IN_TALKS') or settlement_terms is null),
     check ((status = 'SETTLED') = (settled_at is not null) and (settled_at is null) = (settled_by is null)),
     check ((focal_judgement is null) = (focal_judged_by is null) and (partner_judgement is null) = (partner_judged_by is null)),
     check (num_nonnulls(focal_judgement, partner_judgement) = 0 or status = 'SETTLED'),
     check ((status in ('WITHDRAWN','ABANDONED')) = (closed_at is not null) and (closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null)),
     check ((outcome is null) = (concluded_at is null)),
     constraint dispute_outcome_follows check (outcome is null or outcome = case
       when status = 'ABANDONED' then 'NEVER_SETTLED'
       when status <> 'SETTLED' then 'NONE'
       when focal_judgement = 'UNFAIR' or partner_judgement = 'UNFAIR' then 'SETTLED_UNFAIRLY'
       when (settled_at at time zone 'UTC')::date <= due_on then 'SETTLED_FAIRLY_IN_TIME'
       else 'SETTLED_FAIRLY_LATE' end),
     check (status <> 'ABANDONED' or outcome is not null)
   )`,
  'create index dispute_by_relationship on dispute (workspace_id, relationship_id, raised_at, id)',
  'create index dispute_by_raising on dispute (workspace_id, raised_at, id)',
  'create index dispute_by_term on dispute (workspace_id, due_on, id)',
  `create index dispute_open on dispute (workspace_id, due_on, id) where status in ${open}`,
  `create index dispute_to_conclude on dispute (workspace_id, settled_at, id) where status = 'SETTLED' and concluded_at is null`,
  ...secured('dispute'),
  `create policy dispute_read on dispute for select to app_user using (${mine} and (${staff} or ${ofPartner('dispute')}))`,
  `create policy dispute_add on dispute for insert to app_user with check (${bySide('dispute', 'raised_by_side', 'raised_by')})`,
  `create policy dispute_change on dispute for update to app_user using (${mine} and (${staff} or ${ofPartner('dispute')})) with check (${mine} and (${staff} or ${ofPartner('dispute')}))`,
  'grant select, insert, update on dispute to app_user',
];

const course = [
  `create function dispute_keeps_to_its_course() returns trigger language plpgsql as $$
   declare
     side text := case when app_is_staff() then 'FOCAL' else 'PARTNER' end;
     -- A session without a party is the owner at work on the data.
     is_asked boolean := app_party() is not null;
     is_platform boolean := app_principal() is not distinct from '00000000-0000-4000-8000-000000000001'::uuid;
   begin
     if (new.relationship_id, new.raised_by_side, new.raised_by, new.raised_at, new.matter, new.title, new.description, new.claim_minor, new.claim_currency, new.document_reference, new.term_days, new.due_on)
        is distinct from (old.relationship_id, old.raised_by_side, old.raised_by, old.raised_at, old.matter, old.title, old.description, old.claim_minor, old.claim_currency, old.document_reference, old.term_days, old.due_on) then
       raise exception 'dispute % is not rewritten', old.id using errcode = 'check_violation', constraint = 'dispute_stays_itself';
     end if;
     if new.status <> old.status and (old.status, new.status) not in (('RAISED','ACKNOWLEDGED'), ('ACKNOWLEDGED','IN_TALKS'),
         ('ACKNOWLEDGED','SETTLEMENT_PROPOSED'), ('IN_TALKS','SETTLEMENT_PROPOSED'), ('SETTLEMENT_PROPOSED','IN_TALKS'), ('SETTLEMENT_PROPOSED','SETTLED'))
         and not (old.status in ${open} and new.status in ('WITHDRAWN','ABANDONED')) then
       raise exception 'dispute % does not go from % to %', old.id, old.status, new.status using errcode = 'check_violation', constraint = 'dispute_state_order';
     end if;
     if (old.acknowledged_at is not null and (new.acknowledged_by, new.acknowledged_at) is distinct from (old.acknowledged_by, old.acknowledged_at))
         or (old.status not in ${open} and (new.settlement_terms, new.settlement_amount_minor, new.settlement_amount_currency, new.settlement_proposed_by_side, new.settled_by, new.settled_at, new.closed_by, new.closed_at, new.close_reason)
           is distinct from (old.settlement_terms, old.settlement_amount_minor, old.settlement_amount_currency, old.settlement_proposed_by_side, old.settled_by, old.settled_at, old.closed_by, old.closed_at, old.close_reason))
         or (old.focal_judgement is not null and (new.focal_judgement, new.focal_judged_by) is distinct from (old.focal_judgement, old.focal_judged_by))
         or (old.partner_judgement is not null and (new.partner_judgement, new.partner_judged_by) is distinct from (old.partner_judgement, old.partner_judged_by))
         or (old.concluded_at is not null and new.concluded_at is distinct from old.concluded_at) then
       raise exception 'what was said in dispute % stays', old.id using errcode = 'check_violation', constraint = 'dispute_stays_said';
     end if;
     -- What is agreed is what was proposed.
     if old.status = 'SETTLEMENT_PROPOSED' and new.status in ('SETTLEMENT_PROPOSED','SETTLED') and (new.settlement_terms, new.settlement_amount_minor, new.settlement_amount_currency, new.settlement_proposed_by_side, new.settlement_proposed_by, new.settlement_proposed_at)
         is distinct from (old.settlement_terms, old.settlement_amount_minor, old.settlement_amount_currency, old.settlement_proposed_by_side, old.settlement_proposed_by, old.settlement_proposed_at) then
       raise exception 'the proposal in dispute % stays as it was made', old.id using errcode = 'check_violation', constraint = 'dispute_proposal_stays';
     end if;
     if is_asked and (
         (new.status = 'ACKNOWLEDGED' and old.status = 'RAISED' and (side = old.raised_by_side or new.acknowledged_by <> app_principal()))
         or (new.status = 'SETTLEMENT_PROPOSED' and old.status <> 'SETTLEMENT_PROPOSED' and (new.settlement_proposed_by_side <> side or new.settlement_proposed_by <> app_principal()))
         or (new.status = 'SETTLED' and old.status <> 'SETTLED' and (side = old.settlement_proposed_by_side or new.settled_by <> app_principal()))
         or (new.status in ('WITHDRAWN','ABANDONED') and old.status <> new.status and new.closed_by <> app_principal())
         or (new.status = 'WITHDRAWN' and old.status <> 'WITHDRAWN' and side <> old.raised_by_side)
         or (new.focal_judgement is distinct from old.focal_judgement and (side <> 'FOCAL' or new.focal_judged_by <> app_principal()))
         or (new.partner_judgement is distinct from old.partner_judgement and (side <> 'PARTNER' or new.partner_judged_by <> app_principal()))) then
       raise exception 'this is for the other side of dispute %', old.id using errcode = 'check_violation', constraint = 'dispute_each_for_itself';
     end if;
     -- Who raised it cannot make it a dispute never settled before its term is over.
     if is_asked and not is_platform and new.status = 'ABANDONED' and old.status <> 'ABANDONED' and side = old.raised_by_side and (now() at time zone 'UTC')::date <= old.due_on then
       raise exception 'dispute % still has time', old.id using errcode = 'check_violation', constraint = 'dispute_has_time';
     end if;
     return new;
   end $$`,
  'create trigger dispute_keeps_to_its_course before update on dispute for each row execute function dispute_keeps_to_its_course()',
  // History of before is brought along by the platform alone.
  `create function dispute_begins_raised() returns trigger language plpgsql as $$
   begin
     if app_party() is not null and app_principal() <> '00000000-0000-4000-8000-000000000001' and (new.status <> 'RAISED' or new.raised_at not between now() - interval '1 hour' and now() + interval '1 hour') then
       raise exception 'dispute % does not begin so', new.id using errcode = 'check_violation', constraint = 'dispute_begins_raised';
     end if;
     return null;
   end $$`,
  // After the row is in: the policies have spoken first.
  'create trigger dispute_begins_raised after insert on dispute for each row execute function dispute_begins_raised()',
  'revoke all on function dispute_keeps_to_its_course(), dispute_begins_raised() from public',
];

/** What is said in disputes: written once, by either side or by staff alone. */
function appendOnly(name: string, columns: string, { read, add }: { read: string; add: string }): string[] {
  return [
    `create table ${name} (
       workspace_id uuid not null,
       id uuid not null,
       relationship_id uuid not null,
       dispute_id uuid not null,
       ${columns}
       body text not null check (char_length(body) between 1 and 10000),
       written_by uuid not null,
       written_at timestamptz not null,
       primary key (workspace_id, id),
       foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
       foreign key (workspace_id, dispute_id) references dispute (workspace_id, id) on delete restrict
     )`,
    `create index ${name}_by_dispute on ${name} (workspace_id, dispute_id, id)`,
    `create trigger ${name}_append_only before update or delete on ${name} for each row execute function refuse_change()`,
    `create trigger ${name}_no_truncate before truncate on ${name} for each statement execute function refuse_change()`,
    ...secured(name),
    `create policy ${name}_read on ${name} for select to app_user using (${mine} and ${read})`,
    // It belongs to the relationship of its dispute.
    `create policy ${name}_add on ${name} for insert to app_user with check (${add}
       and exists (select from dispute d where d.workspace_id = ${name}.workspace_id and d.id = ${name}.dispute_id and d.relationship_id = ${name}.relationship_id))`,
    `grant select, insert on ${name} to app_user`,
  ];
}

export const disputes = [
  ...table, ...course,
  ...appendOnly('dispute_message', `side text not null check (side in ('FOCAL','PARTNER')), attachments jsonb not null default '[]' check (jsonb_typeof(attachments) = 'array' and jsonb_array_length(attachments) <= 10),`, {
    read: `(${staff} or ${ofPartner('dispute_message')})`, add: bySide('dispute_message', 'side', 'written_by'),
  }),
  ...appendOnly('dispute_note', '', { read: staff, add: `${mine} and ${staff} and (${platform} or written_by = (select app_principal()))` }),
];
