import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { CurrencyCode, DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { literal, type Sql, sql } from '../../platform/sql.ts';
import { systemId } from '../../platform/system.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { seeOwnPart } from '../esi.policy.ts';
import { exactAmount } from '../exact-amount.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { ShareStateEnum } from './value.enums.ts';
import { shareActions } from './value.actions.ts';

/** Agreed to, and its day is over without all of it having come. */
const isOverdue = (row: Row): Sql => sql`(${row('due_on')} < (now() at time zone 'UTC')::date and (${row('state')} in ('AGREED', 'PAID') or (${row('state')} = 'RECEIVED' and ${row('received_amount')} < ${row('amount')})) and ${row('amount')} > 0)`;

@readType({
  table: 'joint_value_share', rule: seeOwnPart, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What a supplier is offered of what was gained together, agrees to and is paid. It sees what its own contributions came to and what it is to have of that; not the whole, and not who else has a share. Whether it is paid as agreed is evidence of the firm.',
})
export class JointValueShare extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, description: 'The supplier’s part in it.' })
  involvement!: EsiInvolvement;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @column(() => String, { column: 'title', description: 'What was gained together.' })
  title!: string;

  @column(() => LocalDate, { column: 'period_from', description: 'First day of the span in which it was gained.' })
  from!: string;

  @column(() => LocalDate, { column: 'period_until', description: 'Last day of that span.' })
  until!: string;

  @column(() => CurrencyCode, { column: 'currency', description: 'The currency of its amounts.' })
  currency!: string;

  @column(() => String, { column: 'rule', description: 'The rule by which it is shared, in words.' })
  rule!: string;

  @exactAmount({ column: 'contributed_amount', description: 'What the supplier’s own contributions came to in that span.' })
  contributedAmount!: string;

  @exactAmount({ column: 'amount', description: 'What the supplier is to have.' })
  amount!: string;

  @expression(() => Decimal, {
    nullable: true, sql: (row) => sql`case when ${row('contributed_amount')} > 0 then trim_scale(round(${row('amount')} / ${row('contributed_amount')}, 6))::text end`,
    description: 'Its share of what its own contributions came to, as a part: 0.5 is half; null where they came to nothing.',
  })
  partOfContributed!: string | null;

  @column(() => LocalDate, { column: 'due_on', description: 'Until when it is to be paid.' })
  dueOn!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'That day is over (UTC), and not all of it is known to have come.' })
  isOverdue!: boolean;

  @column(() => ShareStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => DateTime, { column: 'offered_at', convert: toInstant, description: 'When it was offered.' })
  offeredAt!: Date;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answered for the supplier; null before, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When the supplier agreed or refused; null before.' })
  answeredAt!: Date | null;

  @column(() => String, { column: 'refusal_reason', nullable: true, description: 'Why the supplier refused.' })
  refusalReason!: string | null;

  @exactAmount({ column: 'paid_amount', description: 'What the firm says that it has paid in all; null before.' })
  paidAmount!: string | null;

  @column(() => LocalDate, { column: 'paid_on', nullable: true, description: 'The day of the last payment; null before.' })
  paidOn!: string | null;

  @column(() => String, { column: 'payment_reference', nullable: true, description: 'By what the supplier finds the payment.' })
  paymentReference!: string | null;

  @exactAmount({ column: 'received_amount', description: 'What has come in all; null while nobody has said.' })
  receivedAmount!: string | null;

  @column(() => DateTime, { column: 'received_at', convert: toInstant, nullable: true, description: 'When that was said; null before.' })
  receivedAt!: Date | null;

  @expression(() => Boolean, {
    nullable: true, sql: (row) => sql`(${row('received_by')} = ${literal(systemId)}::uuid)`,
    description: 'The supplier was silent for fourteen days, and what was paid is taken to have come; null while nothing has.',
  })
  isReceiptPresumed!: boolean | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, shareActions)
  viewerActions!: unknown;
}

definesTimeline('JointValueShare', () => JointValueShare, {
  projectId: { field: 'project', idOf: 'EsiProject' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' }, relationshipId: { field: 'relationship', idOf: 'Relationship' },
  answeredBy: { field: 'answeredBy', idOf: 'User' }, periodFrom: { field: 'from' }, periodUntil: { field: 'until' },
});

/** Lists of shares. */
export const sharePage = definePage({
  name: 'JointValueShare',
  type: () => JointValueShare,
  description: 'Shares of what was gained together: for staff every supplier’s, for a supplier its own.',
  defaultSize: 25,
  orders: { OFFERED_AT: { column: 'offered_at', cast: 'timestamptz', field: 'offeredAt', description: 'By when it was offered.' } },
  defaultOrder: { field: 'OFFERED_AT', direction: 'DESC' },
  filters: { states: { type: () => [ShareStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
