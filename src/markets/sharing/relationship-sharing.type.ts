import { addsTo, list, page } from '../../platform/reads/declare.ts';
import { CompetitorRelationship } from '../competitor/competitor-relationship.type.ts';
import { seeOwnView } from '../markets.policy.ts';
import { Relationship } from '../relationship.type.ts';
import { accessRecordPage } from './access-record.type.ts';
import { AllianceCheck } from './alliance-check.type.ts';
import { sharedStatementPage } from './shared-statement.type.ts';
import { sharingAgreementPage } from './sharing-agreement.type.ts';

/** What sharing adds to every relationship. */
@addsTo(() => Relationship)
export class RelationshipSharing {
  @page(() => sharingAgreementPage, { link: { id: 'relationship_id' }, description: 'What the two sides have agreed to tell each other, proposals and ended agreements too.' })
  sharingAgreements!: unknown;

  @page(() => sharedStatementPage, { link: { id: 'relationship_id' }, description: 'What the two sides have told each other.' })
  statements!: unknown;

  @page(() => accessRecordPage, { link: { id: 'relationship_id' }, description: 'What the other side has seen of one’s own, when and why.' })
  accessRecords!: unknown;
}

/** What it adds to a rival: the checks before anything is shared with one. */
@addsTo(() => CompetitorRelationship)
export class AllianceChecks {
  @list(() => AllianceCheck, { link: { id: 'relationship_id' }, order: ['recorded_at', 'id'], nullable: true, rule: seeOwnView, description: 'The legal checks of the alliance, oldest first; staff only.' })
  legalChecks!: AllianceCheck[];
}
