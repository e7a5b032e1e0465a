import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { documentAccessPage } from './document-access.type.ts';
import { documentPage } from './document.type.ts';

@addsTo(() => EsiProject)
export class ProjectDocuments {
  @page(() => documentPage, { link: { id: 'project_id' }, description: 'Its documents. A supplier sees those for all and those between the firm and itself, while the project is open to it; not how many others there are.' })
  documents!: unknown;

  @page(() => documentAccessPage, { link: { id: 'project_id' }, description: 'Who looked at its documents, latest first. A supplier sees its own looks, and the firm’s at the supplier’s documents.' })
  documentAccesses!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementDocuments {
  @page(() => documentPage, { link: { id: 'involvement_id' }, description: 'The documents between the firm and this supplier alone.' })
  documents!: unknown;
}

@addsTo(() => Relationship)
export class RelationshipDocumentAccesses {
  @page(() => documentAccessPage, { link: { id: 'relationship_id' }, description: 'The partner’s looks at documents of development projects, and the firm’s at the partner’s documents; kept when its part is over.' })
  esiDocumentAccesses!: unknown;
}
