import { secured } from './0001-ground.foundation.ts';
import { done, historyOnlyIf, ledger, mine, ofProject, open, own, platform, sides, staff, text, versioned } from './0023-development.terms.ts';

/** A supplier sees what is for all to whom the project is open, and what is for itself alone; never the firm's own papers. */
const seen = `(${mine} and (${staff} or (${open} and (classification = 'PROJECT' or (classification = 'SUPPLIER' and ${own('esi_document')})))))`;

/** Each side puts its own papers in: the firm any, a supplier such as are between it and the firm. */
const ofOwnSide = `(${mine} and ((select app_principal()) = ${platform}
   or (shared_by_side = (select app_side()) and (${staff} or (classification = 'SUPPLIER' and ${open} and ${own('esi_document')})))))`;

/** Documents of a project, with for whom each is, and their versions. */
export const documents = [
  `create table esi_document (
     ${ofProject},
     -- For the firm alone, for all to whom the project is open, or for the firm and one supplier.
     classification text not null check (classification in ('INTERNAL','PROJECT','SUPPLIER')),
     relationship_id uuid,
     involvement_id uuid,
     kind text not null check (kind in ('REQUIREMENT','SPECIFICATION','INTERFACE','DRAWING','MODEL','ACCEPTANCE_TEST','REPORT','OTHER')),
     ${text('title', 200)} not null,
     shared_by_side text not null check (shared_by_side in (${sides})),
     shared_by uuid not null,
     shared_at timestamptz not null default now(),
     state text not null check (state in ('SHARED','WITHDRAWN')),
     version_count integer not null default 1 check (version_count between 1 and 100),
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdraw_reason', 2000)},
     ${versioned},
     unique (workspace_id, id, project_id),
     foreign key (workspace_id, involvement_id, project_id, relationship_id) references esi_involvement (workspace_id, id, project_id, relationship_id) on delete restrict,
     ${done('withdrawn')},
     check ((classification = 'SUPPLIER') = (involvement_id is not null) and (involvement_id is null) = (relationship_id is null)),
     check (shared_by_side = 'FOCAL' or classification = 'SUPPLIER'),
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdraw_reason is null))
   )`,
  'create index esi_document_by_sharing on esi_document (workspace_id, project_id, shared_at, id)',
  'create index esi_document_by_title on esi_document (workspace_id, project_id, title, id)',
  'create index esi_document_of_involvement on esi_document (workspace_id, involvement_id, shared_at, id)',
  `create function esi_document_keeps_to_its_course() returns trigger language plpgsql as $$
   begin
     if old.state = 'WITHDRAWN' or new.version_count not between old.version_count and old.version_count + 1
       or to_jsonb(new) - array['state','version_count','withdrawn_by','withdrawn_at','withdraw_reason','version','updated_at']
         is distinct from to_jsonb(old) - array['state','version_count','withdrawn_by','withdrawn_at','withdraw_reason','version','updated_at'] then
       raise exception 'document % gets versions one by one and is withdrawn once', old.id using errcode = 'check_violation', constraint = 'esi_document_keeps_to_its_course';
     end if;
     return new;
   end $$`,
  'create trigger esi_document_keeps_to_its_course before update on esi_document for each row execute function esi_document_keeps_to_its_course()',
  'revoke all on function esi_document_keeps_to_its_course() from public',
  ...secured('esi_document'),
  `create policy esi_document_read on esi_document for select to app_user using ${seen}`,
  `create policy esi_document_add on esi_document for insert to app_user with check ${ofOwnSide}`,
  // Whoever sees it may hold it; what is changed of it is its own side's.
  `create policy esi_document_change on esi_document for update to app_user using ${seen} with check ${ofOwnSide}`,
  'grant select, insert, update on esi_document to app_user',
  ...historyOnlyIf('EsiDocument', 'esi_document', 'true'),

  `create table esi_document_version (
     ${ofProject},
     document_id uuid not null,
     number integer not null check (number between 1 and 100),
     file_id uuid not null,
     -- As the file is; kept here because the file is its uploader's alone.
     sha256 text not null,
     byte_size bigint not null,
     media_type text not null,
     ${text('file_name', 200)} not null,
     ${text('note', 2000)},
     added_by uuid not null,
     added_at timestamptz not null default now(),
     constraint esi_document_version_once unique (workspace_id, document_id, number),
     constraint esi_document_file_once unique (workspace_id, file_id),
     unique (workspace_id, id, document_id, project_id),
     foreign key (workspace_id, document_id, project_id) references esi_document (workspace_id, id, project_id) on delete restrict,
     foreign key (workspace_id, file_id, sha256, byte_size, media_type) references stored_file (workspace_id, id, sha256, byte_size, media_type) on delete restrict
   )`,
  // After the policies have spoken: the newest version of a document that stands.
  `create function esi_document_version_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from esi_document d where d.workspace_id = new.workspace_id and d.id = new.document_id and d.state = 'SHARED' and d.version_count = new.number) then
       raise exception 'version % is not the next of a document that stands', new.id using errcode = 'check_violation', constraint = 'esi_document_version_fits';
     end if;
     return null;
   end $$`,
  'create trigger esi_document_version_fits after insert on esi_document_version for each row execute function esi_document_version_fits()',
  'revoke all on function esi_document_version_fits() from public',
  ...ledger('esi_document_version', `(${mine} and exists (select from esi_document d where d.workspace_id = esi_document_version.workspace_id and d.id = esi_document_version.document_id))`,
    `(${mine} and ((select app_principal()) = ${platform} or (added_by = (select app_principal())
       and exists (select from esi_document d where d.workspace_id = esi_document_version.workspace_id and d.id = esi_document_version.document_id and d.shared_by_side = (select app_side()))
       and exists (select from stored_file f where f.workspace_id = esi_document_version.workspace_id and f.id = esi_document_version.file_id))))`),
  ...historyOnlyIf('EsiDocumentVersion', 'esi_document_version', 'true'),
];
