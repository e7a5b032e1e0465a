import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { JointPlanRecord } from './joint-plan.entity.ts';
import type { DeclineJointPlanVersionInput, JointPlanVersionActInput } from './joint-plan.input.ts';
import { declineVersionRule, proposeVersionRule, signVersionRule, withdrawVersionRule } from './joint-plans.policy.ts';
import { lockVersion, planConstraints as constraints, tellsOf, type VersionAnswer } from './lock-plan.ts';

/** Puts a draft forward; from now on nobody rewrites it. */
export function proposeJointPlanVersion(ctx: Context, input: JointPlanVersionActInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: proposeVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { plan, version } = await lockVersion(tx, proposeVersionRule, input);
    tx.em.assign(version, { state: 'PROPOSED', proposedBySide: sideOf(ctx.principal), proposedBy: ctx.principal.id, proposedAt: ctx.now });
    // The database looks at the version when the plan goes on.
    await tx.em.flush();
    if (plan.state === 'DRAFT') tx.em.assign(plan, { state: 'PROPOSED', proposedAt: ctx.now });
    else tellsOf(tx, plan);
    return { planId: plan.id, versionId: version.id };
  });
}

/** Signs for the asker's own side. The second signature puts the version into force; of a new plan, it is agreed and, once its first year has begun, runs. */
export function signJointPlanVersion(ctx: Context, input: JointPlanVersionActInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: signVersionRule, input: { sign: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { plan, version } = await lockVersion(tx, signVersionRule, input);
    tx.em.assign(version, ctx.principal.isStaff ? { focalSignedBy: ctx.principal.id, focalSignedAt: ctx.now } : { partnerSignedBy: ctx.principal.id, partnerSignedAt: ctx.now });
    const isSigned = version.focalSignedAt != null && version.partnerSignedAt != null;
    if (isSigned) tx.em.assign(version, { state: 'SIGNED' });
    await tx.em.flush();
    if (isSigned && plan.state === 'PROPOSED') await agree(tx, plan);
    else tellsOf(tx, plan);
    return { planId: plan.id, versionId: version.id };
  });
}

/** Declines what the other side put forward. The plan stays as it was; either side may draft other terms. */
export function declineJointPlanVersion(ctx: Context, input: DeclineJointPlanVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: declineVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const declineReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { plan, version } = await lockVersion(tx, declineVersionRule, input);
    tx.em.assign(version, { state: 'DECLINED', declinedBy: ctx.principal.id, declinedAt: ctx.now, declineReason });
    tellsOf(tx, plan);
    return { planId: plan.id, versionId: version.id };
  });
}

/** Takes a version back before both have signed. */
export function withdrawJointPlanVersion(ctx: Context, input: JointPlanVersionActInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: withdrawVersionRule, input: { withdraw: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { plan, version } = await lockVersion(tx, withdrawVersionRule, input);
    tx.em.assign(version, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now });
    tellsOf(tx, plan);
    return { planId: plan.id, versionId: version.id };
  });
}

/** Agreed first, and then running: each is on record. */
async function agree({ em, ctx }: Write, plan: JointPlanRecord): Promise<void> {
  em.assign(plan, { state: 'AGREED', agreedAt: ctx.now });
  await em.flush();
  if (plan.firstYear <= ctx.now.getUTCFullYear()) em.assign(plan, { state: 'RUNNING', runningAt: ctx.now });
}
