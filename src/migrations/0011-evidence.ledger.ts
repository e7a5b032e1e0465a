import { secured } from './0001-ground.foundation.ts';
import { definer, leaves, mine, staff } from './0011-evidence.terms.ts';

/** The ledger of evidence: written blindly by whoever's act the evidence is, read by staff, changed by nobody. */
export const ledger = [
  `create table evidence (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     -- Who showed it towards whom.
     direction text not null check (direction in ('FOCAL_TO_PARTNER','PARTNER_TO_FOCAL')),
     leaf text not null check (leaf in (${leaves.map((leaf) => `'${leaf}'`).join(',')})),
     -- Null in a correction that takes an event back altogether.
     outcome double precision check (outcome between 0 and 1),
     weight double precision check (weight > 0 and weight < 'infinity'),
     occurred_at timestamptz not null,
     known_at timestamptz not null,
     -- The record it follows from; what a record says again and again (each month, each quarter) has a key for each time.
     source_type text not null check (char_length(source_type) between 1 and 100),
     source_id uuid not null,
     source_key text not null default '' check (char_length(source_key) <= 100),
     recorded_by uuid not null,
     corrects_id uuid,
     primary key (workspace_id, id),
     unique (workspace_id, relationship_id, direction, leaf, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     -- A correction speaks of the same thing as what it corrects.
     foreign key (workspace_id, relationship_id, direction, leaf, corrects_id) references evidence (workspace_id, relationship_id, direction, leaf, id) on delete restrict,
     check ((outcome is null) = (weight is null) and (outcome is not null or corrects_id is not null)),
     check (corrects_id <> id),
     check (occurred_at <= known_at + interval '1 minute')
   )`,
  'create unique index evidence_corrected_once on evidence (workspace_id, corrects_id) where corrects_id is not null',
  // One fact counts once.
  'create unique index evidence_of_source on evidence (workspace_id, source_type, source_id, source_key, direction) where corrects_id is null',
  'create index evidence_by_leaf on evidence (workspace_id, relationship_id, direction, leaf, occurred_at, id)',
  'create index evidence_by_time on evidence (workspace_id, relationship_id, occurred_at, id)',
  'create trigger evidence_append_only before update or delete on evidence for each row execute function refuse_change()',
  'create trigger evidence_no_truncate before truncate on evidence for each statement execute function refuse_change()',
  // When it was known is for the clock to say; only the platform itself, which brings in history, may say when something was known before.
  `create function evidence_is_known_now() returns trigger language plpgsql as $$
   begin
     if new.known_at is null or new.known_at > now() or app_principal() is distinct from '00000000-0000-4000-8000-000000000001'::uuid then new.known_at := now(); end if;
     return new;
   end $$`,
  'revoke all on function evidence_is_known_now() from public',
  'create trigger evidence_is_known_now before insert on evidence for each row execute function evidence_is_known_now()',
  ...secured('evidence'),
  `create policy evidence_read on evidence for select to app_user using (${mine} and ${staff})`,
  `create policy evidence_add on evidence for insert to app_user with check (${mine}
     and (recorded_by = (select app_principal()) or (select app_principal()) = '00000000-0000-4000-8000-000000000001')
     and (${staff} or exists (select from relationship r where r.workspace_id = evidence.workspace_id and r.id = evidence.relationship_id and r.partner_id = (select app_party()))))`,
  'create policy evidence_sum on evidence for select to app_system using (true)',
  'grant select, insert on evidence to app_user',
  'grant select on evidence to app_system',
  // The newest word of a source, which a correction names.
  ...definer('evidence_of(of_type text, of_source uuid, of_key text) returns table (id uuid, relationship_id uuid, direction text, leaf text, is_taken_back boolean) language sql stable',
    `select e.id, e.relationship_id, e.direction, e.leaf, e.weight is null from evidence e join relationship r on r.workspace_id = e.workspace_id and r.id = e.relationship_id
     where e.workspace_id = app_workspace() and e.source_type = of_type and e.source_id = of_source and e.source_key = of_key and (app_is_staff() or r.partner_id = app_party())
       and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id)`),
];
