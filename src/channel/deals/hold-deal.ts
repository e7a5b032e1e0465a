import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { dealActions } from './deal.actions.ts';
import { ChannelDealEntity, type ChannelDealRecord } from './deal.entity.ts';
import { dealMessages } from './deals.messages.ts';
import type { DealRule } from './deals.policy.ts';

/** What acts on deals answer. A type, as the payloads' index asks. */
export type DealAnswer = { readonly channelDealId: string };

const changed: UserErrorFacts = { code: 'STALE_VERSION', message: dealMessages.changedMeanwhile };

/** What races come to that only the database sees. */
export const dealConstraints = {
  channel_deal_course: changed, channel_deal_check_once: changed,
  channel_deal_open_once: { code: 'DUPLICATE', message: dealMessages.ownTwice, field: ['input', 'customer'] },
  channel_deal_protected_once: { code: 'BLOCKED', message: dealMessages.givenAway, field: ['input', 'channelDealId'] },
} as const satisfies Record<string, UserErrorFacts>;

const field = ['input', 'channelDealId'];

/** Holds a deal of the asker's own side, in a relationship that lives, for an act that its state and the rule allow. */
export async function holdDeal({ em, ctx }: Write, rule: DealRule, input: { readonly channelDealId: string; readonly expectedVersion?: number | null }): Promise<ChannelDealRecord> {
  const deal = await lockVisible<ChannelDealRecord>(em, ChannelDealEntity, ctx, idOf('ChannelDeal', input.channelDealId), field);
  await findOwnLiving(em, ctx, deal.relationshipId, field);
  checkVersion(deal, 'ChannelDeal', input.expectedVersion);
  if (!rule.states.includes(deal.state)) {
    const allowedActions = Object.entries(dealActions).filter(([, other]) => can(ctx.principal, other, deal).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: dealMessages.notNow, currentState: deal.state, allowedActions });
  }
  authorize(ctx, rule, deal);
  return deal;
}
