import 'reflect-metadata';
import { Int } from 'type-graphql';
import { otherSide, type Side } from '../../domain/sides.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { scorecardActions } from './scorecard.actions.ts';
import { ScorecardBand } from './scorecard-result.type.ts';
import { ScorecardPeriodKindEnum, ScorecardStateEnum } from './scorecards.enums.ts';
import { seePeriodScorecard } from './scorecards.policy.ts';

@readType({
  table: 'scorecard', rule: seePeriodScorecard, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'How one side of a relationship scores the other in one period. Open until its issue, for the side that scores; then a snapshot that both see, the partner under the agreement on SCORECARD. No other partner learns of it.',
})
export class PeriodScorecard extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'rater_side', description: 'The side that scores.' })
  raterSide!: string;

  @computed(() => SharingSideEnum, { needs: { rater: 'rater_side' }, compute: ({ rater }) => otherSide(rater as Side), description: 'The side that is scored.' })
  ratedSide!: string;

  @column(() => ScorecardPeriodKindEnum, { column: 'period_kind', description: 'How long the period is.' })
  periodKind!: string;

  @column(() => Int, { column: 'period_year', description: 'Its calendar year.' })
  periodYear!: number;

  @column(() => Int, { column: 'period_number', description: 'Its place in the year: 1 to 12 for months, to 4 for quarters, to 2 for half years, 1 for a year.' })
  periodNumber!: number;

  @column(() => LocalDate, { column: 'first_day', description: 'Its first day.' })
  firstDay!: string;

  @column(() => LocalDate, { column: 'last_day', description: 'Its last day.' })
  lastDay!: string;

  @column(() => ScorecardStateEnum, { column: 'state', description: 'Where the card stands.' })
  state!: string;

  @column(() => Int, { column: 'model_version', description: 'Which version of the model its rows are from.' })
  modelVersion!: number;

  @column(() => [ScorecardBand], { column: 'bands', description: 'The bands of its totals, as the model had them.' })
  bands!: ScorecardBand[];

  @column(() => LocalDate, { column: 'issue_due_on', description: 'The last day on which the scoring side issues it itself; the platform does so after it.' })
  issueDueOn!: string;

  @one(() => User, { link: { opened_by: 'id' }, nullable: true, description: 'Who opened it; null for a key, and for whom the asker does not see.' })
  openedBy!: User | null;

  @column(() => DateTime, { column: 'opened_at', convert: toInstant, description: 'When.' })
  openedAt!: string;

  @one(() => User, { link: { issued_by: 'id' }, nullable: true, description: 'Who issued it; null before, for the platform, and for whom the asker does not see.' })
  issuedBy!: User | null;

  @column(() => DateTime, { column: 'issued_at', convert: toInstant, nullable: true, description: 'When; null before.' })
  issuedAt!: string | null;

  @column(() => LocalDate, { column: 'disputes_until', nullable: true, description: 'The last day on which a row may be disputed; null before the issue.' })
  disputesUntil!: string | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was closed.' })
  closedAt!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was given up.' })
  withdrawnAt!: string | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why.' })
  withdrawalReason!: string | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', raterSide: 'rater_side', lastDay: 'last_day', disputesUntil: 'disputes_until' }, scorecardActions)
  viewerActions!: unknown;
}

definesTimeline('PeriodScorecard', () => PeriodScorecard, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, openedBy: { field: 'openedBy', idOf: 'User' }, issuedBy: { field: 'issuedBy', idOf: 'User' },
}, 'shown_since');
