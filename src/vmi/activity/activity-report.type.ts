import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { ActivityReportSourceEnum, ActivityReportStateEnum, FeedModeEnum } from './activity.enums.ts';
import { discardActivityRule } from './activity.policy.ts';
import { activityObservationPage } from './activity-observation.page.ts';

defineActions({ REPORT_ACTIVITY: 'Report what was sold and what is where.', DISCARD_ACTIVITY: 'Give up the lines of a report that are held.' });

@readType({ table: 'activity_report', rule: seeSupply, implements: [Node, Versioned, Actionable], description: 'A report of product activity: what was sold and what is where, and what became of its lines.' })
export class ActivityReport extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement that it was made under.' })
  agreement!: VmiAgreement;

  @column(() => ActivityReportSourceEnum, { column: 'source', description: 'How it arrived.' })
  source!: string;

  @column(() => String, { column: 'reference', nullable: true, description: 'What the reporter calls it: of an interchange the control numbers of interchange, group and transaction set. Null where it has no name.' })
  reference!: string | null;

  @column(() => FeedModeEnum, { column: 'feed_mode', description: 'Whether what it leaves out means something.' })
  feedMode!: string;

  @column(() => Boolean, { column: 'is_correction', description: 'True where it takes the place of what was reported of the same before.' })
  isCorrection!: boolean;

  @column(() => ActivityReportStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => SharingSideEnum, { column: 'reported_by_side', description: 'The side that reported.' })
  reportedBySide!: string;

  @one(() => User, { link: { reported_by: 'id' }, nullable: true, description: 'Who brought it in; null for a key or the platform, and for whom the asker does not see.' })
  reportedBy!: User | null;

  @column(() => DateTime, { column: 'reported_at', convert: toInstant, description: 'When it arrived.' })
  reportedAt!: Date;

  @column(() => LocalDate, { column: 'first_day', nullable: true, description: 'First day that its lines speak of; null where none could be taken.' })
  firstDay!: string | null;

  @column(() => LocalDate, { column: 'last_day', nullable: true, description: 'Last day that its lines speak of; null where none could be taken.' })
  lastDay!: string | null;

  @column(() => Int, { column: 'line_count', description: 'Lines that it has, those that failed not counted.' })
  lineCount!: number;

  @column(() => Int, { column: 'applied_count', description: 'Lines that stock or demand follow from.' })
  appliedCount!: number;

  @column(() => Int, { column: 'unchanged_count', description: 'Lines that said what was known: nothing came of them.' })
  unchangedCount!: number;

  @column(() => Int, { column: 'history_count', description: 'Lines that are kept, and from which the stock of today does not follow.' })
  historyCount!: number;

  @column(() => Int, { column: 'unmapped_count', description: 'Lines whose code is not known: they count as nothing.' })
  unmappedCount!: number;

  @column(() => Int, { column: 'held_count', description: 'Lines that wait for a person, or did when the report was discarded.' })
  heldCount!: number;

  @column(() => Int, { column: 'missing_count', nullable: true, description: 'Of a full report: positions, at the places where it counts stock, that it left out. Null for a report of changes.' })
  missingCount!: number | null;

  @column(() => DateTime, { column: 'discarded_at', convert: toInstant, nullable: true, description: 'When its held lines were given up; null while they are not.' })
  discardedAt!: Date | null;

  @one(() => User, { link: { discarded_by: 'id' }, nullable: true, description: 'Who gave them up; null for whom the asker does not see.' })
  discardedBy!: User | null;

  @column(() => String, { column: 'discard_reason', nullable: true, description: 'Why they were given up.' })
  discardReason!: string | null;

  @page(() => activityObservationPage, { link: { id: 'report_id' }, description: 'Its lines that said something new, and those that are held.' })
  observations!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, { DISCARD_ACTIVITY: discardActivityRule })
  viewerActions!: unknown;
}

definesTimeline('ActivityReport', () => ActivityReport, { agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, ...Object.fromEntries(['reportedBy', 'discardedBy'].map((name) => [name, { field: name, idOf: 'User' }])) });
