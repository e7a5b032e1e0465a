import { addsTo, page } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';
import { handoverPage } from './handover.page.ts';
import { seeHandover } from './handovers.policy.ts';

/** What hand-overs add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipHandovers {
  @page(() => handoverPage, { link: { id: 'relationship_id' }, rule: seeHandover, description: 'Its hand-overs from manager to manager; staff only.' })
  handovers!: unknown;
}
