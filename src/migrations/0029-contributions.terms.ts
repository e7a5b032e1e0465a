import { platform } from './0023-development.terms.ts';

export interface Course {
  readonly table: string;
  /** State before → states after, with the columns that the step may touch beside the state, and whose it is (`o` the row before, `n` after). */
  readonly steps: readonly Step[];
  /** What a record begins as, and what must hold of it then (of `new`). */
  readonly begins: { readonly state: string; readonly holds: string; readonly sets?: string };
}

export interface Step {
  readonly from: readonly string[];
  readonly to: string;
  readonly touches: readonly string[];
  readonly own: string;
}

/** A course that the database keeps: how a record begins, which steps it takes, what each touches, and whose it is. The rooms above say the same to people. */
export function kept({ table, steps, begins }: Course): string[] {
  const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(',');
  const when = ({ from, to }: Step) => `when o.state in (${quoted(from)}) and n.state = '${to}'`;
  const functions = [`${table}_begins()`, `${table}_keeps_to_its_course()`];
  return [
    `create function ${table}_begins() returns trigger language plpgsql as $$
     begin
       -- Only the platform, which brings in history, makes one that has gone on already, or in another's name.
       if app_principal() = ${platform} then return new; end if;
       if new.state <> '${begins.state}' or not (${begins.holds}) then
         raise exception '${table} % does not begin so', new.id using errcode = 'insufficient_privilege', constraint = '${table}_begins';
       end if;
       ${begins.sets ?? ''}
       return new;
     end $$`,
    `create trigger ${table}_begins before insert on ${table} for each row execute function ${table}_begins()`,
    `create function ${table}_keeps_to_its_course() returns trigger language plpgsql as $$
     declare
       o ${table} := old;
       n ${table} := new;
       changed text[] := array(select c.key from jsonb_each(to_jsonb(new)) c where c.value is distinct from to_jsonb(old) -> c.key and c.key not in ('version','updated_at','state'));
       allowed text[]; is_own boolean;
     begin
       if cardinality(changed) = 0 and n.state = o.state then return new; end if;
       allowed := case ${steps.map((step) => `${when(step)} then array[${quoted(step.touches)}]`).join('\n         ')} end;
       if allowed is null or not (changed <@ allowed) then
         raise exception '${table} % does not go from % to % so', o.id, o.state, n.state using errcode = 'check_violation', constraint = '${table}_course';
       end if;
       is_own := case ${steps.map((step) => `${when(step)} then ${step.own}`).join('\n         ')} end;
       if is_own is not true then
         raise exception '${table} %: this is not for % to do', o.id, app_side() using errcode = 'insufficient_privilege', constraint = '${table}_side';
       end if;
       return new;
     end $$`,
    `create trigger ${table}_keeps_to_its_course before update on ${table} for each row execute function ${table}_keeps_to_its_course()`,
    ...functions.map((signature) => `revoke all on function ${signature} from public`),
  ];
}

/** After the policies have spoken, so that what is hidden and what is wrong are not told apart: the project is worked on, and the supplier's part in it is active. */
export const joinsWhatIsActive = (table: string) => [
  `create trigger ${table}_joins_what_is_active after insert on ${table} for each row execute function joins_what_is_active()`,
];

export const activeOnly = [
  `create function joins_what_is_active() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} then return null; end if;
     -- Its keys hold both until we commit: whoever passes a gate or removes a supplier comes before or after.
     if not exists (select from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id and p.status = 'ACTIVE')
       or (new.involvement_id is not null and not exists (select from esi_involvement i where i.workspace_id = new.workspace_id and i.id = new.involvement_id and i.state = 'ACTIVE')) then
       raise exception '% of project % joins nothing that is active', tg_table_name, new.project_id using errcode = 'check_violation', constraint = 'joins_what_is_active';
     end if;
     return null;
   end $$`,
  'revoke all on function joins_what_is_active() from public',
];
