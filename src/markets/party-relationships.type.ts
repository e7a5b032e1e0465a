import { Party } from '../partners/party.type.ts';
import { addsTo, page } from '../platform/reads/declare.ts';
import { relationshipPage } from './relationship.page.ts';

/** What this room adds to a party, so that `partners/` never learns of markets. */
@addsTo(() => Party)
export class PartyRelationships {
  @page(() => relationshipPage, { link: { id: 'partner_id' }, description: 'The relationships that the firm has with this party: one for each market it stands in, and ended ones.' })
  relationships!: unknown;
}
