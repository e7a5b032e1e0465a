import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { peopleOnly, seenByBothSides, sideOf } from '../../trust/sides.ts';
import type { ChangeRequestState } from './change-request.entity.ts';
import { changeMessages } from './change-requests.messages.ts';

/** Who sees requests for changes, and which side does what with them. Each acts for its own side alone. */

export const seeChangeRequest: SightRule = seenByBothSides('change-request.see', 'Staff see all requests for changes, with every round; a partner those of its own relationships, entirely.');

/** What rules about a request for a change look at. */
export interface ChangeSubject {
  readonly state: ChangeRequestState;
  readonly proposedBySide: Side;
  readonly turnSide: Side;
  readonly statement?: string | null;
  readonly disputeId?: string | null;
}

/** An act on a request, and the states in which it is done. */
export interface ChangeRule extends ActRule<ChangeSubject> {
  readonly states: readonly ChangeRequestState[];
}

interface Act {
  readonly name: string;
  readonly description: string;
  readonly states: readonly ChangeRequestState[];
  readonly who: (principal: Principal, subject: ChangeSubject) => Message | null;
}

const open: readonly ChangeRequestState[] = ['PROPOSED', 'COUNTERED'];

function act({ name, description, states, who }: Act): ChangeRule {
  return {
    kind: 'act', name: `change-request.${name}`, description, permission: 'DEALING_WRITE', states,
    refuses: (principal, subject) => peopleOnly(principal) ?? (states.includes(subject.state) ? who(principal, subject) : changeMessages.notNow),
  };
}

const inTurn: Act['who'] = (principal, { turnSide }) => (sideOf(principal) === turnSide ? null : changeMessages.otherSidesTurn);
const asking: Act['who'] = (principal, { proposedBySide }) => (sideOf(principal) === proposedBySide ? null : changeMessages.askingSide);
const asked: Act['who'] = (principal, { proposedBySide }) => (sideOf(principal) === proposedBySide ? changeMessages.askedSide : null);

export const proposeChangeRule: ActRule = {
  kind: 'act', name: 'change-request.propose', description: 'People of either side ask the other to change what both have agreed on.', permission: 'DEALING_WRITE', refuses: peopleOnly,
};
export const counterChangeRule = act({ name: 'counter', description: 'The side whose turn it is answers with other terms.', states: open, who: inTurn });
export const agreeToChangeRule = act({ name: 'agree', description: 'The side whose turn it is agrees to the last terms.', states: open, who: inTurn });
export const declineChangeRule = act({ name: 'decline', description: 'The side whose turn it is declines, with a reason.', states: open, who: inTurn });
export const withdrawChangeRule = act({ name: 'withdraw', description: 'The side that asked takes it back, with a reason.', states: open, who: asking });
export const imposeChangeRule = act({ name: 'impose', description: 'The side that asked changes it without the other’s consent, with a reason. It speaks against that side.', states: [...open, 'DECLINED'], who: asking });
export const stateOnChangeRule = act({
  name: 'state', description: 'The side on which a change was imposed says once what it thinks of that.', states: ['IMPOSED'],
  who: (principal, subject) => asked(principal, subject) ?? (subject.statement == null ? null : changeMessages.statedAlready),
});
export const disputeChangeRule = act({
  name: 'dispute', description: 'The side on which a change was imposed names the dispute that it has raised about it.', states: ['IMPOSED'],
  who: (principal, subject) => asked(principal, subject) ?? (subject.disputeId == null ? null : changeMessages.disputedAlready),
});
export const noteOverdueRule: ActRule = { kind: 'act', name: 'change-request.note-overdue', description: 'The platform notes requests that were not answered in time.', permission: null };

export const changeRequestRules: readonly Rule[] = [
  seeChangeRequest, proposeChangeRule, counterChangeRule, agreeToChangeRule, declineChangeRule, withdrawChangeRule, imposeChangeRule, stateOnChangeRule, disputeChangeRule, noteOverdueRule,
];
