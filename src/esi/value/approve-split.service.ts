import { compareDecimals } from '../../domain/exact-decimals.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdShares, holdValue, type ValueAnswer, valueConstraints as constraints } from './hold-value.ts';
import { JointValueShareEntity, type JointValueShareRecord } from './share.entity.ts';
import { JointValuePartyEntity, type JointValuePartyRecord, JointValueSplitEntity, type JointValueSplitRecord } from './split.entity.ts';
import type { JointValueRecord } from './value.entity.ts';
import type { ApproveJointValueSplitInput } from './value.input.ts';
import { valueMessages } from './value.messages.ts';
import { approveSplitRule } from './value.policy.ts';

/**
 * Agrees to the split for the firm and offers each supplier its share. An offer that is the same as before stays as it is, so that no supplier
 * learns from a new one that another has refused; what a supplier has agreed to stays in any case.
 */
export function approveJointValueSplit(ctx: Context, input: ApproveJointValueSplitInput): Promise<WriteAnswer<ValueAnswer>> {
  return write(ctx, { rule: approveSplitRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const value = await holdValue(tx, approveSplitRule, input);
    const shares = await holdShares(tx, value);
    const { workspaceId, splitId } = value;
    const split = await tx.em.findOneOrFail(JointValueSplitEntity, { workspaceId, id: splitId! });
    const parties = await tx.em.find(JointValuePartyEntity, { workspaceId, splitId: splitId!, involvementId: { $ne: null } }, { orderBy: { place: 'asc' } });
    const offers = parties.filter((party) => !shares.some((share) => stands(share, party, split)));
    takeBack(tx, shares, shares.filter((share) => !parties.some((party) => stands(share, party, split))));
    tx.em.assign(value, { state: 'OFFERED', approvedBy: ctx.principal.id, approvedAt: ctx.now });
    // A share is offered only of what is approved, which the database has to know first.
    await tx.em.flush();
    for (const party of offers) offer(tx, value, split, party);
    return { jointValueId: value.id };
  });
}

/** That a supplier was offered this already, or has agreed to it. */
function stands(share: JointValueShareRecord, { involvementId, offeredAmount, contributedAmount }: JointValuePartyRecord, { rule, dueOn }: JointValueSplitRecord): boolean {
  if (share.involvementId !== involvementId || compareDecimals(share.amount, offeredAmount) !== 0) return false;
  return share.state !== 'OFFERED' || (share.rule === rule && share.dueOn === dueOn && compareDecimals(share.contributedAmount, contributedAmount) === 0);
}

function takeBack({ em }: Write, shares: readonly JointValueShareRecord[], others: readonly JointValueShareRecord[]): void {
  if (others.some(({ state }) => state !== 'OFFERED')) throw new Refusal({ code: 'INVALID', message: valueMessages.agreedStays, field: ['input', 'jointValueId'] });
  for (const share of shares) if (others.includes(share)) em.assign(share, { state: 'LAPSED' });
}

function offer({ em, ctx }: Write, value: JointValueRecord, { id: splitId, rule, dueOn }: JointValueSplitRecord, party: JointValuePartyRecord): void {
  const { workspaceId, id: jointValueId, projectId, title, periodFrom, periodUntil, currency } = value;
  const { involvementId, relationshipId, contributedAmount, offeredAmount: amount } = party;
  em.create(JointValueShareEntity, {
    workspaceId, id: newId(), projectId, relationshipId, involvementId, jointValueId, splitId, title, periodFrom, periodUntil, currency, rule, contributedAmount, amount, dueOn,
    state: 'OFFERED', offeredBy: ctx.principal.id, offeredAt: ctx.now,
  } as unknown as JointValueShareRecord);
}
