import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Relationship } from '../relationship.type.ts';
import { agreeToSharingRule, endSharingRule, lowerSharingRule, seeSharing } from './sharing.policy.ts';
import { InformationCategoryEnum, SharingDirectionEnum, SharingLevelEnum, SharingSideEnum, SharingStateEnum } from './sharing.enums.ts';

defineActions({
  AGREE_TO_SHARING: 'Agree to it, or decline it, for the side that did not propose it.',
  END_SHARING: 'End it, or take the proposal back.',
  LOWER_SHARING: 'Show less from now on.',
});

@readType({
  table: 'sharing_agreement', rule: seeSharing, implements: [Node, Versioned, Actionable],
  description: 'Who tells whom what, how much of it, for what purpose and for how long. It is the access rule: what is shown follows it at once.',
})
export class SharingAgreement extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that it is about.' })
  relationship!: Relationship;

  @column(() => InformationCategoryEnum, { column: 'category', description: 'What is told.' })
  category!: string;

  @column(() => SharingDirectionEnum, { column: 'direction', description: 'From whom to whom.' })
  direction!: string;

  @column(() => SharingLevelEnum, { column: 'level', description: 'How much of it is shown.' })
  level!: string;

  @column(() => String, { column: 'purpose', description: 'What it may be used for.' })
  purpose!: string;

  @column(() => LocalDate, { column: 'valid_from', description: 'First day, in UTC.' })
  validFrom!: string;

  @column(() => LocalDate, { column: 'valid_until', nullable: true, description: 'Last day, in UTC; null while open.' })
  validUntil!: string | null;

  @column(() => SharingStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, {
    sql: (row) => sql`exists (select from sharing_in_force f where f.workspace_id = ${row('workspace_id')} and f.id = ${row('id')})`,
    description: 'It shows something now: it is in force and in its period, and no barrier around a rival stands before it.',
  })
  isEffective!: boolean;

  @expression(() => SharingSideEnum, { sql: (row) => sql`case when ${row('is_proposed_by_focal')} then 'FOCAL' else 'PARTNER' end`, description: 'Which side proposed it.' })
  proposedBySide!: string;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who proposed it; null for whom the asker does not see.' })
  proposedBy!: User | null;

  @one(() => User, { link: { focal_agreed_by: 'id' }, nullable: true, description: 'Who agreed for the firm; null for whom the asker does not see.' })
  focalAgreedBy!: User | null;

  @column(() => DateTime, { column: 'focal_agreed_at', convert: toInstant, nullable: true, description: 'When the firm agreed; null while it has not.' })
  focalAgreedAt!: string | null;

  @one(() => User, { link: { partner_agreed_by: 'id' }, nullable: true, description: 'Who agreed for the partner; null for whom the asker does not see.' })
  partnerAgreedBy!: User | null;

  @column(() => DateTime, { column: 'partner_agreed_at', convert: toInstant, nullable: true, description: 'When the partner agreed; null while it has not.' })
  partnerAgreedAt!: string | null;

  @one(() => SharingAgreement, { link: { supersedes_id: 'id' }, nullable: true, description: 'The agreement that this one replaced.' })
  supersedes!: SharingAgreement | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When it was declined, taken back or ended.' })
  endedAt!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why.' })
  endReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions(
    { state: 'state', isProposedByFocal: 'is_proposed_by_focal', direction: 'direction' },
    { AGREE_TO_SHARING: agreeToSharingRule, END_SHARING: endSharingRule, LOWER_SHARING: lowerSharingRule },
  )
  viewerActions!: unknown;
}

definesTimeline('SharingAgreement', () => SharingAgreement, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, supersedesId: { field: 'supersedes', idOf: 'SharingAgreement' },
  focalAgreedBy: { field: 'focalAgreedBy', idOf: 'User' }, partnerAgreedBy: { field: 'partnerAgreedBy', idOf: 'User' }, proposedBy: { field: 'proposedBy', idOf: 'User' },
});

/** Lists of sharing agreements. */
export const sharingAgreementPage = definePage({
  name: 'SharingAgreement',
  type: () => SharingAgreement,
  description: 'Sharing agreements that the asker may see.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when it was proposed.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [SharingStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' },
    categories: { type: () => [InformationCategoryEnum], field: 'category', sql: oneOf('category'), description: 'On one of these categories.' },
    directions: { type: () => [SharingDirectionEnum], field: 'direction', sql: oneOf('direction'), description: 'In one of these directions.' },
  },
});
