import { mine, platform, staff } from './0023-development.terms.ts';

/** Knowledge is the firm's own: nobody else's session reads a row of it, or writes one. */
export const byStaff = `(${mine} and ${staff})`;

export const today = "(now() at time zone 'UTC')::date";

/** That the asker is of a team today; the team's column with its table, for members have one of the same name. */
const isMember = (team: string) => `exists (select from virtual_team t join virtual_team_member m on m.workspace_id = t.workspace_id and m.team_id = t.id
     where t.workspace_id = (select app_workspace()) and t.id = ${team} and t.state = 'ACTIVE' and m.user_id = (select app_principal()) and m.from_on <= ${today} and (m.until_on is null or m.until_on >= ${today}))`;

/** A note is read by its owner and by whom it is open to. The platform lays out, merges and erases. */
export const noteSeen = `(${mine} and ${staff} and (audience = 'STAFF' or owner_id = (select app_principal()) or (select app_principal()) = ${platform} or (audience = 'TEAM' and ${isMember('knowledge_note.team_id')})))`;

/** What belongs to a partner's relationship or to a topic, or to both. */
export const about = `relationship_id uuid,
     topic text check (char_length(topic) between 1 and 100),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (num_nonnulls(relationship_id, topic) > 0)`;
