import { historyForStaff, ledger, mine, ofProject, own, platform, seenByOwner, sides, staff } from './0023-development.terms.ts';

/** Who was given a document's address, and who took the file. A ledger: what both sides are to rely on is never changed. */
export const accesses = [
  `create table esi_document_access (
     ${ofProject},
     document_id uuid not null,
     version_id uuid not null,
     kind text not null check (kind in ('ADDRESS_GIVEN','DOWNLOADED')),
     by_side text not null check (by_side in (${sides})),
     -- The supplier that it concerns: who looked, or whose document the firm looked at. Null for what concerns the firm alone.
     relationship_id uuid,
     accessed_by uuid not null,
     accessed_at timestamptz not null default now(),
     foreign key (workspace_id, version_id, document_id, project_id) references esi_document_version (workspace_id, id, document_id, project_id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (by_side = 'FOCAL' or relationship_id is not null)
   )`,
  'create index esi_document_access_of_document on esi_document_access (workspace_id, document_id, accessed_at, id)',
  'create index esi_document_access_of_project on esi_document_access (workspace_id, project_id, accessed_at, id)',
  'create index esi_document_access_of_relationship on esi_document_access (workspace_id, relationship_id, accessed_at, id)',
  // After the policies have spoken: nobody takes what was withdrawn, and the firm's looks at a supplier's document are shown to that supplier.
  `create function esi_document_access_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from esi_document d where d.workspace_id = new.workspace_id and d.id = new.document_id and d.state = 'SHARED'
       and (new.by_side = 'PARTNER' or new.relationship_id is not distinct from case d.shared_by_side when 'PARTNER' then d.relationship_id end)) then
       raise exception 'access % fits no document that stands', new.id using errcode = 'check_violation', constraint = 'esi_document_access_fits';
     end if;
     return null;
   end $$`,
  'create trigger esi_document_access_fits after insert on esi_document_access for each row execute function esi_document_access_fits()',
  'revoke all on function esi_document_access_fits() from public',
  // The log stays to be seen by whom it concerns when its document is no longer.
  ...ledger('esi_document_access', seenByOwner('esi_document_access'),
    `(${mine} and ((select app_principal()) = ${platform} or (accessed_by = (select app_principal()) and by_side = (select app_side()) and (${staff} or ${own('esi_document_access')})
       and exists (select from esi_document d where d.workspace_id = esi_document_access.workspace_id and d.id = esi_document_access.document_id))))`),
  // It is a history itself; that of it is the firm's.
  ...historyForStaff('EsiDocumentAccess', 'esi_document_access'),
];
