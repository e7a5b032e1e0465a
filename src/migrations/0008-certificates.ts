import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';

/** Certificates, CSR commitments with their evidence, what a relationship must hold of both, and what is noted when it lapses. */
export class Certificates extends Migration {
  override name = '0008-certificates';

  override up(): void {
    for (const part of [certificates, commitments, requirements, overrides, notices]) for (const statement of part) this.addSql(statement);
  }
}

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';
const versioned = `version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()`;

/** What belongs to a relationship: staff see it all, a partner what belongs to its own. */
function ofRelationship(table: string): string[] {
  return [
    ...secured(table),
    `create policy ${table}_read on ${table} for select to app_user using (${mine} and (${staff} or exists (select from relationship r
       where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id and r.partner_id = (select app_party()))))`,
    `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff})`,
  ];
}

/** Records that change, by staff only. */
function changeable(table: string): string[] {
  return [
    `create policy ${table}_change on ${table} for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
    `grant select, insert, update on ${table} to app_user`,
  ];
}

/** Ledgers: what stands in them stays. */
function appendOnly(table: string): string[] {
  return [
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
    `grant select, insert on ${table} to app_user`,
  ];
}

const certificates = [
  `create table certificate (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     party_id uuid not null,
     -- Null: it holds for all relationships of the party.
     relationship_id uuid,
     standard text not null check (char_length(standard) between 1 and 100),
     standard_key text not null check (char_length(standard_key) between 1 and 100),
     number text not null check (char_length(number) between 1 and 100),
     issuer text not null check (char_length(issuer) between 1 and 200),
     scope text check (char_length(scope) between 1 and 2000),
     issued_on date,
     valid_from date not null,
     expires_on date not null,
     document text check (char_length(document) between 1 and 2000),
     supersedes_id uuid,
     submitted_by uuid not null,
     status text not null check (status in ('SUBMITTED','VERIFIED','REJECTED','REVOKED')),
     status_reason text check (char_length(status_reason) between 1 and 2000),
     reviewed_by uuid,
     reviewed_at timestamptz,
     revoked_on date,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, supersedes_id) references certificate (workspace_id, id) on delete restrict,
     check (expires_on >= valid_from),
     check (supersedes_id <> id),
     check ((status = 'SUBMITTED') = (reviewed_at is null)),
     check ((reviewed_at is null) = (reviewed_by is null)),
     check ((status in ('REJECTED','REVOKED')) = (status_reason is not null)),
     check ((status = 'REVOKED') = (revoked_on is not null))
   )`,
  // A certificate is handed in once, and renewed by one; what was rejected was neither.
  `create unique index certificate_once on certificate (workspace_id, party_id, standard_key, number, valid_from) where status <> 'REJECTED'`,
  `create unique index certificate_one_renewal on certificate (workspace_id, supersedes_id) where status <> 'REJECTED'`,
  `create index certificate_by_party on certificate (workspace_id, party_id, standard_key, expires_on)`,
  `create index certificate_by_expiry on certificate (workspace_id, expires_on, id)`,
  `create index certificate_of_party_by_expiry on certificate (workspace_id, party_id, expires_on, id)`,
  `create index certificate_by_creation on certificate (workspace_id, created_at, id)`,
  `create function certificate_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     -- A certificate goes with its party when that is merged into another; app_became is there by the time that anybody merges.
     if new.party_id <> old.party_id and app_became(old.workspace_id, old.party_id) <> new.party_id then
       raise exception 'certificate % belongs to its party', old.id using errcode = 'check_violation', constraint = 'certificate_stays_itself';
     end if;
     if (new.relationship_id, new.standard, new.standard_key, new.number, new.issuer, new.scope, new.issued_on, new.valid_from, new.expires_on, new.document, new.supersedes_id, new.submitted_by)
        is distinct from (old.relationship_id, old.standard, old.standard_key, old.number, old.issuer, old.scope, old.issued_on, old.valid_from, old.expires_on, old.document, old.supersedes_id, old.submitted_by) then
       raise exception 'certificate % is never rewritten; another supersedes it', old.id using errcode = 'check_violation', constraint = 'certificate_stays_itself';
     end if;
     if new.status <> old.status and (old.status, new.status) not in (('SUBMITTED','VERIFIED'), ('SUBMITTED','REJECTED'), ('VERIFIED','REVOKED')) then
       raise exception 'certificate % does not go from % to %', old.id, old.status, new.status using errcode = 'check_violation', constraint = 'certificate_state_order';
     end if;
     if new.status = old.status and (new.status_reason, new.reviewed_by, new.reviewed_at, new.revoked_on) is distinct from (old.status_reason, old.reviewed_by, old.reviewed_at, old.revoked_on) then
       raise exception 'what was said of certificate % stays', old.id using errcode = 'check_violation', constraint = 'certificate_stays_itself';
     end if;
     return new;
   end $$`,
  `create trigger certificate_keeps_to_its_states before update on certificate for each row execute function certificate_keeps_to_its_states()`,
  `create function certificate_renews_its_like() returns trigger language plpgsql as $$
   begin
     if not exists (select from certificate c where c.workspace_id = new.workspace_id and c.id = new.supersedes_id
         and c.party_id = new.party_id and c.standard_key = new.standard_key and c.status in ('VERIFIED','REVOKED')) then
       raise exception 'certificate % supersedes none of its kind', new.id using errcode = 'check_violation', constraint = 'certificate_renews_its_like';
     end if;
     return null;
   end $$`,
  // After the policies have spoken, so that what is hidden and what is wrong are not told apart.
  `create trigger certificate_renews_its_like after insert on certificate for each row when (new.supersedes_id is not null) execute function certificate_renews_its_like()`,
  ...secured('certificate'),
  `create policy certificate_read on certificate for select to app_user using (${mine} and (${staff} or party_id = (select app_party())))`,
  // What a partner hands in waits until staff have verified it.
  `create policy certificate_add on certificate for insert to app_user with check (${mine} and (${staff} or (party_id = (select app_party()) and status = 'SUBMITTED')))`,
  ...changeable('certificate'),
];

const commitments = [
  `create table csr_commitment (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     party_id uuid not null,
     area text not null check (area in ('SHAREHOLDERS','LABOR','SUPPLIERS','CONSUMERS','ENVIRONMENT','COMMUNITY','DISCLOSURE','GOVERNANCE')),
     commitment text not null check (char_length(commitment) between 1 and 2000),
     standard text check (char_length(standard) between 1 and 100),
     made_on date not null,
     status text not null check (status in ('ACTIVE','WITHDRAWN')),
     status_reason text check (char_length(status_reason) between 1 and 2000),
     withdrawn_on date,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict,
     check ((status = 'WITHDRAWN') = (status_reason is not null)),
     check ((status = 'WITHDRAWN') = (withdrawn_on is not null))
   )`,
  `create index csr_commitment_by_relationship on csr_commitment (workspace_id, relationship_id, made_on, id)`,
  `create function csr_commitment_stays_itself() returns trigger language plpgsql as $$
   begin
     if old.status = 'WITHDRAWN' and new.status <> 'WITHDRAWN' then
       raise exception 'commitment % is withdrawn', old.id using errcode = 'check_violation', constraint = 'csr_commitment_stays_withdrawn';
     end if;
     if new.party_id <> old.party_id and app_became(old.workspace_id, old.party_id) <> new.party_id then
       raise exception 'commitment % belongs to its party', old.id using errcode = 'check_violation', constraint = 'csr_commitment_stays_itself';
     end if;
     if (new.relationship_id, new.area, new.commitment, new.standard, new.made_on) is distinct from (old.relationship_id, old.area, old.commitment, old.standard, old.made_on) then
       raise exception 'commitment % is never rewritten', old.id using errcode = 'check_violation', constraint = 'csr_commitment_stays_itself';
     end if;
     return new;
   end $$`,
  `create trigger csr_commitment_stays_itself before update on csr_commitment for each row execute function csr_commitment_stays_itself()`,
  ...ofRelationship('csr_commitment'),
  ...changeable('csr_commitment'),

  `create table csr_evidence (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     commitment_id uuid not null,
     what text not null check (char_length(what) between 1 and 2000),
     document text check (char_length(document) between 1 and 2000),
     assessor text not null check (char_length(assessor) between 1 and 200),
     assessed_on date not null,
     valid_until date not null,
     outcome text not null check (outcome in ('MET','PARTLY_MET','NOT_MET')),
     recorded_at timestamptz not null default now(),
     recorded_by uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, commitment_id) references csr_commitment (workspace_id, id) on delete restrict,
     check (valid_until >= assessed_on)
   )`,
  `create index csr_evidence_by_commitment on csr_evidence (workspace_id, commitment_id, assessed_on, recorded_at, id)`,
  `create index csr_evidence_by_end on csr_evidence (workspace_id, valid_until, id)`,
  ...ofRelationship('csr_evidence'),
  ...appendOnly('csr_evidence'),
  'revoke all on function certificate_keeps_to_its_states(), certificate_renews_its_like(), csr_commitment_stays_itself() from public',
];

const requirements = [
  `create table relationship_requirement (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     kind text not null check (kind in ('CERTIFICATE','COMMITMENT')),
     standard text check (char_length(standard) between 1 and 100),
     standard_key text check (char_length(standard_key) between 1 and 100),
     commitment_id uuid,
     blocks text[] not null check (cardinality(blocks) > 0 and blocks <@ array['ADVANCE_RELATIONSHIP','PLACE_ORDER','JOIN_PROJECT','REPLENISH']),
     required_from date not null,
     note text check (char_length(note) between 1 and 2000),
     ended_on date,
     end_reason text check (char_length(end_reason) between 1 and 2000),
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, commitment_id) references csr_commitment (workspace_id, id) on delete restrict,
     check ((kind = 'CERTIFICATE') = (standard is not null)),
     check ((kind = 'CERTIFICATE') = (standard_key is not null)),
     check ((kind = 'COMMITMENT') = (commitment_id is not null)),
     check ((ended_on is null) = (end_reason is null))
   )`,
  `create unique index requirement_one_certificate on relationship_requirement (workspace_id, relationship_id, standard_key) where ended_on is null and kind = 'CERTIFICATE'`,
  `create unique index requirement_one_commitment on relationship_requirement (workspace_id, commitment_id) where ended_on is null and kind = 'COMMITMENT'`,
  `create index relationship_requirement_by_relationship on relationship_requirement (workspace_id, relationship_id, created_at, id)`,
  `create function requirement_stays_itself() returns trigger language plpgsql as $$
   begin
     if (new.relationship_id, new.kind, new.standard, new.standard_key, new.commitment_id, new.blocks, new.required_from, new.note)
        is distinct from (old.relationship_id, old.kind, old.standard, old.standard_key, old.commitment_id, old.blocks, old.required_from, old.note)
        or (old.ended_on is not null and (new.ended_on, new.end_reason) is distinct from (old.ended_on, old.end_reason)) then
       raise exception 'requirement % is ended, never rewritten', old.id using errcode = 'check_violation', constraint = 'requirement_stays_itself';
     end if;
     return new;
   end $$`,
  `create trigger requirement_stays_itself before update on relationship_requirement for each row execute function requirement_stays_itself()`,
  'revoke all on function requirement_stays_itself() from public',
  ...ofRelationship('relationship_requirement'),
  ...changeable('relationship_requirement'),
];

const overrides = [
  `create table lapse_override (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     requirement_id uuid not null,
     until date not null,
     reason text not null check (char_length(reason) between 1 and 2000),
     made_at timestamptz not null default now(),
     made_by uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, requirement_id) references relationship_requirement (workspace_id, id) on delete restrict,
     -- It ends by itself, within a year.
     check (until between (made_at at time zone 'UTC')::date and (made_at at time zone 'UTC')::date + 366)
   )`,
  `create index lapse_override_by_requirement on lapse_override (workspace_id, requirement_id, made_at, id)`,
  ...ofRelationship('lapse_override'),
  ...appendOnly('lapse_override'),
];

const notices = [
  `create table lapse_notice (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     certificate_id uuid,
     evidence_id uuid,
     kind text not null check (kind in ('IN_90_DAYS','IN_30_DAYS','IN_7_DAYS','LAPSED')),
     expires_on date not null,
     noted_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, certificate_id) references certificate (workspace_id, id) on delete restrict,
     foreign key (workspace_id, evidence_id) references csr_evidence (workspace_id, id) on delete restrict,
     check (num_nonnulls(certificate_id, evidence_id) = 1)
   )`,
  // Each is told once.
  `create unique index lapse_notice_of_certificate on lapse_notice (workspace_id, relationship_id, certificate_id, kind)`,
  `create unique index lapse_notice_of_evidence on lapse_notice (workspace_id, relationship_id, evidence_id, kind)`,
  `create index lapse_notice_by_relationship on lapse_notice (workspace_id, relationship_id, noted_at, id)`,
  ...ofRelationship('lapse_notice'),
  ...appendOnly('lapse_notice'),
];
