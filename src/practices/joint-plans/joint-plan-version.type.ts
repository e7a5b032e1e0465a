import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { versionActions } from './joint-plan.actions.ts';
import type { StoredRisk } from './joint-plan.entity.ts';
import { JointPlanVersionStateEnum } from './joint-plan.enums.ts';
import { seeJointPlan } from './joint-plans.policy.ts';
import { restOf } from './terms.ts';
import { isInForce } from './version-in-force.ts';

@ObjectType({ simpleResolvers: true, description: 'What is to be reached by a joint business plan.' })
export class JointPlanObjective {
  @Field(() => SharingSideEnum, { nullable: true, description: 'Whose objective it is; null for one of both.' })
  side!: string | null;

  @Field(() => String, { description: 'What is to be reached.' })
  title!: string;

  @Field(() => String, { description: 'By what one can tell that it is.' })
  target!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What may go wrong, and who bears what share of it.' })
export class JointPlanRisk {
  @Field(() => String, { description: 'What may go wrong.' })
  title!: string;

  @Field(() => Float, { nullable: true, description: 'The part that the focal firm bears, 0 to 1; null where it is not said who bears it.' })
  focalShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'The part that the partner bears: the rest. Null where it is not said who bears it.' })
  partnerShare!: number | null;
}

const nobody = 'null until then, and for whom the asker does not see.';

@readType({
  table: 'joint_plan_version', rule: seeJointPlan, implements: [Node, Versioned, Actionable],
  description: 'The terms of a joint business plan. Once put forward they never change: other terms are another version, signed again by both.',
})
export class JointPlanVersion extends Node {
  @column(() => Int, { column: 'number', description: 'Its number within the plan, from 1.' })
  number!: number;

  @column(() => JointPlanVersionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: isInForce, description: 'These are the terms that hold: signed by both, and no later ones are.' })
  isInForce!: boolean;

  @column(() => [JointPlanObjective], { column: 'objectives', description: 'What is to be reached, by whom; 1 to 20.' })
  objectives!: JointPlanObjective[];

  @column(() => [JointPlanRisk], {
    column: 'risks', description: 'What may go wrong, and who bears it; at most 20.',
    convert: (value) => (value as readonly StoredRisk[]).map(({ title, focalShare }) => ({ title, focalShare, partnerShare: focalShare === null ? null : restOf(focalShare) })),
  })
  risks!: JointPlanRisk[];

  @column(() => Float, { column: 'focal_gain_share', description: 'The part of what both gain that the focal firm has, 0 to 1.' })
  focalGainShare!: number;

  @column(() => Float, { column: 'focal_gain_share', convert: (value) => restOf(Number(value)), description: 'The part of it that the partner has: the rest.' })
  partnerGainShare!: number;

  @column(() => String, { column: 'split_rule', description: 'How gains are reckoned and split, in words.' })
  splitRule!: string;

  @column(() => String, { column: 'note', nullable: true, description: 'What else is said of these terms.' })
  note!: string | null;

  @column(() => SharingSideEnum, { column: 'drafted_by_side', description: 'The side that drafted it.' })
  draftedBySide!: string;

  @column(() => SharingSideEnum, { column: 'proposed_by_side', nullable: true, description: 'The side that put it forward; null until then.' })
  proposedBySide!: string | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, nullable: true, description: 'When it was put forward; null until then.' })
  proposedAt!: Date | null;

  @one(() => User, { link: { focal_signed_by: 'id' }, nullable: true, description: `Who signed for the focal firm; ${nobody}` })
  focalSignedBy!: User | null;

  @column(() => DateTime, { column: 'focal_signed_at', convert: toInstant, nullable: true, description: 'When the focal firm signed; null until then.' })
  focalSignedAt!: Date | null;

  @one(() => User, { link: { partner_signed_by: 'id' }, nullable: true, description: `Who signed for the partner; ${nobody}` })
  partnerSignedBy!: User | null;

  @column(() => DateTime, { column: 'partner_signed_at', convert: toInstant, nullable: true, description: 'When the partner signed; null until then.' })
  partnerSignedAt!: Date | null;

  @column(() => DateTime, { column: 'declined_at', convert: toInstant, nullable: true, description: 'When it was declined; null unless it was.' })
  declinedAt!: Date | null;

  @column(() => String, { column: 'decline_reason', nullable: true, description: 'Why.' })
  declineReason!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null unless it was.' })
  withdrawnAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', draftedBySide: 'drafted_by_side', proposedBySide: 'proposed_by_side', focalSignedAt: 'focal_signed_at', partnerSignedAt: 'partner_signed_at' }, versionActions)
  viewerActions!: unknown;
}

definesTimeline('JointPlanVersion', () => JointPlanVersion, { focalSignedBy: { field: 'focalSignedBy', idOf: 'User' }, partnerSignedBy: { field: 'partnerSignedBy', idOf: 'User' } });
