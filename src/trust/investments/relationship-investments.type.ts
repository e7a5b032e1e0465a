import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { investmentPage } from './investment.page.ts';

/** What joint investments add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipInvestments {
  @page(() => investmentPage, { link: { id: 'relationship_id' }, description: 'What the two sides have put into it, those that ended too. Both see what either has declared.' })
  jointInvestments!: unknown;
}
