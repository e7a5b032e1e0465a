import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { interactionPage } from './interaction.page.ts';

/** What contact adds to every relationship. */
@addsTo(() => Relationship)
export class RelationshipInteractions {
  @page(() => interactionPage, { link: { id: 'relationship_id' }, description: 'Contacts between the sides: for staff all, for the partner those shared with it.' })
  interactions!: unknown;
}
