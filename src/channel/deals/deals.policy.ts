import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { peopleOnly, seenByBothSides } from '../../trust/sides.ts';
import { firmsPeople, partnersPeople } from '../channel-partner.ts';
import { seenByFirm } from '../channel-sight.ts';
import type { ChannelDealState } from './deal.entity.ts';
import { dealMessages } from './deals.messages.ts';

/** Who sees registered deals, and what each side does with them. */

export const seeDeal = seenByBothSides('channel-deal.see', 'Staff see all registered deals; a partner its own, and never that there are others.');
export const seeDealCheck = seenByFirm('channel-deal.see-check', 'Staff see what stands in the way of a deal, and stood; no partner does.');

/** What rules about a deal look at. */
export interface DealSubject {
  readonly state: ChannelDealState;
}

/** An act on a deal, and the states in which it is done. */
export interface DealRule extends ActRule<DealSubject> {
  readonly states: readonly ChannelDealState[];
}

function act(name: string, description: string, states: readonly ChannelDealState[], who: (principal: Principal, subject: DealSubject) => Message | null): DealRule {
  return {
    kind: 'act', name: `channel-deal.${name}`, description, permission: 'DEALING_WRITE', states,
    refuses: (principal, subject) => who(principal, subject) ?? (states.includes(subject.state) ? null : dealMessages.notNow),
  };
}

export const registerDealRule: ActRule = { kind: 'act', name: 'channel-deal.register', description: 'A channel partner’s people register a customer that they work on.', permission: 'DEALING_WRITE', refuses: partnersPeople };
export const approveDealRule = act('approve', 'The firm’s people give a deal to the partner, until a day.', ['REGISTERED'], firmsPeople);
export const refuseDealRule = act('refuse', 'The firm’s people do not give a deal to the partner.', ['REGISTERED'], firmsPeople);
export const extendDealRule = act('extend', 'The firm’s people protect a deal for longer.', ['APPROVED'], firmsPeople);
export const winDealRule = act('win', 'The firm’s people confirm that the customer has bought.', ['APPROVED'], firmsPeople);
export const loseDealRule = act('lose', 'Either side says that the customer has not bought; of one that was won only the firm’s people.', ['REGISTERED', 'APPROVED', 'WON'],
  (principal, { state }) => (state === 'WON' ? firmsPeople(principal) : peopleOnly(principal)));
export const withdrawDealRule = act('withdraw', 'The partner’s people give a deal up.', ['REGISTERED', 'APPROVED'], partnersPeople);
export const expireDealsRule: ActRule = { kind: 'act', name: 'channel-deal.expire', description: 'The platform ends the protection of deals whose day is over.', permission: null };

export const dealRules: readonly Rule[] = [
  seeDeal, seeDealCheck, registerDealRule, approveDealRule, refuseDealRule, extendDealRule, winDealRule, loseDealRule, withdrawDealRule, expireDealsRule,
];
