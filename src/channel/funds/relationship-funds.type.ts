import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { fundRequestPage } from './fund-request.page.ts';

/** What development funds add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipFunds {
  @page(() => fundRequestPage, { link: { id: 'relationship_id' }, description: 'What the partner has asked for of the firm’s funds, newest first; none outside the distributor market.' })
  channelFundRequests!: unknown;
}
