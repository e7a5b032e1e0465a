import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { JointPlanEntity, type JointPlanRecord, JointPlanVersionEntity, type JointPlanVersionRecord } from './joint-plan.entity.ts';
import type { DraftJointPlanInput, DraftJointPlanVersionInput, JointPlanTermsInput, UpdateJointPlanVersionInput } from './joint-plan.input.ts';
import { jointPlanMessages } from './joint-plan.messages.ts';
import { amendPlanRule, draftPlanRule, updateVersionRule } from './joint-plans.policy.ts';
import { lockPlan, lockVersion, planConstraints as constraints, tellsOf, type VersionAnswer } from './lock-plan.ts';
import { termsOf } from './terms.ts';

/** Drafts a plan with its first version, for a relationship that lives. */
export function draftJointPlan(ctx: Context, input: DraftJointPlanInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: draftPlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const relationship = await findOwnLiving(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, draftPlanRule, undefined);
    const { firstYear, lastYear } = yearsOf(input, ctx.now);
    const { principal: { workspaceId, id: draftedBy }, now: draftedAt } = ctx;
    const plan = tx.em.create(JointPlanEntity, {
      workspaceId, id: newId(), relationshipId: relationship.id, title: requiredText(input.title, ['input', 'title'], 200), firstYear, lastYear, state: 'DRAFT',
      draftedBySide: sideOf(ctx.principal), draftedBy, draftedAt,
    } as JointPlanRecord);
    await tx.em.flush();
    return { planId: plan.id, versionId: addVersion(tx, plan, input, 1).id };
  });
}

/** Drafts other terms for a plan that is not closed. Those in force hold until both have signed the new ones. */
export function draftJointPlanVersion(ctx: Context, input: DraftJointPlanVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: amendPlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const plan = await lockPlan(tx, amendPlanRule, input);
    const [newest] = await tx.em.find<JointPlanVersionRecord>(JointPlanVersionEntity, { workspaceId: plan.workspaceId, planId: plan.id }, { orderBy: { number: 'desc' } as never, limit: 1 });
    if (newest !== undefined && (newest.state === 'DRAFT' || newest.state === 'PROPOSED')) throw new Refusal({ code: 'DUPLICATE', message: jointPlanMessages.oneOpen, field: ['input', 'jointPlanId'] });
    tellsOf(tx, plan);
    return { planId: plan.id, versionId: addVersion(tx, plan, input, (newest?.number ?? 0) + 1).id };
  });
}

/** Writes a draft anew, by either side. */
export function updateJointPlanVersion(ctx: Context, input: UpdateJointPlanVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: updateVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { plan, version } = await lockVersion(tx, updateVersionRule, input);
    applyChanges(tx, 'JointPlanVersion', version, termsOf(input) as Partial<JointPlanVersionRecord>);
    tellsOf(tx, plan);
    return { planId: plan.id, versionId: version.id };
  });
}

function addVersion({ em, ctx }: Write, plan: JointPlanRecord, input: JointPlanTermsInput, number: number): JointPlanVersionRecord {
  const { workspaceId, id: planId, relationshipId } = plan;
  return em.create(JointPlanVersionEntity, {
    workspaceId, id: newId(), planId, relationshipId, number, state: 'DRAFT', ...termsOf(input), draftedBySide: sideOf(ctx.principal), draftedBy: ctx.principal.id, draftedAt: ctx.now,
  } as JointPlanVersionRecord);
}

const mostYears = 5;

/** A plan may begin with the year that has just passed, so that what ran without one can be gone on with; it does not end before today. */
function yearsOf({ firstYear, lastYear }: DraftJointPlanInput, now: Date): Pick<JointPlanRecord, 'firstYear' | 'lastYear'> {
  const thisYear = now.getUTCFullYear();
  const fits = firstYear >= thisYear - 1 && firstYear <= thisYear + mostYears && lastYear >= firstYear && lastYear >= thisYear && lastYear < firstYear + mostYears;
  if (!fits) throw new Refusal({ code: 'OUT_OF_RANGE', message: jointPlanMessages.years, field: ['input', 'lastYear'] });
  return { firstYear, lastYear };
}
