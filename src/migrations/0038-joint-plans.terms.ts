import { secured } from './0001-ground.foundation.ts';
import { mine, once, platform, staff } from './0018-supply.terms.ts';

export { done, mine, once, platform, sides, staff, text, versioned } from './0018-supply.terms.ts';

export const today = `(now() at time zone 'UTC')::date`;

/** A row of a relationship of the asker's own party. */
export const own = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id and r.partner_id = (select app_party()) ${once})`;
/** Of the firm's people, and of the partner whose relationship it is. */
export const seen = (table: string) => `(${mine} and (${staff} or ${own(table)}))`;
export const isPlatform = `(select app_principal()) = ${platform}`;

/** A table that both sides read and change; triggers say what each may change when. */
export const ofBoth = (table: string) => [
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using ${seen(table)}`,
  `create policy ${table}_add on ${table} for insert to app_user with check ${seen(table)}`,
  `create policy ${table}_change on ${table} for update to app_user using ${seen(table)} with check ${seen(table)}`,
  `grant select, insert, update on ${table} to app_user`,
];

/** What every record of a plan begins with: whose relationship it is, so that who sees it is told from the row. */
export const ofPlan = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     plan_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, plan_id, relationship_id) references joint_plan (workspace_id, id, relationship_id) on delete restrict`;

/** The plan of a row, while it is not closed. */
export const livingPlan = (row: string) => `exists (select from joint_plan p where p.workspace_id = ${row}.workspace_id and p.id = ${row}.plan_id and p.state <> 'CLOSED')`;
