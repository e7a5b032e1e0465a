import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { EsiProject } from '../projects/project.type.ts';
import { issuePage } from './issue.page.ts';

@addsTo(() => EsiProject)
export class ProjectIssues {
  @page(() => issuePage, { link: { id: 'project_id' }, description: 'What its design leaves open. A supplier sees what is for all and what is with itself, and not how many others there are.' })
  designIssues!: unknown;
}

@addsTo(() => Relationship)
export class RelationshipIssues {
  @page(() => issuePage, { link: { id: 'relationship_id' }, description: 'What is open between the firm and the partner in all projects; without what is for all.' })
  designIssues!: unknown;
}
