import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { CurrencyCode, DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { EsiContribution } from '../contributions/contribution.type.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { exactAmount } from '../exact-amount.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { JointValueShare } from './share.type.ts';
import { JointValueSplit } from './split.type.ts';
import { valueActions } from './value.actions.ts';
import { JointValueStateEnum } from './value.enums.ts';

@readType({ table: 'joint_value_line', rule: seeAsFirm, implements: [Node, Versioned], description: 'One gain of which a joint value consists.' })
export class JointValueLine extends Node {
  @one(() => EsiContribution, { link: { contribution_id: 'id' }, nullable: true, description: 'The contribution that it is; null for a gain that none speaks of.' })
  contribution!: EsiContribution | null;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The supplier’s part that it comes from; null for what the firm did by itself.' })
  involvement!: EsiInvolvement | null;

  @column(() => String, { column: 'title', description: 'What was gained.' })
  title!: string;

  @exactAmount({ column: 'estimated_amount', description: 'What it was thought to come to; null is unknown.' })
  estimatedAmount!: string | null;

  @exactAmount({ column: 'verified_amount', description: 'What it came to, in whole units of the currency; null before.' })
  verifiedAmount!: string | null;

  @column(() => String, { column: 'method', nullable: true, description: 'How that was measured.' })
  method!: string | null;
}

@readType({
  table: 'joint_value', rule: seeAsFirm, implements: [Node, Versioned, Actionable],
  description: 'What the firm and its suppliers have gained together in a project over a span of days, and how it is shared: estimated, verified, split, offered and paid. The firm’s own: a supplier sees its share, and neither the whole nor who else has one.',
})
export class JointValue extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => LocalDate, { column: 'period_from', description: 'First day of the span.' })
  from!: string;

  @column(() => LocalDate, { column: 'period_until', description: 'Last day of the span.' })
  until!: string;

  @column(() => CurrencyCode, { column: 'currency', description: 'The currency of all its amounts.' })
  currency!: string;

  @column(() => JointValueStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Decimal, {
    nullable: true, description: 'The sum of what its lines were thought to come to; null while one of them is unknown.',
    sql: (row) => sql`(select case when bool_and(l.estimated_amount is not null) then trim_scale(sum(l.estimated_amount))::text end from joint_value_line l where l.workspace_id = ${row('workspace_id')} and l.joint_value_id = ${row('id')})`,
  })
  estimatedAmount!: string | null;

  @exactAmount({ column: 'verified_amount', description: 'The sum of what its lines came to; null before that is verified.' })
  verifiedAmount!: string | null;

  @column(() => String, { column: 'verification_note', nullable: true, description: 'What that rests on.' })
  verificationNote!: string | null;

  @list(() => JointValueLine, { link: { id: 'joint_value_id' }, order: ['id'], description: 'Its gains; at most 200.' })
  lines!: JointValueLine[];

  @one(() => JointValueSplit, { link: { split_id: 'id' }, nullable: true, description: 'The split that stands; null before one is proposed.' })
  split!: JointValueSplit | null;

  @list(() => JointValueSplit, { link: { id: 'joint_value_id' }, order: ['number'], description: 'All splits that were proposed, in order.' })
  splits!: JointValueSplit[];

  @list(() => JointValueShare, { link: { id: 'joint_value_id' }, order: ['offered_at', 'id'], description: 'What suppliers were offered, refused and lapsed offers among them, in order.' })
  shares!: JointValueShare[];

  @one(() => User, { link: { opened_by: 'id' }, nullable: true, description: 'Who opened it; null for whom the asker does not see.' })
  openedBy!: User | null;

  @column(() => DateTime, { column: 'opened_at', convert: toInstant, description: 'When.' })
  openedAt!: Date;

  @one(() => User, { link: { verified_by: 'id' }, nullable: true, description: 'Who verified it; null before.' })
  verifiedBy!: User | null;

  @column(() => DateTime, { column: 'verified_at', convert: toInstant, nullable: true, description: 'When; null before.' })
  verifiedAt!: Date | null;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who proposed the split; null before.' })
  proposedBy!: User | null;

  @one(() => User, { link: { approved_by: 'id' }, nullable: true, description: 'Who agreed to the split for the firm; null before.' })
  approvedBy!: User | null;

  @column(() => DateTime, { column: 'approved_at', convert: toInstant, nullable: true, description: 'When; null before.' })
  approvedAt!: Date | null;

  @column(() => DateTime, { column: 'settled_at', convert: toInstant, nullable: true, description: 'When it was settled; null before.' })
  settledAt!: Date | null;

  @column(() => DateTime, { column: 'cancelled_at', convert: toInstant, nullable: true, description: 'When it was given up; null where it was not.' })
  cancelledAt!: Date | null;

  @column(() => String, { column: 'cancel_reason', nullable: true, description: 'Why it was given up.' })
  cancelReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', openedBy: 'opened_by', proposedBy: 'proposed_by' }, valueActions)
  viewerActions!: unknown;
}

definesTimeline('JointValue', () => JointValue, {
  projectId: { field: 'project', idOf: 'EsiProject' }, splitId: { field: 'split', idOf: 'JointValueSplit' }, openedBy: { field: 'openedBy', idOf: 'User' }, verifiedBy: { field: 'verifiedBy', idOf: 'User' },
  proposedBy: { field: 'proposedBy', idOf: 'User' }, approvedBy: { field: 'approvedBy', idOf: 'User' }, periodFrom: { field: 'from' }, periodUntil: { field: 'until' },
});
definesTimeline('JointValueLine', () => JointValueLine, { contributionId: { field: 'contribution', idOf: 'EsiContribution' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' } });

/** Lists of joint values. */
export const valuePage = definePage({
  name: 'JointValue',
  type: () => JointValue,
  description: 'What was gained together in projects; staff only.',
  defaultSize: 25,
  orders: { OPENED_AT: { column: 'opened_at', cast: 'timestamptz', field: 'openedAt', description: 'By when it was opened.' } },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
  filters: { states: { type: () => [JointValueStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
