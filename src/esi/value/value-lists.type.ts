import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, one, page } from '../../platform/reads/declare.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { JointValueShare, sharePage } from './share.type.ts';
import { JointValue, valuePage } from './value.type.ts';

@addsTo(() => EsiProject)
export class ProjectValues {
  @page(() => valuePage, { link: { id: 'project_id' }, rule: seeAsFirm, description: 'What was gained together in it; staff only.' })
  jointValues!: unknown;

  @page(() => sharePage, { link: { id: 'project_id' }, description: 'Shares of what was gained. A supplier sees its own, and not how many there are.' })
  jointValueShares!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementShares {
  @page(() => sharePage, { link: { id: 'involvement_id' }, description: 'The supplier’s shares of what was gained in the project.' })
  jointValueShares!: unknown;
}

@addsTo(() => Relationship)
export class RelationshipShares {
  @page(() => sharePage, { link: { id: 'relationship_id' }, description: 'The partner’s shares of what was gained in all projects.' })
  jointValueShares!: unknown;
}

@addsTo(() => JointValueShare)
export class ShareOfValue {
  @one(() => JointValue, { link: { joint_value_id: 'id' }, nullable: true, rule: seeAsFirm, description: 'The whole; staff only.' })
  jointValue!: JointValue | null;
}
