import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Relationship } from '../relationship.type.ts';
import { BlockableActEnum, RequirementKindEnum, RequirementStatusEnum } from './certificates.enums.ts';
import { endRequirementRule, overrideLapseRule, seeRequirement, seeRequirementNote } from './certificates.policy.ts';
import { CsrCommitment } from './commitment.type.ts';
import { isBlockingNow, requirementStatus, today, unmetSince } from './requirement-status.ts';

defineActions({ END_REQUIREMENT: 'Require it no more, with a reason.', OVERRIDE_LAPSE: 'Let its lapse pass for a while, with a reason.' });

@readType({ table: 'lapse_override', rule: seeRequirement, implements: Node, description: 'That an unmet requirement does not block for a while. It ends by itself, and is never changed; a newer one takes its place.' })
export class LapseOverride extends Node {
  @column(() => LocalDate, { column: 'until', description: 'Last day on which it holds.' })
  until!: string;

  @expression(() => Boolean, { sql: (row) => sql`${row('until')} >= ${today}`, description: 'True until its last day is over (UTC).' })
  isInForce!: boolean;

  @column(() => String, { column: 'reason', nullable: true, rule: seeRequirementNote, description: 'Why; staff only.' })
  reason!: string | null;

  @column(() => DateTime, { column: 'made_at', convert: toInstant, description: 'When it was made.' })
  madeAt!: Date;

  @one(() => User, { link: { made_by: 'id' }, nullable: true, description: 'Who made it; null for a key, the platform, or a person not to be seen.' })
  madeBy!: User | null;
}

export const lapseOverridePage = definePage({
  name: 'LapseOverride',
  type: () => LapseOverride,
  description: 'Overrides of a requirement.',
  defaultSize: 25,
  orders: { MADE_AT: { column: 'made_at', cast: 'timestamptz', field: 'madeAt', description: 'In the order made.' } },
  defaultOrder: { field: 'MADE_AT', direction: 'DESC' },
  filters: {},
});

@readType({
  table: 'relationship_requirement', rule: seeRequirement, implements: [Node, Versioned, Actionable],
  description: 'What a relationship must hold, and what stands still while it does not. It is ended, never rewritten.',
})
export class RelationshipRequirement extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => RequirementKindEnum, { column: 'kind', description: 'What must be held.' })
  kind!: string;

  @column(() => String, { column: 'standard', nullable: true, description: 'The standard of the certificate; null for a commitment.' })
  standard!: string | null;

  @one(() => CsrCommitment, { link: { commitment_id: 'id' }, nullable: true, description: 'The commitment; null for a certificate.' })
  commitment!: CsrCommitment | null;

  @column(() => [BlockableActEnum], { column: 'blocks', description: 'The acts that it blocks while it is due, not met and not overridden.' })
  blocks!: string[];

  @column(() => LocalDate, { column: 'required_from', description: 'First day on which it is required.' })
  requiredFrom!: string;

  @expression(() => RequirementStatusEnum, { sql: (row) => requirementStatus(row), description: 'How it stands today (UTC), worked out as it is read.' })
  status!: string;

  @expression(() => LocalDate, { nullable: true, sql: (row) => unmetSince(row), description: 'First day on which it was required and not met; null while it is met.' })
  unmetSince!: string | null;

  @expression(() => Boolean, { sql: (row) => isBlockingNow(row), description: 'True while it blocks: it stands, is due, is not met, and no override is in force.' })
  isBlocking!: boolean;

  @one(() => LapseOverride, { link: { id: 'requirement_id' }, latest: (row) => row('made_at'), nullable: true, description: 'The newest override, past or in force.' })
  override!: LapseOverride | null;

  @page(() => lapseOverridePage, { link: { id: 'requirement_id' }, description: 'All overrides, newest first.' })
  overrides!: unknown;

  @column(() => String, { column: 'note', nullable: true, rule: seeRequirementNote, description: 'Why it is required; staff only.' })
  note!: string | null;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'When it ended as a requirement; null while it stands.' })
  endedOn!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, rule: seeRequirementNote, description: 'Why it ended; staff only.' })
  endReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ endedOn: 'ended_on' }, { END_REQUIREMENT: endRequirementRule, OVERRIDE_LAPSE: overrideLapseRule })
  viewerActions!: unknown;
}

export const requirementPage = definePage({
  name: 'RelationshipRequirement',
  type: () => RelationshipRequirement,
  description: 'What relationships must hold.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'In the order set.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filters: {
    isCurrent: { type: () => Boolean, field: 'endedOn', sql: (row, value: boolean) => sql`(${row('ended_on')} is null) = ${value}`, description: 'Those that stand, or those that have ended.' },
    statuses: {
      type: () => [RequirementStatusEnum], field: 'status', description: 'Standing like this today.',
      sql: (row, values: readonly string[]) => sql`${requirementStatus(row)} = any(${[...values]}::text[])`,
    },
    isBlocking: { type: () => Boolean, field: 'isBlocking', sql: (row, value: boolean) => sql`${isBlockingNow(row)} = ${value}`, description: 'Those that block today, or those that do not.' },
  },
});

definesTimeline('RelationshipRequirement', () => RelationshipRequirement, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, commitmentId: { field: 'commitment', idOf: 'CsrCommitment' },
});
definesTimeline('LapseOverride', () => LapseOverride, { madeBy: { field: 'madeBy', idOf: 'User' } });
