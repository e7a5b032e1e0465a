import { secured } from './0001-ground.foundation.ts';
import { mine, platform, staff } from './0023-development.terms.ts';

/** The asker's party sells for the firm, or did: what the firm offers all of its channel is offered to it. */
export const inChannel = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.market = 'DISTRIBUTOR' and r.partner_id = (select app_party()))`;
/** Of the firm's people, and of everybody in its channel: all of them see the same row. */
export const seenByChannel = (table: string) => `(${mine} and (${staff} or ${inChannel(table)}))`;
/** The firm's people alone, in their own name; or the platform, which brings in history. */
export const addedByStaff = (author: string) => `(${mine} and ${staff} and (${author} = (select app_principal()) or (select app_principal()) = ${platform}))`;
/** What the firm writes for all of its channel: everybody there reads it and may hold it, so that who may not change it is told so; only the firm changes it. */
export const offeredToChannel = (table: string) => [
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using ${seenByChannel(table)}`,
  `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff})`,
  `create policy ${table}_change on ${table} for update to app_user using ${seenByChannel(table)} with check (${mine} and ${staff})`,
  `grant select, insert, update on ${table} to app_user`,
];
/** A living relationship of the distributor market. */
export const livesInChannel = (row: string) => `exists (select from relationship r where r.workspace_id = ${row}.workspace_id and r.id = ${row}.relationship_id and r.market = 'DISTRIBUTOR' and r.stage <> 'TERMINATED')`;
export const today = `(now() at time zone 'UTC')::date`;

/** What every record of a relationship of the channel begins with. */
export const ofChannelPartner = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict`;
