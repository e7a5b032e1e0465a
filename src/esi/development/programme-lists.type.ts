import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { programmePage } from './programme.type.ts';

@addsTo(() => Relationship)
export class RelationshipProgrammes {
  @page(() => programmePage, { link: { id: 'relationship_id' }, description: 'Programmes by which the firm develops the supplier; to itself, those that were put to it.' })
  supplierProgrammes!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementProgrammes {
  @page(() => programmePage, { link: { id: 'involvement_id' }, description: 'Programmes for this part.' })
  supplierProgrammes!: unknown;
}
