import { compareDecimals } from '../../domain/exact-decimals.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { EsiContributionEntity } from '../contributions/contribution.entity.ts';
import { settleContribution } from '../contributions/realize-contribution.service.ts';
import { holdShares, holdValue, type ValueAnswer, valueConstraints as constraints } from './hold-value.ts';
import type { JointValueShareRecord } from './share.entity.ts';
import { JointValuePartyEntity } from './split.entity.ts';
import { JointValueLineEntity, type JointValueRecord } from './value.entity.ts';
import type { CancelJointValueInput, SettleJointValueInput } from './value.input.ts';
import { valueMessages } from './value.messages.ts';
import { cancelValueRule, settleValueRule } from './value.policy.ts';

/** Closes a joint value of which every share is agreed to and received; its contributions are settled with it. */
export function settleJointValue(ctx: Context, input: SettleJointValueInput): Promise<WriteAnswer<ValueAnswer>> {
  return write(ctx, { rule: settleValueRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const value = await holdValue(tx, settleValueRule, input);
    const shares = await holdShares(tx, value);
    const parties = await tx.em.find(JointValuePartyEntity, { workspaceId: value.workspaceId, splitId: value.splitId!, involvementId: { $ne: null } });
    const isPaid = (involvementId: string | null | undefined) => shares.some((share) => share.involvementId === involvementId && isReceived(share));
    if (!parties.every(({ involvementId }) => isPaid(involvementId))) throw new Refusal({ code: 'INVALID', message: valueMessages.notAllPaid, field: ['input', 'jointValueId'] });
    await settleContributions(tx, value);
    tx.em.assign(value, { state: 'SETTLED', settledBy: ctx.principal.id, settledAt: ctx.now });
    return { jointValueId: value.id };
  });
}

function isReceived({ state, amount, receivedAmount }: JointValueShareRecord): boolean {
  if (state === 'AGREED') return compareDecimals(amount, '0') === 0;
  return state === 'RECEIVED' && compareDecimals(receivedAmount!, amount) >= 0;
}

async function settleContributions(tx: Write, { workspaceId, id: jointValueId }: JointValueRecord): Promise<void> {
  const lines = await tx.em.find(JointValueLineEntity, { workspaceId, jointValueId });
  const ids = lines.flatMap(({ contributionId }) => contributionId ?? []).toSorted();
  for (const contribution of await tx.em.find(EsiContributionEntity, { workspaceId, id: { $in: ids } }, { orderBy: { id: 'asc' } })) settleContribution(tx, contribution);
}

/** Gives a joint value up, until a supplier has agreed to its share. Its contributions may count elsewhere. */
export function cancelJointValue(ctx: Context, input: CancelJointValueInput): Promise<WriteAnswer<ValueAnswer>> {
  return write(ctx, { rule: cancelValueRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const cancelReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const value = await holdValue(tx, cancelValueRule, input);
    const shares = await holdShares(tx, value);
    if (shares.some(({ state }) => state !== 'OFFERED')) throw new Refusal({ code: 'INVALID', message: valueMessages.agreedStays, field: ['input', 'jointValueId'] });
    for (const share of shares) tx.em.assign(share, { state: 'LAPSED' });
    tx.em.assign(value, { state: 'CANCELLED', cancelledBy: ctx.principal.id, cancelledAt: ctx.now, cancelReason });
    await tx.em.flush();
    for (const line of await tx.em.find(JointValueLineEntity, { workspaceId: value.workspaceId, jointValueId: value.id })) tx.em.assign(line, { counts: false });
    return { jointValueId: value.id };
  });
}
