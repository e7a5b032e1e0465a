import type { Side } from '../../domain/sides.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { people, peopleAgainst, peopleOf, seeTurn, turn, type TurnSubject } from '../turn.ts';
import { turnMessages } from '../turn.messages.ts';

/** Who sees changes, and who agrees to them: one side says what a change comes to, and the other agrees to just that. */

export const seeChange = seeTurn('engineering-change.see', 'Staff see all changes; a supplier those in its own part while the project is open to it, and always those that it proposed.', 'proposed_by_side');

export interface ChangeSubject extends TurnSubject {
  readonly proposedBySide: Side;
  readonly impactBySide?: Side | null;
}

const act = (name: string, description: string, states: readonly string[], who: Parameters<typeof turn<ChangeSubject>>[0]['who']) => turn<ChangeSubject>({ name: `engineering-change.${name}`, description, states, who });

export const proposeChangeRule: ActRule = {
  kind: 'act', name: 'engineering-change.propose', description: 'People of either side propose changes in an active part of a project that is open to them.', permission: 'ESI_WRITE', refuses: people,
};
export const stateImpactRule = act('state-impact', 'People of either side say what it comes to; the other agrees to that, or says otherwise.', ['PROPOSED', 'IMPACT'], people);
export const answerChangeRule = act('answer', 'People of the side that did not say what it comes to agree, or refuse.', ['IMPACT'],
  (principal, { impactBySide }) => (impactBySide == null ? turnMessages.notNow : peopleAgainst(impactBySide, principal)));
export const implementChangeRule = act('implement', 'People of either side say that it is in the product.', ['AGREED'], people);
export const withdrawChangeRule = act('withdraw', 'The side that proposed it takes it back, until it is answered.', ['PROPOSED', 'IMPACT'], (principal, { proposedBySide }) => peopleOf(proposedBySide, principal));

export const changeRules: readonly Rule[] = [seeChange, proposeChangeRule, stateImpactRule, answerChangeRule, implementChangeRule, withdrawChangeRule];
