import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { seeConfidentiality } from '../esi.policy.ts';
import { OpportunisticAct } from '../../trust/opportunism/opportunistic-act.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { confidentialityActions } from './involvement.actions.ts';
import { ConfidentialityKindEnum, ConfidentialityStateEnum, ForegroundOwnerEnum } from './involvement.enums.ts';

@readType({
  table: 'confidentiality_agreement', rule: seeConfidentiality, implements: [Node, Versioned, Actionable],
  description: 'What the firm and a supplier sign about what is confidential, or about who owns what comes of the work. A draft is the firm’s own paper.',
})
export class ConfidentialityAgreement extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @one(() => EsiProject, { link: { project_id: 'id' }, nullable: true, description: 'The project that it is for; null for all projects with the supplier.' })
  project!: EsiProject | null;

  @column(() => ConfidentialityKindEnum, { column: 'kind', description: 'What it is about.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => String, { column: 'terms', description: 'What is agreed.' })
  terms!: string;

  @column(() => ConfidentialityStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => LocalDate, { column: 'valid_from', description: 'Its first day (UTC).' })
  validFrom!: string;

  @column(() => LocalDate, { column: 'valid_until', nullable: true, description: 'Its last day (UTC); null when it has none.' })
  validUntil!: string | null;

  @expression(() => Boolean, {
    sql: (row) => sql`(${row('state')} = 'IN_FORCE' and (now() at time zone 'UTC')::date between ${row('valid_from')} and coalesce(${row('valid_until')}, 'infinity'::date))`,
    description: 'Whether it binds both today (UTC).',
  })
  isInForce!: boolean;

  @column(() => ForegroundOwnerEnum, { column: 'foreground_owner', nullable: true, description: 'Whose the results are; of IP_TERMS only.' })
  foregroundOwner!: string | null;

  @column(() => Int, { column: 'survives_years', nullable: true, description: 'For how many years what was learnt stays confidential once it is over; null where nothing is said of that.' })
  survivesYears!: number | null;

  @one(() => ConfidentialityAgreement, { link: { renews_id: 'id' }, nullable: true, description: 'The one whose time it prolongs.' })
  renews!: ConfidentialityAgreement | null;

  @column(() => DateTime, { column: 'sent_at', convert: toInstant, nullable: true, description: 'When it was put to the supplier; null for a draft.' })
  sentAt!: Date | null;

  @column(() => DateTime, { column: 'breached_at', convert: toInstant, nullable: true, description: 'When a side said that it was broken.' })
  breachedAt!: Date | null;

  @column(() => SharingSideEnum, { column: 'breach_declared_by_side', nullable: true, description: 'Which side said that it was broken.' })
  breachDeclaredBySide!: string | null;

  @column(() => SharingSideEnum, { column: 'breached_by_side', nullable: true, description: 'Which side broke it, as that side says.' })
  breachedBySide!: string | null;

  @column(() => LocalDate, { column: 'breached_on', nullable: true, description: 'On which day it was broken, as that side says.' })
  breachedOn!: string | null;

  @column(() => String, { column: 'breach_note', nullable: true, description: 'What happened, as that side says; both sides read it.' })
  breachNote!: string | null;

  @one(() => OpportunisticAct, { link: { breach_report_id: 'id' }, nullable: true, description: 'The report that is made of it, on which another person of the firm decides; of a supplier’s declaration within minutes. Staff only.' })
  breachReport!: OpportunisticAct | null;

  @column(() => DateTime, { column: 'contested_at', convert: toInstant, nullable: true, description: 'When the side that is said to have broken it contested that; null where it has not.' })
  contestedAt!: Date | null;

  @column(() => String, { column: 'contest_note', nullable: true, description: 'What it says to it; both sides read it.' })
  contestNote!: string | null;

  @column(() => DateTime, { column: 'focal_signed_at', convert: toInstant, nullable: true, description: 'When the firm signed; null before.' })
  focalSignedAt!: Date | null;

  @column(() => DateTime, { column: 'partner_signed_at', convert: toInstant, nullable: true, description: 'When the supplier signed; null before.' })
  partnerSignedAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', focalSignedAt: 'focal_signed_at', partnerSignedAt: 'partner_signed_at', breachDeclaredBySide: 'breach_declared_by_side', breachedBySide: 'breached_by_side', contestedAt: 'contested_at' }, confidentialityActions)
  viewerActions!: unknown;
}

definesTimeline('ConfidentialityAgreement', () => ConfidentialityAgreement, { projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, renewsId: { field: 'renews', idOf: 'ConfidentialityAgreement' } }, 'sent_at');
