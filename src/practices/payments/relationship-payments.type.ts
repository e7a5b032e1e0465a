import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { paymentPage } from './payment.page.ts';

/** What payments add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipPayments {
  @page(() => paymentPage, { link: { id: 'relationship_id' }, description: 'What the two sides owe and have paid each other, the latest term first; both see all of it.' })
  payments!: unknown;
}
