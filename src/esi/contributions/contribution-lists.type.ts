import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { contributionPage } from './contribution.page.ts';

@addsTo(() => EsiProject)
export class ProjectContributions {
  @page(() => contributionPage, { link: { id: 'project_id' }, description: 'Ideas brought into it. A supplier sees those for its own part, and not how many others there are.' })
  contributions!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementContributions {
  @page(() => contributionPage, { link: { id: 'involvement_id' }, description: 'Ideas for this part, of both sides.' })
  contributions!: unknown;
}

@addsTo(() => Relationship)
export class RelationshipContributions {
  @page(() => contributionPage, { link: { id: 'relationship_id' }, description: 'Ideas for the partner’s parts in all projects, of both sides.' })
  esiContributions!: unknown;
}
