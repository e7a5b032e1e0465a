import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { contractPage } from './contract.page.ts';

/** What contracts add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipContracts {
  @page(() => contractPage, { link: { id: 'relationship_id' }, description: 'What the two sides have bound themselves to: drafts and former contracts too. Both sides see all of them.' })
  contracts!: unknown;
}
