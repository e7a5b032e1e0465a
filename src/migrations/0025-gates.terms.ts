import { platform } from './0023-development.terms.ts';

export const isPlatform = `app_principal() is not distinct from ${platform}`;

/** What every record of a gate begins with. */
export const ofGate = `workspace_id uuid not null,
     id uuid not null,
     project_id uuid not null,
     gate_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, gate_id, project_id) references esi_gate (workspace_id, id, project_id) on delete restrict`;

export const refuse = (what: string, constraint: string, code: 'check_violation' | 'insufficient_privilege' = 'check_violation') =>
  `raise exception '${what}' using errcode = '${code}', constraint = '${constraint}'`;

/** Triggers of one function for each row. New rows are looked at after the policies have spoken, so that what is hidden and what is wrong are not told apart. */
export const eachRow = (table: string, name: string, ...moments: ('after insert' | 'before update')[]) => [
  ...moments.map((moment) => `create trigger ${name}_${moment === 'after insert' ? 'new' : 'changed'} ${moment} on ${table} for each row execute function ${name}()`),
  `revoke all on function ${name}() from public`,
];

/** The columns that an update changes, in a trigger. Generated ones are not known yet there. */
export const changedColumns = "array(select n.key from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key and n.key not in ('version','updated_at','target_cost','stage_place'))";
