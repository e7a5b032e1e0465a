import { addsTo, page } from '../../platform/reads/declare.ts';
import { Relationship } from '../relationship.type.ts';
import { handoverPage } from './handover.page.ts';

/** What hand-overs add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipHandovers {
  @page(() => handoverPage, { link: { id: 'relationship_id' }, description: 'Its hand-overs from manager to manager, for staff; to partners there are none.' })
  handovers!: unknown;
}
