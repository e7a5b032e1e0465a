import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { seeInsideProject } from '../esi.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { confidentialityPage } from './confidentiality.page.ts';
import { involvementPage } from './involvement.page.ts';
import { EsiInvolvement } from './involvement.type.ts';

@addsTo(() => EsiProject)
export class ProjectInvolvements {
  @page(() => involvementPage, { link: { id: 'project_id' }, description: 'Suppliers’ parts in it. A supplier sees its own only, and not how many there are.' })
  involvements!: unknown;

  @expression(() => [String], {
    sql: (row) => sql`to_json(named_esi_suppliers(${row('id')}))`, nullable: true, rule: seeInsideProject,
    description: 'Names of other suppliers who take part in it, by name: only of those where the supplier itself and the firm agreed to that. There may be others, or none. Null for whom the project is not open to.',
  })
  otherSuppliers!: string[] | null;
}

@addsTo(() => Relationship)
export class RelationshipInvolvements {
  @page(() => involvementPage, { link: { id: 'relationship_id' }, description: 'The partner’s parts in development projects.' })
  esiInvolvements!: unknown;

  @page(() => confidentialityPage, { link: { id: 'relationship_id' }, description: 'What both sign about what is confidential in development, and about who owns what comes of it.' })
  confidentialityAgreements!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementAgreements {
  @page(() => confidentialityPage, {
    link: (involvement, agreement) => sql`${agreement('relationship_id')} = ${involvement('relationship_id')} and (${agreement('project_id')} is null or ${agreement('project_id')} = ${involvement('project_id')})`,
    description: 'What was drafted and signed for it: for the project, or for all projects with the supplier.',
  })
  confidentialityAgreements!: unknown;
}
