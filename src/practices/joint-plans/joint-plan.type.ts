import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { planActions } from './joint-plan.actions.ts';
import { JointPlanStateEnum } from './joint-plan.enums.ts';
import { reviewPage } from './joint-plan-review.page.ts';
import { JointPlanVersion } from './joint-plan-version.type.ts';
import { seeJointPlan, seeJointQuarters } from './joint-plans.policy.ts';
import { JointPlanQuarter, JointPlanWarning } from './joint-quarter.type.ts';
import { type QuarterFacts, quartersOf, warningsOf } from './joint-quarters.ts';
import { quarterFacts } from './joint-quarters-sql.ts';
import { isInForce } from './version-in-force.ts';

@readType({
  table: 'joint_plan', rule: seeJointPlan, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'A joint business plan: what two sides plan to reach together over one to five calendar years, what each is to have of it, and how they share gains and risks. Both read and write it; each enters its own figures alone.',
})
export class JointPlan extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that it is part of.' })
  relationship!: Relationship;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => Int, { column: 'first_year', description: 'The first calendar year that it covers.' })
  firstYear!: number;

  @column(() => Int, { column: 'last_year', description: 'The last calendar year that it covers; at most four after the first.' })
  lastYear!: number;

  @column(() => JointPlanStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => SharingSideEnum, { column: 'drafted_by_side', description: 'The side that drafted it.' })
  draftedBySide!: string;

  @one(() => User, { link: { drafted_by: 'id' }, nullable: true, description: 'Who drafted it; null for a key, and for whom the asker does not see.' })
  draftedBy!: User | null;

  @column(() => DateTime, { column: 'drafted_at', convert: toInstant, description: 'When.' })
  draftedAt!: Date;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, nullable: true, description: 'When its first version was put forward; null until then.' })
  proposedAt!: Date | null;

  @column(() => DateTime, { column: 'agreed_at', convert: toInstant, nullable: true, description: 'When both had signed its first version; null until then.' })
  agreedAt!: Date | null;

  @column(() => SharingSideEnum, { column: 'closed_by_side', nullable: true, description: 'The side that closed it; null until then.' })
  closedBySide!: string | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When; null until then.' })
  closedAt!: Date | null;

  @column(() => String, { column: 'close_reason', nullable: true, description: 'Why.' })
  closeReason!: string | null;

  @one(() => JointPlanVersion, {
    link: (plan, version) => sql`${version('plan_id')} = ${plan('id')} and ${isInForce(version)}`, nullable: true,
    description: 'The terms that hold: the newest that both have signed; null while there are none.',
  })
  versionInForce!: JointPlanVersion | null;

  @list(() => JointPlanVersion, { link: { id: 'plan_id' }, order: ['number', 'id'], description: 'All its versions, oldest first.' })
  versions!: JointPlanVersion[];

  @expression(() => [JointPlanQuarter], {
    rule: seeJointQuarters, sql: quarterFacts, convert: (value, { principal }) => quartersOf(value as QuarterFacts, principal), nullable: true,
    description: 'The joint business quarter by quarter, oldest first: one’s own side’s figures as they are, the other’s as far as it has agreed to share its COST.',
  })
  quarters!: JointPlanQuarter[] | null;

  @expression(() => [JointPlanWarning], {
    rule: seeJointQuarters, sql: quarterFacts, convert: (value, { principal }) => warningsOf(value as QuarterFacts, principal), nullable: true,
    description: 'In which quarters only one side gained, oldest first; null where the other side’s figures are not shared with the asker at AGGREGATED at least.',
  })
  warnings!: JointPlanWarning[] | null;

  @page(() => reviewPage, { link: { id: 'plan_id' }, description: 'The reviews of its quarters.' })
  reviews!: unknown;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, planActions)
  viewerActions!: unknown;
}

definesTimeline('JointPlan', () => JointPlan, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, draftedBy: { field: 'draftedBy', idOf: 'User' } });
