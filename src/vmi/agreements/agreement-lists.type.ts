import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { Item } from '../items/item.type.ts';
import { agreementItemPage } from './agreement-item.type.ts';
import { agreementPage } from './agreement.page.ts';
import { VmiAgreement } from './agreement.type.ts';

@addsTo(() => VmiAgreement)
export class AgreementItems {
  @page(() => agreementItemPage, { link: { id: 'agreement_id' }, description: 'The items kept under it, with what they cost and how they are packed.' })
  items!: unknown;
}

@addsTo(() => Relationship)
export class RelationshipVmiAgreements {
  @page(() => agreementPage, { link: { id: 'relationship_id' }, description: 'Agreements on vendor-managed inventory, by which one side keeps the other’s stock.' })
  vmiAgreements!: unknown;
}

@addsTo(() => Item)
export class ItemAgreements {
  @page(() => agreementItemPage, { link: { id: 'item_id' }, description: 'Under which agreements it is kept: of those that the asker sees.' })
  vmiAgreementItems!: unknown;
}
