import type { Principal } from '../platform/principal.ts';
import type { Row } from '../platform/reads/reader.ts';
import type { Rule, SightRule } from '../platform/rules.ts';
import { type Sql, sql } from '../platform/sql.ts';

/**
 * Who sees what of early supplier involvement. A supplier knows of the projects to which it was invited, and sees into those that are open to
 * it today: its part is active, a confidentiality agreement is in force and, where it designs, so are the terms of who owns what
 * (`open_esi_projects()` in the database). What concerns one supplier alone, its rivals in the same project never learn of.
 */

const readsProjects = ({ permissions }: Principal) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

const isOfOwn = ({ partyId }: Principal) => (row: Row): Sql => sql`exists (select from relationship r
  where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;

/** A condition that a project is open to the asker's party; of a row with the project's id in this column. */
export const isOpen = (column: string) => (row: Row): Sql => sql`${row(column)} = any ((select open_esi_projects())::uuid[])`;

function rule(name: string, description: string, partners: (principal: Principal) => (row: Row) => Sql): SightRule {
  return { kind: 'see', name, description, sees: (principal) => readsProjects(principal) && (principal.isStaff || partners(principal)) };
}

export const seeProject = rule('esi.see-project', 'Staff see all development projects; a partner knows of those to which it was invited.',
  () => (row) => sql`${row('id')} = any ((select known_esi_projects())::uuid[])`);

/** For a project's own fields that are not told with the invitation. */
export const seeInsideProject = rule('esi.see-inside-project', 'What is inside a project is for staff, and for suppliers to whom it is open today.', () => isOpen('id'));

/** For every table that names its project and is for all to whom that is open. */
export const seeInside = rule('esi.see-inside', 'Staff see everything of a project; a supplier what is for all, while the project is open to it.', () => isOpen('project_id'));

/** For every table that names its relationship and concerns one supplier alone. */
export const seeOwnPart = rule('esi.see-own-part', 'Staff see every supplier’s part; a supplier its own.', isOfOwn);

export const seeInvolvement = rule('esi.see-involvement', 'Staff see every supplier’s part; a supplier its own, once it was invited.',
  (principal) => (row) => sql`(${row('invited_at')} is not null and ${isOfOwn(principal)(row)})`);

export const seeConfidentiality = rule('esi.see-confidentiality', 'Staff see every agreement on confidentiality; a supplier its own, once they were sent.',
  (principal) => (row) => sql`(${row('sent_at')} is not null and ${isOfOwn(principal)(row)})`);

/** For what the firm keeps to itself: judgements, should-costs, the comparison of rivals. */
export const seeAsFirm: SightRule = {
  kind: 'see', name: 'esi.see-as-firm', description: 'Only staff: the firm’s judgement of its suppliers, and what it reckons for itself.',
  sees: (principal) => readsProjects(principal) && principal.isStaff,
};

export const esiRules: readonly Rule[] = [seeProject, seeInsideProject, seeInside, seeOwnPart, seeInvolvement, seeConfidentiality, seeAsFirm];
