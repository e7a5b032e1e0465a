import { addsTo, page } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';
import { loadOverridePage } from './manager-limit.type.ts';
import { seeLoadOverride } from './managers.policy.ts';

/** What managers' limits add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipOverrides {
  @page(() => loadOverridePage, { link: { id: 'relationship_id' }, rule: seeLoadOverride, description: 'Why its managers were given it past their limit; staff only.' })
  loadOverrides!: unknown;
}
