import { mine, staff } from './0011-evidence.terms.ts';

export const sides = `'FOCAL','PARTNER'`;
export const purposes = `'SALES','AFTER_SALES','SERVICE','JOINT_WORK','COMPLAINT','INFORMATION','SOCIAL'`;

/** A row of a relationship that the asker is the partner in. */
export const ownRelationship = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id
  and r.partner_id = (select app_party()))`;

/** The platform itself, which lays out what has been, and does what is due. */
export const platform = `(select app_principal()) = '00000000-0000-4000-8000-000000000001'`;

/** Rows of a side's own: staff for the firm, a partner in its own relationship for itself. */
export const ofOwnSide = (table: string, side: string) => `(${mine} and (${platform} or case when ${side} = 'FOCAL' then ${staff} else not ${staff} and ${ownRelationship(table)} end))`;

/** What both sides of a relationship read. */
export const bothRead = (table: string) => `create policy ${table}_read on ${table} for select to app_user using (${mine} and (${staff} or ${ownRelationship(table)}))`;

/** A ledger: rows are added and never change. */
export const appendOnly = (table: string) => [
  `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
];
