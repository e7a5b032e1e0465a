import { staff } from './0023-development.terms.ts';

const isDepartment = (id: string) => `exists (select from party p where p.workspace_id = new.workspace_id and p.id = ${id} and p.kind = 'DEPARTMENT' and p.parent_id = firm)`;
const became = (column: string) => `app_became(new.workspace_id, new.${column})`;

/** In the internal market a relationship may stand between two departments: one at each end, and neither the firm itself. */
export const relationships = [
  // One living relationship for each two in each market, whichever end they stand at.
  'drop index relationship_one_alive',
  `create unique index relationship_one_alive on relationship (workspace_id, least(focal_id, partner_id), greatest(focal_id, partner_id), market) where stage <> 'TERMINATED'`,
  'create index relationship_by_focal on relationship (workspace_id, focal_id, id)',
  `create function relationship_ends_fit() returns trigger language plpgsql as $$
   declare firm uuid := (select w.focal_party_id from workspace w where w.id = new.workspace_id);
   begin
     -- What has ended is history, and is only moved with its parties.
     if new.focal_id = firm or (tg_op = 'UPDATE' and new.stage = 'TERMINATED') then return null; end if;
     if tg_op = 'INSERT' then perform refuse_merged(new.workspace_id, new.focal_id); end if;
     if new.market <> 'INTERNAL' or not ${isDepartment('new.focal_id')} or not ${isDepartment('new.partner_id')}
       or not (${became('providing_department_id')} in (${became('focal_id')}, ${became('partner_id')}) and ${became('receiving_department_id')} in (${became('focal_id')}, ${became('partner_id')})) then
       raise exception 'relationship % stands between parties that have none', new.id using errcode = 'check_violation', constraint = 'relationship_ends_fit';
     end if;
     return null;
   end $$`,
  'revoke all on function relationship_ends_fit() from public',
  'create trigger relationship_ends_fit after insert on relationship for each row execute function relationship_ends_fit()',
  `create trigger relationship_ends_still_fit after update on relationship for each row
     when ((new.focal_id, new.partner_id, new.providing_department_id, new.receiving_department_id) is distinct from (old.focal_id, old.partner_id, old.providing_department_id, old.receiving_department_id))
     execute function relationship_ends_fit()`,
  // Also the end that was the firm in all of them until now moves with its party, and only with it.
  `do $do$
   declare before text := pg_get_functiondef('relationship_stays_ended()'::regprocedure);
     after text := replace(before, 'new.focal_id <> old.focal_id', '(new.focal_id <> old.focal_id and app_became(old.workspace_id, old.focal_id) <> new.focal_id)');
   begin
     if after = before then raise exception 'relationship_stays_ended has no place for departments'; end if;
     execute after;
   end $do$`,
  `create trigger relationship_focal_moved_in_network after update on relationship for each row
     when (new.focal_id <> old.focal_id) execute function network_row_changed()`,
  // Nobody acts for a department but the firm's people; should anybody ever, this is still not theirs to see.
  `create policy relationship_between_departments on relationship as restrictive for select to app_user using (${staff} or focal_id = (select app_focal()))`,
];
