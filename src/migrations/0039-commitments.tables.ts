import { secured } from './0001-ground.foundation.ts';
import { historyForStaff } from './0023-development.terms.ts';
import { isPlatform, mine, own, seen, sides, staff, text, versioned } from './0038-joint-plans.terms.ts';

const sources = ['contract_id', 'investment_id', 'vmi_agreement_id', 'joint_plan_id'];

/** What is said of one commitment: it names the record that binds, and holds it by its key. */
const ofCommitment = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     contract_id uuid, investment_id uuid, vmi_agreement_id uuid, joint_plan_id uuid,
     -- The one of them that is there: a commitment goes by the id of the record that binds.
     commitment_id uuid not null generated always as (coalesce(${sources.join(', ')})) stored,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, contract_id) references relationship_contract (workspace_id, id) on delete restrict,
     foreign key (workspace_id, investment_id) references joint_investment (workspace_id, id) on delete restrict,
     foreign key (workspace_id, vmi_agreement_id, relationship_id) references vmi_agreement (workspace_id, id, relationship_id) on delete restrict,
     foreign key (workspace_id, joint_plan_id, relationship_id) references joint_plan (workspace_id, id, relationship_id) on delete restrict,
     check (num_nonnulls(${sources.join(', ')}) = 1)`;

/** How much a commitment means to the firm, and what it notes of it for itself. */
export const weights = [
  `create table commitment_weight (
     ${ofCommitment},
     importance smallint not null check (importance between 1 and 5),
     ${text('note', 2000)},
     weighed_by uuid not null,
     ${versioned},
     constraint commitment_weight_once unique (workspace_id, commitment_id)
   )`,
  'create index commitment_weight_by_relationship on commitment_weight (workspace_id, relationship_id, commitment_id)',
  ...secured('commitment_weight'),
  `create policy commitment_weight_read on commitment_weight for select to app_user using (${mine} and ${staff})`,
  `create policy commitment_weight_add on commitment_weight for insert to app_user with check (${mine} and ${staff} and (${isPlatform} or weighed_by = (select app_principal())))`,
  `create policy commitment_weight_change on commitment_weight for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on commitment_weight to app_user',
  ...historyForStaff('CommitmentWeight', 'commitment_weight'),
];

/** That the end of a commitment came near, as the platform notes it, and that both sides talked about it. A ledger. */
export const reviews = [
  `create table commitment_review (
     ${ofCommitment},
     days_before smallint not null check (days_before in (180, 90, 30)),
     ends_on date not null,
     -- Held by the two, or only noted to be due.
     is_held boolean not null,
     held_on date check (held_on between ends_on - days_before and ends_on),
     recorded_by_side text check (recorded_by_side in (${sides})),
     ${text('summary', 4000)},
     recorded_by uuid not null,
     recorded_at timestamptz not null default now(),
     check (num_nonnulls(held_on, recorded_by_side, summary) = case when is_held then 3 else 0 end)
   )`,
  // Each is noted once; in a time that both talked, more than once is no harm.
  'create unique index commitment_review_noted_once on commitment_review (workspace_id, commitment_id, ends_on, days_before) where not is_held',
  'create index commitment_review_by_commitment on commitment_review (workspace_id, commitment_id, held_on, id)',
  'create index commitment_review_by_relationship on commitment_review (workspace_id, relationship_id, recorded_at, id)',
  'create trigger commitment_review_append_only before update or delete on commitment_review for each row execute function refuse_change()',
  'create trigger commitment_review_no_truncate before truncate on commitment_review for each statement execute function refuse_change()',
  ...secured('commitment_review'),
  `create policy commitment_review_read on commitment_review for select to app_user using ${seen('commitment_review')}`,
  // What is due the platform notes; that it was held each side records in its own name, of what binds the two.
  `create policy commitment_review_add on commitment_review for insert to app_user with check (${mine} and (${isPlatform} or (is_held and recorded_by = (select app_principal()) and held_on <= (now() at time zone 'UTC')::date
     and ((${staff} and recorded_by_side = 'FOCAL') or (not ${staff} and recorded_by_side = 'PARTNER' and ${own('commitment_review')})))))`,
  'grant select, insert on commitment_review to app_user',
  // After the policies have spoken: it speaks of a commitment that is there, for that side, in this relationship, and ends then.
  `create function commitment_review_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from relationship_commitment c where c.workspace_id = new.workspace_id and c.id = new.commitment_id and c.relationship_id = new.relationship_id and c.is_renewable
       and (c.ends_on = new.ends_on or ${isPlatform}) and new.ends_on - new.days_before > c.starts_on) then
       raise exception 'no commitment ends so' using errcode = 'check_violation', constraint = 'commitment_review_fits';
     end if;
     return null;
   end $$`,
  'create trigger commitment_review_fits after insert on commitment_review for each row execute function commitment_review_fits()',
  `create function commitment_weight_fits() returns trigger language plpgsql as $$
   begin
     if (tg_op = 'UPDATE' and (new.relationship_id, new.contract_id, new.investment_id, new.vmi_agreement_id, new.joint_plan_id) is distinct from (old.relationship_id, old.contract_id, old.investment_id, old.vmi_agreement_id, old.joint_plan_id))
       or (tg_op = 'INSERT' and not exists (select from relationship_commitment c where c.workspace_id = new.workspace_id and c.id = new.commitment_id and c.relationship_id = new.relationship_id)) then
       raise exception 'a weight belongs to its commitment' using errcode = 'check_violation', constraint = 'commitment_weight_fits';
     end if;
     -- Who weighs anew does so in their own name.
     if tg_op = 'UPDATE' and (new.importance, new.note, new.weighed_by) is distinct from (old.importance, old.note, old.weighed_by) and new.weighed_by <> app_principal() then
       raise exception 'each weighs in their own name' using errcode = 'insufficient_privilege', constraint = 'commitment_weight_voice';
     end if;
     return null;
   end $$`,
  'create trigger commitment_weight_fits after insert or update on commitment_weight for each row execute function commitment_weight_fits()',
  'revoke all on function commitment_review_fits(), commitment_weight_fits() from public',
];
