import { Party } from '../../partners/party.type.ts';
import { addsTo, list, page } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { Relationship } from '../relationship.type.ts';
import { certificatePage } from './certificate.page.ts';
import { commitmentPage } from './commitment.type.ts';
import { lapseNoticePage } from './lapse-notice.type.ts';
import { isUnmet } from './requirement-status.ts';
import { requirementPage, RelationshipRequirement } from './requirement.type.ts';

/** What this part adds to a relationship, so that the rest of the room need not know of it. */
@addsTo(() => Relationship)
export class RelationshipCertificates {
  @page(() => certificatePage, {
    link: (relationship, certificate) => sql`${certificate('party_id')} = ${relationship('partner_id')} and (${certificate('relationship_id')} is null or ${certificate('relationship_id')} = ${relationship('id')})`,
    description: 'The partner’s certificates that hold for this relationship, superseded ones too.',
  })
  certificates!: unknown;

  @page(() => requirementPage, { link: { id: 'relationship_id' }, description: 'What it must hold, and what it once had to.' })
  requirements!: unknown;

  @list(() => RelationshipRequirement, {
    link: { id: 'relationship_id' }, order: ['required_from', 'id'], where: isUnmet,
    description: 'What it must hold and does not, today: what each blocks, since when, and the override where there is one. Empty when nothing is in the way; at most 100.',
  })
  blocks!: RelationshipRequirement[];

  @page(() => commitmentPage, { link: { id: 'relationship_id' }, description: 'What either side has committed to for those it affects.' })
  csrCommitments!: unknown;

  @page(() => lapseNoticePage, { link: { id: 'relationship_id' }, description: 'Coming and present lapses, as they were noted; newest first.' })
  lapseNotices!: unknown;
}

/** What it adds to a party. */
@addsTo(() => Party)
export class PartyCertificates {
  @page(() => certificatePage, { link: { id: 'party_id' }, description: 'Its certificates, superseded ones too.' })
  certificates!: unknown;
}
