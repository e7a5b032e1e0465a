import { otherSide, type Side } from '../../domain/sides.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { isOpen } from '../esi.policy.ts';
import { firmsPeople, people, peopleOf, seeTurn, turn, type TurnSubject } from '../turn.ts';

/** Who sees what the design leaves open, who answers it, and what holds up production. */

const between = seeTurn('design-issue.see-between', 'Between the firm and one supplier.', 'raised_by_side');

export const seeDesignIssue: SightRule = {
  kind: 'see', name: 'design-issue.see',
  description: 'Staff see all design issues; a supplier, while the project is open to it, those for all and those with itself, and always what it raised.',
  sees: (principal) => {
    const own = between.sees(principal);
    if (typeof own === 'boolean') return own;
    return (row) => sql`((${row('relationship_id')} is null and ${isOpen('project_id')(row)}) or ${own(row)})`;
  },
};

export interface IssueSubject extends TurnSubject {
  readonly relationshipId?: string | null;
  readonly raisedBySide: Side;
  readonly isBlocking?: boolean;
}

/** Who answers: the other side; what the firm raised for all it answers itself, so that no supplier's words reach another. */
export function answeringSide({ relationshipId, raisedBySide }: Pick<IssueSubject, 'relationshipId' | 'raisedBySide'>): Side {
  return relationshipId == null ? 'FOCAL' : otherSide(raisedBySide);
}

const act = (name: string, description: string, states: readonly string[], who: Parameters<typeof turn<IssueSubject>>[0]['who']) => turn<IssueSubject>({ name: `design-issue.${name}`, description, states, who });

export const raiseIssueRule: ActRule = {
  kind: 'act', name: 'design-issue.raise', description: 'People of either side raise what the design leaves open, in a project that is open to them; the firm’s also for all in it.', permission: 'ESI_WRITE', refuses: people,
};
export const answerIssueRule = act('answer', 'People of the side that did not raise it answer; what is for all, the firm’s.', ['OPEN'], (principal, issue) => peopleOf(answeringSide(issue), principal));
export const reopenIssueRule = act('reopen', 'The side that raised it asks once more, with the same time to answer.', ['ANSWERED'], (principal, { raisedBySide }) => peopleOf(raisedBySide, principal));
export const closeIssueRule = act('close', 'The side that raised it closes it.', ['OPEN', 'ANSWERED'], (principal, { raisedBySide }) => peopleOf(raisedBySide, principal));
export const setBlockingRule = turn<IssueSubject>({
  name: 'design-issue.set-blocking', description: 'Those who decide for the firm say whether it holds up production, with a reason.', states: ['OPEN', 'ANSWERED'], permission: 'ESI_DECIDE', who: firmsPeople,
});
export const noteIssueAnswersRule: ActRule = { kind: 'act', name: 'design-issue.note-answers', description: 'The platform notes how long answers took, and which are past their time.', permission: null };

export const issueRules: readonly Rule[] = [seeDesignIssue, raiseIssueRule, answerIssueRule, reopenIssueRule, closeIssueRule, setBlockingRule, noteIssueAnswersRule];
