import { mine, staff, text, versioned } from './0023-development.terms.ts';
import { practices as towardsPartners, quoted } from './0033-programmes.terms.ts';

/** The seven practices within a department, in order. */
export const withinDepartments = ['SUPPORT', 'CULTURE', 'STRUCTURE', 'INCENTIVES', 'PEOPLE', 'EVALUATION', 'EXPERTISE'];
export { towardsPartners };
export const external = quoted(towardsPartners);
export const internal = quoted(withinDepartments);
export const all = quoted([...towardsPartners, ...withinDepartments]);

/** What every record of a department begins with: it stands at the department's relationship, in the internal market. */
export const ofDepartment = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict`;

/** The same of one of its people. */
export const ofPerson = `${ofDepartment},
     person_id uuid not null,
     foreign key (workspace_id, person_id) references user_account (workspace_id, id) on delete restrict`;

/** The firm's own: no partner's session reads a row of it, or writes one. */
export const byStaff = `(${mine} and ${staff})`;
/** The person's own, and for who leads the department; nobody else of the firm reads it. */
export const personal = `(${mine} and ${staff} and (person_id = (select app_principal()) or app_leads(workspace_id, relationship_id)))`;

/** The figures of a department are counted over what single people keep to themselves. */
export const counted = (table: string) => [`create policy ${table}_count on ${table} for select to app_system using (true)`, `grant select on ${table} to app_system`];

/** The history of a kind of record is read by who reads the record. */
export const historyAsRecord = (type: string, table: string) => [
  `create policy audit_entry_of_${table} on audit_entry as restrictive for select to app_user using (subject_type <> '${type}'
     or exists (select from ${table} s where s.workspace_id = audit_entry.workspace_id and s.id = audit_entry.subject_id))`,
];

/** The person has a place in the department now. */
export const worksThere = (row: string) => `exists (select from department_post p where p.workspace_id = ${row}.workspace_id and p.relationship_id = ${row}.relationship_id and p.person_id = ${row}.person_id and p.state = 'HELD')`;
/** Who does it leads the department, and says so in their own name. */
export const led = (row: string, by: string) => `app_leads(${row}.workspace_id, ${row}.relationship_id) and ${row}.${by} = app_principal()`;
/** The person does it. */
export const byPerson = (by: string) => `o.person_id = app_principal() and n.${by} = app_principal()`;

export { mine, staff, text, versioned };
