import { mine, own, platform, staff } from './0023-development.terms.ts';

/** What every record under a programme begins with: whose it is, is told from the row. */
export const ofProgramme = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     programme_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, programme_id, relationship_id) references supplier_programme (workspace_id, id, relationship_id) on delete restrict`;

/** What is under a programme the supplier sees once that was put to it. */
export const seenWithProgramme = (table: string) => `(${mine} and (${staff} or (${own(table)}
     and exists (select from supplier_programme g where g.workspace_id = ${table}.workspace_id and g.id = ${table}.programme_id and g.first_proposed_at is not null))))`;

/** The history of a record under a programme, from when that was put to the supplier. */
export const sinceProposed = 'exists (select from supplier_programme g where g.workspace_id = s.workspace_id and g.id = s.programme_id and audit_entry.recorded_at >= g.first_proposed_at)';

/** After the policies have spoken, so that what is hidden and what is wrong are not told apart: the programme stands so that this is done under it. */
export const standsIn = (table: string, event: 'insert' | 'update', ...states: readonly string[]) => [
  `create trigger ${table}_stands_on_${event} after ${event} on ${table} for each row ${event === 'update' ? 'when (old.* is distinct from new.*) ' : ''}execute function stands_in_supplier_programme(${states.map((state) => `'${state}'`).join(', ')})`,
];

export const standing = [
  `create function stands_in_supplier_programme() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} then return null; end if;
     -- Held until we commit: whoever proposes, closes or cancels it comes before or after.
     perform from supplier_programme p where p.workspace_id = new.workspace_id and p.id = new.programme_id and p.state = any (tg_argv) for share;
     if not found then
       raise exception '% under programme %: not as that stands', tg_table_name, new.programme_id using errcode = 'check_violation', constraint = 'supplier_programme_stands';
     end if;
     return null;
   end $$`,
  'revoke all on function stands_in_supplier_programme() from public',
];
