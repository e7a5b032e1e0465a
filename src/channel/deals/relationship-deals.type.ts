import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { dealPage } from './deal.page.ts';

/** What registered deals add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipDeals {
  @page(() => dealPage, { link: { id: 'relationship_id' }, description: 'Customers that the partner works on, newest first; none outside the distributor market.' })
  channelDeals!: unknown;
}
