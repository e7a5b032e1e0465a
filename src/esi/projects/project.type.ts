import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Decimal, CurrencyCode, DateTime, LocalDate } from '../../platform/scalars.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, page, readType } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline, tellsHistoryOf } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { partsOf } from '../../platform/writes/audit-record.ts';
import { seeAsFirm, seeInsideProject, seeProject } from '../esi.policy.ts';
import { EsiCostTarget } from './cost-target.type.ts';
import { EsiGate } from './gate.type.ts';
import { projectActions } from './project.actions.ts';
import { EsiStageEnum, EsiStatusEnum } from './project.enums.ts';

@readType({
  table: 'esi_project', rule: seeProject, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'The development of a product, in which suppliers take part early. An invited supplier sees its number, title and outline; the rest once the project is open to it.',
})
export class EsiProject extends Node {
  @column(() => String, { column: 'number', description: 'Its number, unique in the workspace.' })
  number!: string;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => String, { column: 'outline', description: 'What invited suppliers are told of it before anything is signed.' })
  outline!: string;

  @column(() => String, { column: 'product', nullable: true, rule: seeInsideProject, description: 'What it is to become.' })
  product!: string | null;

  @one(() => User, { link: { sponsor_id: 'id' }, nullable: true, rule: seeInsideProject, description: 'Who answers for it in the firm; null for whom the asker does not see.' })
  sponsor!: User | null;

  @column(() => EsiStatusEnum, { column: 'status', nullable: true, rule: seeInsideProject, description: 'Whether it is worked on.' })
  status!: string | null;

  @column(() => EsiStageEnum, { column: 'stage', nullable: true, rule: seeInsideProject, description: 'The stage that it is in, or was in when it ended; null in a draft.' })
  stage!: string | null;

  @column(() => String, { column: 'status_reason', nullable: true, rule: seeAsFirm, description: 'Why it is on hold or was cancelled; staff only.' })
  statusReason!: string | null;

  @column(() => DateTime, { column: 'status_changed_at', convert: toInstant, nullable: true, rule: seeInsideProject, description: 'Since when it stands so.' })
  statusChangedAt!: Date | null;

  @column(() => DateTime, { column: 'started_at', convert: toInstant, nullable: true, rule: seeInsideProject, description: 'When its first stage began.' })
  startedAt!: Date | null;

  @column(() => CurrencyCode, { column: 'currency', nullable: true, rule: seeInsideProject, description: 'The currency of all its money.' })
  currency!: string | null;

  @column(() => Decimal, { column: 'target_price', nullable: true, rule: seeAsFirm, description: 'What the market is to pay for a unit, in the currency; staff only.' })
  targetPrice!: string | null;

  @column(() => Decimal, { column: 'target_margin', nullable: true, rule: seeAsFirm, description: 'The share of the price that the firm is to keep, from 0 to below 1; staff only.' })
  targetMargin!: string | null;

  @column(() => Decimal, { column: 'target_cost', nullable: true, rule: seeAsFirm, description: 'What a unit may cost: the target price less the margin, in the currency; staff only.' })
  targetCost!: string | null;

  @column(() => Int, { column: 'yearly_units', nullable: true, rule: seeInsideProject, description: 'Units planned for a year.' })
  yearlyUnits!: number | null;

  @column(() => LocalDate, { column: 'target_launch_on', nullable: true, rule: seeInsideProject, description: 'The day on which it is to be launched.' })
  targetLaunchOn!: string | null;

  @column(() => LocalDate, { column: 'launched_on', nullable: true, rule: seeInsideProject, description: 'The day on which it was launched.' })
  launchedOn!: string | null;

  @list(() => EsiGate, { link: { id: 'project_id' }, order: ['stage_place', 'id'], description: 'Its five gates, in the order of the stages.' })
  gates!: EsiGate[];

  @one(() => EsiGate, { link: { id: 'project_id', stage: 'stage' }, nullable: true, rule: seeInsideProject, description: 'The gate at which its present stage ends, or the one at which it ended; null in a draft.' })
  currentGate!: EsiGate | null;

  @list(() => EsiCostTarget, { link: { id: 'project_id' }, order: ['set_at', 'id'], rule: seeAsFirm, description: 'Every target that was set, oldest first; staff only.' })
  costTargets!: EsiCostTarget[];

  @page(() => timelinePage, {
    link: (project, entry) => sql`(${entry('belongs_to')} = ${project('id')} or (${entry('subject_type')} = 'EsiProject' and ${entry('subject_id')} = ${project('id')}))`,
    about: (owner) => [owner, ...partsOf('projectId')],
    description: 'What happened in it, newest first, as far as the asker sees each record. For catching up after a pause: orderBy SEALED ascending, after the last cursor.',
  })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status', stage: 'stage' }, projectActions)
  viewerActions!: unknown;
}

definesTimeline('EsiProject', () => EsiProject, { sponsorId: { field: 'sponsor', idOf: 'User' } });
tellsHistoryOf(() => EsiProject, seeInsideProject);
