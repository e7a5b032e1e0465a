import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import type { InvolvementRule } from '../involvements/involvements.policy.ts';
import type { SelectionState } from './selection.entity.ts';
import { selectionMessages } from './selection.messages.ts';

/** Who chooses partners. All of it is the firm's own, and seen by `seeAsFirm`. */

export interface SelectionSubject {
  readonly state: SelectionState;
}

type Refuses = (principal: Principal) => Message | null;
const firm: Refuses = ({ isStaff }) => (isStaff ? null : selectionMessages.firmOnly);
const people: Refuses = (principal) => firm(principal) ?? (principal.kind === 'API_KEY' ? selectionMessages.peopleOnly : null);

function act(name: string, description: string, who: Refuses, permission: 'ESI_WRITE' | 'ESI_DECIDE' = 'ESI_WRITE'): ActRule<SelectionSubject> {
  return { kind: 'act', name: `partner-selection.${name}`, description, permission, refuses: (principal, { state }) => who(principal) ?? (state === 'OPEN' ? null : selectionMessages.notNow) };
}

export const openSelectionRule: ActRule = { kind: 'act', name: 'partner-selection.open', description: 'The firm’s people say what candidates are to be judged by.', permission: 'ESI_WRITE', refuses: firm };
export const weighCriteriaRule = act('weigh', 'The firm’s people compare criteria, each for themselves.', people);
export const judgeCandidatesRule = act('judge', 'The firm’s people judge candidates, each for themselves.', people);
export const computeSelectionRule = act('compute', 'The firm’s people work out what the judgements come to.', firm);
export const decideSelectionRule = act('decide', 'Who may decide for the firm chooses a candidate, with a reason.', people, 'ESI_DECIDE');
export const abandonSelectionRule = act('abandon', 'Who may decide for the firm gives a selection up, with a reason.', people, 'ESI_DECIDE');

const states = ['NOMINATED'] as const;
export const screenSupplierRule: InvolvementRule = {
  kind: 'act', name: 'esi-screening.record', description: 'The firm’s people screen a candidate for a project, before it hears of that.', permission: 'ESI_WRITE', states,
  refuses: (principal, { state }) => people(principal) ?? (state === 'NOMINATED' ? null : selectionMessages.screenedBeforeInvited),
};

export const selectionRules: readonly Rule[] = [openSelectionRule, weighCriteriaRule, judgeCandidatesRule, computeSelectionRule, decideSelectionRule, abandonSelectionRule, screenSupplierRule];
