/** The platform itself, which brings in history and lets unanswered claims stand. */
export const platform = `'00000000-0000-4000-8000-000000000001'::uuid`;

export const mine = 'workspace_id = (select app_workspace())';
export const staff = '(select app_is_staff())';

/** Of a relationship of the asker's own party. */
export const own = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id and r.partner_id = (select app_party()))`;
