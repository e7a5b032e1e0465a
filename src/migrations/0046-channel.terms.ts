import { mine, platform, staff } from './0023-development.terms.ts';

/** The asker's party sells for the firm, or did: what the firm offers all of its channel is offered to it. */
export const inChannel = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.market = 'DISTRIBUTOR' and r.partner_id = (select app_party()))`;
/** Of the firm's people, and of everybody in its channel: all of them see the same row. */
export const seenByChannel = (table: string) => `(${mine} and (${staff} or ${inChannel(table)}))`;
/** The firm's people alone, in their own name; or the platform, which brings in history. */
export const addedByStaff = (author: string) => `(${mine} and ${staff} and (${author} = (select app_principal()) or (select app_principal()) = ${platform}))`;
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
