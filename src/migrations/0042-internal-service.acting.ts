/** Who speaks for a department: the people who have a place in it, and as its head who binds it. Their posts hang on the department's living relationship with the firm. */
export const acting = [
  `create function acts_for_department(of_workspace uuid, of_department uuid, as_head boolean) returns boolean language sql stable as $$
     select exists (select from department_post p join relationship r on r.workspace_id = p.workspace_id and r.id = p.relationship_id
       where p.workspace_id = of_workspace and p.person_id = app_principal() and p.state = 'HELD' and (p.is_head or not as_head)
         and r.partner_id = of_department and r.focal_id = app_focal() and r.market = 'INTERNAL' and r.stage <> 'TERMINATED') $$`,
  'revoke all on function acts_for_department(uuid, uuid, boolean) from public',
  'grant execute on function acts_for_department(uuid, uuid, boolean) to app_user',
];
