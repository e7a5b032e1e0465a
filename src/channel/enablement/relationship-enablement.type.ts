import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { channelCertificatePage } from './certificate.page.ts';

/** What enablement adds to every relationship. */
@addsTo(() => Relationship)
export class RelationshipEnablement {
  @page(() => channelCertificatePage, { link: { id: 'relationship_id' }, description: 'What the partner’s people have passed of the firm’s courses; none outside the distributor market.' })
  channelCertificates!: unknown;
}
