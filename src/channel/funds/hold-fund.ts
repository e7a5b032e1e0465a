import type { FundRequest } from '../../domain/channel/development-fund.ts';
import { type FundAct, obstacleToFundAct } from '../../domain/channel/fund-course.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { type MoneyInput, moneyOf } from '../../platform/money.type.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { dayInUtc } from '../channel-partner.ts';
import { fundActions, fundClaimActions, fundRequestActions } from './fund.actions.ts';
import { ChannelFundClaimEntity, type ChannelFundClaimRecord, ChannelFundEntity, type ChannelFundRecord, ChannelFundRequestEntity, type ChannelFundRequestRecord } from './fund.entity.ts';
import type { FundRule, FundSubject } from './funds.policy.ts';
import { fundMessages, fundObstacles } from './funds.messages.ts';

const changed: UserErrorFacts = { code: 'STALE_VERSION', message: fundMessages.changedMeanwhile };

/** What races come to that only the database sees. */
export const fundConstraints = {
  channel_fund_request_course: changed, channel_fund_claim_course: changed, channel_fund_claim_open_once: changed, channel_fund_claim_number_once: changed, channel_fund_sums_agree: changed, channel_fund_four_eyes: changed,
  channel_fund_budget_number_once: changed, channel_fund_is_open: { code: 'INVALID', message: fundMessages.closed },
  channel_fund_within_budget: { code: 'OUT_OF_RANGE', message: fundObstacles.ABOVE_LEFT, field: ['input', 'amount'] },
  channel_fund_approval_once: { code: 'NOT_ALLOWED', message: fundMessages.approvedAlready },
  channel_fund_claim_four_eyes: { code: 'NOT_ALLOWED', message: fundMessages.anotherPays },
} as const satisfies Record<string, UserErrorFacts>;

type Changes = { readonly expectedVersion?: number | null };

/** Holds a fund for an act that its state and the rule allow. */
export async function holdFund({ em, ctx }: Write, rule: FundRule, input: Changes & { readonly channelFundId: string }): Promise<ChannelFundRecord> {
  const fund = await lockVisible<ChannelFundRecord>(em, ChannelFundEntity, ctx, idOf('ChannelFund', input.channelFundId), ['input', 'channelFundId']);
  checkVersion(fund, 'ChannelFund', input.expectedVersion);
  requireState({ em, ctx } as Write, rule, fund, fundActions);
  return fund;
}

/** Holds a request of the asker's own side, in a relationship that lives, for an act that its state and the rule allow. */
export async function holdFundRequest(tx: Write, rule: FundRule, input: Changes & { readonly channelFundRequestId: string }): Promise<ChannelFundRequestRecord> {
  const field = ['input', 'channelFundRequestId'];
  const request = await lockVisible<ChannelFundRequestRecord>(tx.em, ChannelFundRequestEntity, tx.ctx, idOf('ChannelFundRequest', input.channelFundRequestId), field);
  await findOwnLiving(tx.em, tx.ctx, request.relationshipId, field);
  checkVersion(request, 'ChannelFundRequest', input.expectedVersion);
  requireState(tx, rule, request, fundRequestActions);
  return request;
}

/** Holds a claim and its request. The request comes first where both are held, so that nobody waits for the other. */
export async function holdFundClaim(tx: Write, rule: FundRule, input: Changes & { readonly channelFundClaimId: string }): Promise<{ claim: ChannelFundClaimRecord; request: ChannelFundRequestRecord }> {
  const [{ em, ctx }, field, id] = [tx, ['input', 'channelFundClaimId'], idOf('ChannelFundClaim', input.channelFundClaimId)];
  const [of] = id === null ? [] : await em.execute<{ id: string }[]>('select request_id as id from channel_fund_claim where workspace_id = ? and id = ?', [ctx.principal.workspaceId, id]);
  const request = await lockVisible<ChannelFundRequestRecord>(em, ChannelFundRequestEntity, ctx, of?.id ?? null, field);
  const claim = await lockVisible<ChannelFundClaimRecord>(em, ChannelFundClaimEntity, ctx, id, field);
  await findOwnLiving(em, ctx, claim.relationshipId, field);
  checkVersion(claim, 'ChannelFundClaim', input.expectedVersion);
  requireState(tx, rule, claim, fundClaimActions);
  return { claim, request };
}

function requireState({ ctx }: Write, rule: FundRule, record: FundSubject, actions: Readonly<Record<string, FundRule>>): void {
  if (!rule.states.includes(record.state)) {
    const allowedActions = Object.entries(actions).filter(([, other]) => can(ctx.principal, other, record).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: fundMessages.notNow, currentState: record.state, allowedActions });
  }
  authorize(ctx, rule, record);
}

/** A client's amount in the currency of a fund, in whole minor units as text. */
export function amountIn(currency: string, input: MoneyInput, name: string): string {
  const { minorUnits, currencyCode } = moneyOf(input, ['input', name]);
  if (currencyCode !== currency) throw new Refusal({ code: 'INVALID', message: fundMessages.currency, values: { currency }, field: ['input', name, 'currencyCode'] });
  return String(minorUnits);
}

/** A request as the computations look at it: amounts in minor units, which add up as any other. */
export function fundRequestOf({ state, requestedMinor, approvedMinor, claimedMinor, paidMinor, claimUntil }: ChannelFundRequestRecord): FundRequest {
  return { status: state, requested: requestedMinor, approved: approvedMinor, claimed: claimedMinor, paid: paidMinor, claimUntil: claimUntil ?? null };
}

/**
 * Refuses what stands in the way of an act with money.
 * @param left what is left of the fund, in minor units, where the act asks for it
 */
export function refuseObstacle({ ctx }: Write, act: FundAct, request: ChannelFundRequestRecord, left = '0'): void {
  const obstacle = obstacleToFundAct(act, fundRequestOf(request), { side: sideOf(ctx.principal), today: dayInUtc(ctx.now), left });
  if (obstacle === null) return;
  const field = obstacle === 'NO_PROOF' ? ['input', 'documents'] : obstacle === 'DAY_OVER' && act.kind === 'APPROVE' ? ['input', 'claimUntil'] : ['input', 'amount'];
  throw new Refusal({ code: obstacle === 'NO_PROOF' ? 'REQUIRED' : 'OUT_OF_RANGE', message: fundObstacles[obstacle], field });
}
