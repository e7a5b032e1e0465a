import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { amountOf, dayGone, wholeWithin } from '../exact-amount.ts';
import { holdTurn } from '../hold-turn.ts';
import { turnMessages } from '../turn.messages.ts';
import { contributionKind } from './contribution.actions.ts';
import type { EsiContributionRecord } from './contribution.entity.ts';
import type { EndContributionInput, ImplementContributionInput, VerifyContributionInput } from './contribution.input.ts';
import { implementContributionRule, verifyContributionRule, withdrawContributionRule } from './contributions.policy.ts';
import type { ContributionAnswer } from './submit-contribution.service.ts';

/** Takes back what one's own side brought in, until it is in the product. */
export function withdrawContribution(ctx: Context, input: EndContributionInput): Promise<WriteAnswer<ContributionAnswer>> {
  return write(ctx, { rule: withdrawContributionRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const contribution = await holdTurn(tx, contributionKind, withdrawContributionRule, input);
    tx.em.assign(contribution, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { contributionId: contribution.id };
  });
}

/** Says since when it is in the product. */
export function implementContribution(ctx: Context, input: ImplementContributionInput): Promise<WriteAnswer<ContributionAnswer>> {
  return write(ctx, { rule: implementContributionRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const contribution = await holdTurn(tx, contributionKind, implementContributionRule, input);
    const implementedOn = dayGone(input.implementedOn, ctx.now, ['input', 'implementedOn']);
    tx.em.assign(contribution, { state: 'IMPLEMENTED', implementedBy: ctx.principal.id, implementedAt: ctx.now, implementedOn });
    return { contributionId: contribution.id };
  });
}

const constraints: Record<string, UserErrorFacts> = { esi_contribution_four_eyes: { code: 'NOT_ALLOWED', message: turnMessages.fourEyes } };

/** Notes what it brought, as a second person has measured it. */
export function verifyContribution(ctx: Context, input: VerifyContributionInput): Promise<WriteAnswer<ContributionAnswer>> {
  return write(ctx, { rule: verifyContributionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const measured = measuredIn(ctx, input);
    const contribution = await holdTurn(tx, contributionKind, verifyContributionRule, input);
    tx.em.assign(contribution, { ...measured, state: 'VERIFIED', verifiedBy: ctx.principal.id, verifiedAt: ctx.now });
    return { contributionId: contribution.id };
  });
}

function measuredIn({ now }: Context, { amount, days, method, from, until }: VerifyContributionInput): Partial<EsiContributionRecord> {
  if (amount == null && days == null) throw new Refusal({ code: 'REQUIRED', message: turnMessages.nothingMeasured, field: ['input', 'amount'] });
  if (until < from) throw new Refusal({ code: 'INVALID', message: turnMessages.untilBeforeFrom, field: ['input', 'until'] });
  return {
    verifiedAmount: amount == null ? null : amountOf(amount, ['input', 'amount'], { isBelowZeroAllowed: true }),
    verifiedDays: days == null ? null : wholeWithin(days, [-3650, 3650], ['input', 'days']),
    verificationMethod: requiredText(method, ['input', 'method'], 2_000), verifiedFrom: from, verifiedUntil: dayGone(until, now, ['input', 'until']),
  };
}

/**
 * Notes that what a verified contribution brought is shared; for the part that shares it, in its own transaction, after it has settled
 * everything. The database takes it from the firm's people and the platform alone.
 */
export function settleContribution({ em, ctx }: Write, contribution: EsiContributionRecord): void {
  em.assign(contribution, { state: 'SETTLED', settledBy: ctx.principal.id, settledAt: ctx.now });
}
