import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, Decimal } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { PeriodScorecard } from './period-scorecard.type.ts';
import { disputeActions } from './scorecard.actions.ts';
import { ScorecardRow } from './scorecard-row.type.ts';
import { ScorecardDisputeStateEnum } from './scorecards.enums.ts';
import { seeScorecardDispute } from './scorecards.policy.ts';

@readType({
  table: 'scorecard_dispute', rule: seeScorecardDispute, implements: [Node, Versioned, Actionable],
  description: 'That the side scored does not accept a row, and what the scoring side decided. The row stays as it was issued; what counts follows from both.',
})
export class ScorecardDispute extends Node {
  @one(() => PeriodScorecard, { link: { scorecard_id: 'id' }, description: 'The card.' })
  scorecard!: PeriodScorecard;

  @one(() => ScorecardRow, { link: { row_id: 'id' }, description: 'The row.' })
  row!: ScorecardRow;

  @column(() => ScorecardDisputeStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => SharingSideEnum, { column: 'raised_by_side', description: 'The side scored, which disputes.' })
  raisedBySide!: string;

  @one(() => User, { link: { raised_by: 'id' }, nullable: true, description: 'Who disputes; null for whom the asker does not see.' })
  raisedBy!: User | null;

  @column(() => DateTime, { column: 'raised_at', convert: toInstant, description: 'When.' })
  raisedAt!: string;

  @column(() => String, { column: 'reason', description: 'Why.' })
  reason!: string;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who decided; null before, and for whom the asker does not see.' })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When.' })
  decidedAt!: string | null;

  @column(() => String, { column: 'decision_note', nullable: true, description: 'Why it was decided so.' })
  decisionNote!: string | null;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('new_value')})::text`, nullable: true, description: 'The value that counts in place of the row’s; null unless that was decided.' })
  newValue!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back.' })
  withdrawnAt!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', raisedBySide: 'raised_by_side' }, disputeActions)
  viewerActions!: unknown;
}

definesTimeline('ScorecardDispute', () => ScorecardDispute, {
  scorecardId: { field: 'scorecard', idOf: 'PeriodScorecard' }, rowId: { field: 'row', idOf: 'ScorecardRow' }, raisedBy: { field: 'raisedBy', idOf: 'User' }, decidedBy: { field: 'decidedBy', idOf: 'User' },
});
