import { addsTo, page } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';
import { loadOverridePage } from './manager-limit.type.ts';

/** What managers' limits add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipOverrides {
  @page(() => loadOverridePage, { link: { id: 'relationship_id' }, description: 'Why its managers were given it past their limit, for staff; to partners there is none.' })
  loadOverrides!: unknown;
}
