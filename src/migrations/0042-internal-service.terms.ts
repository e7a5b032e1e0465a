import { ledger, mine, platform, staff } from './0023-development.terms.ts';

/** What departments have to do with each other is the firm's own: nobody else's session reads a row of it, or writes one. */
export const byStaff = `(${mine} and ${staff})`;

/** Whoever acts speaks for the department in a column of a row; as its head alone, or as one of its people. */
export const speaks = (row: string, column: string, as: 'HEAD' | 'ANYBODY' = 'ANYBODY') => `acts_for_department(${row}.workspace_id, ${row}.${column}, ${as === 'HEAD'})`;

/** A department goes with its party where that is merged into another; otherwise it stays. */
export const departmentsStay = (...columns: readonly string[]) => columns.map((column) => `(n.${column} = o.${column} or app_became(o.workspace_id, o.${column}) = n.${column})`).join(' and ');

/** The new row stands between the two departments of its relationship, which lives. */
export const standsBetween = (one: string, other: string) => `exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id
         and r.market = 'INTERNAL' and r.stage <> 'TERMINATED' and r.focal_id <> app_focal() and (r.focal_id, r.partner_id) in ((new.${one}, new.${other}), (new.${other}, new.${one})))`;

/** What every record between two departments begins with. */
export const between = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict`;

export const departments = (...columns: readonly string[]) => [
  ...columns.map((column) => `foreign key (workspace_id, ${column}) references party (workspace_id, id) on delete restrict`),
  `check (${columns.slice(0, 2).join(' <> ')})`,
].join(',\n     ');

interface Steps {
  readonly table: string;
  /** The record that takes the steps, and the column that names it. */
  readonly of: string;
  readonly ofColumn: string;
  readonly kinds: readonly string[];
  readonly own?: string;
}

/** The steps that a record has taken, each written once, with the step itself: a step without its record, or a record without its step, does not commit. */
export const stepsOf = ({ table, of, ofColumn, kinds, own }: Steps): string[] => [
  `create table ${table} (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     ${ofColumn} uuid not null,
     number integer not null check (number > 0),
     kind text not null check (kind in (${kinds.map((kind) => `'${kind}'`).join(',')})),
     made_by uuid not null,
     made_at timestamptz not null default now(),
     note text check (char_length(note) between 1 and 10000),
     -- Hours that have counted until this step, by the calendar; null where none are counted.
     hours double precision check (hours >= 0),${own === undefined ? '' : `\n     ${own},`}
     primary key (workspace_id, id),
     constraint ${table}_number_once unique (workspace_id, ${ofColumn}, number),
     foreign key (workspace_id, ${ofColumn}, relationship_id) references ${of} (workspace_id, id, relationship_id) on delete restrict
   )`,
  ...ledger(table, byStaff),
  `create function ${table}_is_its_records() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} or (new.made_by = app_principal() and exists (select from ${of} w where w.workspace_id = new.workspace_id and w.id = new.${ofColumn}
         and w.step = new.number and w.state = new.kind and w.xmin = pg_current_xact_id()::xid)) then
       return null;
     end if;
     raise exception 'step % is not that of its record', new.id using errcode = 'check_violation', constraint = '${table}_is_its_records';
   end $$`,
  `create trigger ${table}_is_its_records after insert on ${table} for each row execute function ${table}_is_its_records()`,
  `create function ${of}_has_its_step() returns trigger language plpgsql as $$
   begin
     if not exists (select from ${table} s where s.workspace_id = new.workspace_id and s.${ofColumn} = new.id and s.number = new.step) then
       raise exception '% % has no step %', tg_table_name, new.id, new.step using errcode = 'check_violation', constraint = '${of}_has_its_step';
     end if;
     return null;
   end $$`,
  `create constraint trigger ${of}_has_its_step after insert or update on ${of} deferrable initially deferred for each row execute function ${of}_has_its_step()`,
  ...[`${table}_is_its_records()`, `${of}_has_its_step()`].map((signature) => `revoke all on function ${signature} from public`),
];

const kinds = ['ServiceAgreement', 'ServiceRequest', 'ServiceRequestStep', 'WorkHandOver', 'WorkHandOverStep', 'DepartmentPromise'];

/** Their history is the firm's own, too. */
export const history = [
  `create policy audit_entry_of_internal_service on audit_entry as restrictive for select to app_user using (${staff} or subject_type <> all ('{${kinds.join(',')}}'::text[]))`,
];
