import type { Side } from '../../domain/sides.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { firmsPeople, people, peopleAgainst, peopleOf, seeTurn, turn, type TurnSubject } from '../turn.ts';
import { turnMessages } from '../turn.messages.ts';

/** Who sees contributions, and who takes them through their states. Ideas of one side are evaluated by the other, and measured by a third person. */

export const seeContribution = seeTurn('contribution.see', 'Staff see all contributions; a supplier those for its own part while the project is open to it, and always those that it brought in.', 'submitted_by_side');

export interface ContributionSubject extends TurnSubject {
  readonly submittedBySide: Side;
  readonly submittedBy?: string;
  readonly evaluatedBy?: string | null;
}

const act = (name: string, description: string, states: readonly string[], who: Parameters<typeof turn<ContributionSubject>>[0]['who']) =>
  turn<ContributionSubject>({ name: `contribution.${name}`, description, states, who });

export const submitContributionRule: ActRule = {
  kind: 'act', name: 'contribution.submit', description: 'People of either side bring ideas into an active part of a project that is open to them.', permission: 'ESI_WRITE', refuses: people,
};
export const beginEvaluationRule = act('begin-evaluation', 'People of the side that did not bring it in begin to evaluate it.', ['SUBMITTED'], (principal, { submittedBySide }) => peopleAgainst(submittedBySide, principal));
export const evaluateContributionRule = act('evaluate', 'People of the side that did not bring it in accept it, or reject it with a reason.', ['EVALUATING'], (principal, { submittedBySide }) => peopleAgainst(submittedBySide, principal));
export const withdrawContributionRule = act('withdraw', 'The side that brought it in takes it back, until it is implemented.', ['SUBMITTED', 'EVALUATING', 'ACCEPTED'], (principal, { submittedBySide }) => peopleOf(submittedBySide, principal));
export const implementContributionRule = act('implement', 'People of either side say that it is in the product.', ['ACCEPTED'], people);
export const verifyContributionRule = turn<ContributionSubject>({
  name: 'contribution.verify', description: 'The firm’s people measure what it brought: neither who brought it in nor who accepted it.', states: ['IMPLEMENTED'], permission: 'ESI_DECIDE',
  who: (principal, { submittedBy, evaluatedBy }) => firmsPeople(principal) ?? ([submittedBy, evaluatedBy].includes(principal.id) ? turnMessages.fourEyes : null),
});
export const noteAnswersRule: ActRule = { kind: 'act', name: 'contribution.note-answers', description: 'The platform notes how long evaluations took, and which are past their time.', permission: null };

export const contributionRules: readonly Rule[] = [
  seeContribution, submitContributionRule, beginEvaluationRule, evaluateContributionRule, withdrawContributionRule, implementContributionRule, verifyContributionRule, noteAnswersRule,
];
