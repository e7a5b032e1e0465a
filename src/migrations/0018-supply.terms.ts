import { secured } from './0001-ground.foundation.ts';

export const mine = 'workspace_id = (select app_workspace())';
export const staff = '(select app_is_staff())';
/** The platform itself: it seeds, runs jobs, and lets time pass. */
export const platform = `'00000000-0000-4000-8000-000000000001'::uuid`;
/** Ends a subquery of a policy that reads beside many others: it is planned in one way then. `exists` alone is planned in two, to choose, each time it is met. */
export const once = 'offset 0';
export const sides = "'FOCAL','PARTNER'";

/** Units of an item, in its base unit, to a ten-thousandth. */
export const units = 'numeric(18,4)';
export const money = 'numeric(19,4)';
export const text = (name: string, most: number) => `${name} text check (char_length(${name}) between 1 and ${most})`;
/** Who did something and when: both, or neither. */
export const done = (...acts: string[]) => acts.map((act) => `check ((${act}_by is null) = (${act}_at is null))`).join(',\n     ');

export const versioned = `version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()`;

/** What every record of an agreement begins with: whose relationship it is, so that who sees it is told from the row. */
export const ofAgreement = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     agreement_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, agreement_id, relationship_id) references vmi_agreement (workspace_id, id, relationship_id) on delete restrict`;

/** The firm's people, or the partner once the agreement has been put to it: what is only drafted concerns nobody else. */
export const seen = (table: string) =>
  `(${mine} and (${staff} or exists (select from vmi_agreement a where a.workspace_id = ${table}.workspace_id and a.id = ${table}.agreement_id and a.relationship_id = ${table}.relationship_id)))`;

/** Both sides read, and change; what each may change when, triggers say. */
export const ofBoth = (table: string) => [
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using ${seen(table)}`,
  `create policy ${table}_add on ${table} for insert to app_user with check ${seen(table)}`,
  `create policy ${table}_change on ${table} for update to app_user using ${seen(table)} with check ${seen(table)}`,
  `grant select, insert, update on ${table} to app_user`,
];

/** Both sides read, and add; nobody changes or empties it. */
export const ledgerOfBoth = (table: string) => [
  `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using ${seen(table)}`,
  `create policy ${table}_add on ${table} for insert to app_user with check ${seen(table)}`,
  `grant select, insert on ${table} to app_user`,
];
