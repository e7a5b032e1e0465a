import { secured } from './0001-ground.foundation.ts';
import { once } from './0018-supply.terms.ts';

export const mine = 'workspace_id = (select app_workspace())';
export const staff = '(select app_is_staff())';
/** The platform itself: it seeds, runs jobs, and lets time pass. */
export const platform = `'00000000-0000-4000-8000-000000000001'::uuid`;
export const sides = "'FOCAL','PARTNER'";
/** The stages of a project, in order; each ends at its gate. */
export const stages = "'SCREENING','CONCEPT','DESIGN','PROTOTYPE','PRODUCTION'";

export const money = 'numeric(19,4)';
export const text = (name: string, most: number) => `${name} text check (char_length(${name}) between 1 and ${most})`;
/** Who did something and when: both, or neither. */
export const done = (...acts: string[]) => acts.map((act) => `check ((${act}_by is null) = (${act}_at is null))`).join(',\n     ');

export const versioned = `version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()`;

/** What every record of a project begins with. */
export const ofProject = `workspace_id uuid not null,
     id uuid not null,
     project_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, project_id) references esi_project (workspace_id, id) on delete restrict`;

/** What every record of one supplier's part in a project begins with: whose it is, is told from the row. */
export const ofInvolvement = `workspace_id uuid not null,
     id uuid not null,
     project_id uuid not null,
     relationship_id uuid not null,
     involvement_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, involvement_id, project_id, relationship_id) references esi_involvement (workspace_id, id, project_id, relationship_id) on delete restrict`;

/** A row of a relationship of the asker's own party. */
export const own = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id and r.partner_id = (select app_party()))`;

/** A project whose inside is open to the asker's party today. */
export const open = 'project_id = any ((select open_esi_projects())::uuid[])';

/** Of the firm's people alone. */
export const seenByStaff = `(${mine} and ${staff})`;
/** Of the firm's people, and of the suppliers to whom the project is open: all of them see the same row. */
export const seenInside = `(${mine} and (${staff} or ${open}))`;
/** Of the firm's people, and of the one supplier whose row it is; rivals in the same project see nothing of it. */
export const seenByOwner = (table: string) => `(${mine} and (${staff} or ${own(table)}))`;

/** A table with these readers, whom triggers and the rooms above narrow further in what they change. */
export const readAndWritten = (table: string, seen: string, writes: string = seen) => [
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using ${seen}`,
  `create policy ${table}_add on ${table} for insert to app_user with check ${writes}`,
  `create policy ${table}_change on ${table} for update to app_user using ${writes} with check ${writes}`,
  `grant select, insert, update on ${table} to app_user`,
];

/** The same of a ledger: nobody changes or empties it. */
export const ledger = (table: string, seen: string, writes: string = seen) => [
  `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using ${seen}`,
  `create policy ${table}_add on ${table} for insert to app_user with check ${writes}`,
  `grant select, insert on ${table} to app_user`,
];

/** What a project leaves behind is over when it ends: none of its rows that are still `left` (a condition on the row `s`) outlives the transaction that ends it. */
export const endsWithProject = (table: string, left: string) => [
  `create function ${table}_ends_with_project() returns trigger language plpgsql as $$
   begin
     if exists (select from ${table} s where s.workspace_id = new.workspace_id and s.project_id = new.id and ${left}) then
       raise exception 'project % leaves something open in ${table}', new.id using errcode = 'check_violation', constraint = 'esi_project_leaves_nothing_open';
     end if;
     return null;
   end $$`,
  `create constraint trigger ${table}_ends_with_project after update on esi_project deferrable initially deferred for each row
     when (new.status in ('CLOSED','CANCELLED') and old.status is distinct from new.status) execute function ${table}_ends_with_project()`,
  `revoke all on function ${table}_ends_with_project() from public`,
];

/** After the policies have spoken, so that what is hidden and what is wrong are not told apart: nothing begins in a project that is over. */
export const beginsBeforeEnd = (table: string) => [
  `create trigger ${table}_begins_before_end after insert on ${table} for each row execute function begins_before_esi_project_ends()`,
];

/** A project that was taken up again just now, in this transaction: what waits for an answer gets the time back that it stood still. */
export const isResumed = (row: string) => `exists (select from esi_project p where p.workspace_id = ${row}.workspace_id and p.id = ${row}.project_id and p.status = 'ACTIVE' and p.xmin = pg_current_xact_id()::xid)`;

/** A project that is over. */
export const isOver = (row: string) => `exists (select from esi_project p where p.workspace_id = ${row}.workspace_id and p.id = ${row}.project_id and p.status in ('CLOSED','CANCELLED'))`;

/** The history of a kind of record reaches a partner only where this holds; s is the record. */
export const historyOnlyIf = (type: string, table: string, condition: string) => [
  `create policy audit_entry_of_${table} on audit_entry as restrictive for select to app_user using (${staff} or subject_type <> '${type}'
     or exists (select from ${table} s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id and ${condition} ${once}))`,
];

/** The history of a kind of record is the firm's own. */
export const historyForStaff = (type: string, table: string) => [
  `create policy audit_entry_of_${table} on audit_entry as restrictive for select to app_user using (${staff} or subject_type <> '${type}')`,
];
