import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Party } from '../../partners/party.type.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, page, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { CurrencyCode, DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline, tellsHistoryOf } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { partsOf } from '../../platform/writes/audit-record.ts';
import { seeAgreement } from '../supply.policy.ts';
import { agreementActions } from './agreement.actions.ts';
import { VmiAgreementStatusEnum } from './agreement.enums.ts';
import { isInForce } from './in-force.ts';
import { VmiAgreementVersion } from './version.type.ts';

@readType({
  table: 'vmi_agreement', rule: seeAgreement, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'Vendor-managed inventory: one side, the vendor, keeps the other’s stock supplied, on terms that both have signed.',
})
export class VmiAgreement extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that it is part of.' })
  relationship!: Relationship;

  @column(() => String, { column: 'number', description: 'Its number, unique in the workspace.' })
  number!: string;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => SharingSideEnum, { column: 'vendor_side', description: 'Which side keeps the stock supplied; the other is the buyer.' })
  vendorSide!: string;

  @one(() => Party, { link: (agreement, party) => isPartyOf(agreement, party, 'VENDOR'), description: 'Who keeps the stock supplied.' })
  vendor!: Party;

  @one(() => Party, { link: (agreement, party) => isPartyOf(agreement, party, 'BUYER'), description: 'Whose stock it is.' })
  buyer!: Party;

  @column(() => CurrencyCode, { column: 'currency', description: 'The currency of all its prices.' })
  currency!: string;

  @column(() => VmiAgreementStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @column(() => String, { column: 'status_reason', nullable: true, description: 'Why it was suspended or ended, where that was said.' })
  statusReason!: string | null;

  @column(() => DateTime, { column: 'status_changed_at', convert: toInstant, description: 'Since when it stands so.' })
  statusChangedAt!: Date;

  @one(() => User, { link: { status_changed_by: 'id' }, nullable: true, description: 'Whose act that was; null for the platform and whom the asker does not see.' })
  statusChangedBy!: User | null;

  @column(() => SharingSideEnum, { column: 'suspended_by_side', nullable: true, description: 'Which side suspended it, and resumes it; null unless it is suspended.' })
  suspendedBySide!: string | null;

  @one(() => VmiAgreementVersion, {
    link: (agreement, version) => sql`${version('agreement_id')} = ${agreement('id')} and ${isInForce(version)}`, latest: (version) => version('number'), nullable: true,
    description: 'The terms of today (UTC); null before the first day of the first that was signed, and once the last has run out.',
  })
  currentVersion!: VmiAgreementVersion | null;

  @list(() => VmiAgreementVersion, { link: { id: 'agreement_id' }, order: ['number', 'id'], description: 'All its versions, oldest first; those only drafted are the firm’s own.' })
  versions!: VmiAgreementVersion[];

  @page(() => timelinePage, {
    link: (agreement, entry) => sql`(${entry('belongs_to')} = ${agreement('id')} or (${entry('belongs_to')} = ${agreement('relationship_id')} and ${entry('subject_id')} = ${agreement('id')}))`,
    about: (owner) => [owner, ...partsOf('agreementId')],
    description: 'What happened to it and to what is kept under it, newest first; a partner reads it from when it was first put to it. For catching up after a pause: orderBy SEALED ascending, after the last cursor.',
  })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status', suspendedBySide: 'suspended_by_side' }, agreementActions)
  viewerActions!: unknown;
}

function isPartyOf(agreement: Row, party: Row, role: 'VENDOR' | 'BUYER'): Sql {
  const firm = role === 'VENDOR' ? sql`'FOCAL'` : sql`'PARTNER'`;
  return sql`${party('id')} = (select case when ${agreement('vendor_side')} = ${firm} then r.focal_id else r.partner_id end
    from relationship r where r.workspace_id = ${agreement('workspace_id')} and r.id = ${agreement('relationship_id')})`;
}

definesTimeline('VmiAgreement', () => VmiAgreement, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, statusChangedBy: { field: 'statusChangedBy', idOf: 'User' } });
tellsHistoryOf(() => VmiAgreement);
