export const mine = 'workspace_id = (select app_workspace())';
export const staff = '(select app_is_staff())';

/** One of the two sides: staff of the firm, or the partner whose relationship it is. */
export const ofEitherSide = (table: string): string => `(${staff} or exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id and r.partner_id = (select app_party())))`;

/** A ledger: nobody changes or empties it. */
export function appendOnly(table: string): string[] {
  return [
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ];
}
