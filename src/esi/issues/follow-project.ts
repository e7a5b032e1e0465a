import { holdOpen, overText } from '../hold-open.ts';
import { later, type ProjectFollower } from '../projects/project-followers.ts';
import { DesignIssueEntity, type DesignIssueRecord } from './issue.entity.ts';

/** A product that is not designed any more raises no questions. */
export const issuesFollowProject: ProjectFollower = {
  name: 'issues',
  place: 3,
  async ended(tx, project) {
    for (const issue of await holdOpen<DesignIssueRecord>(tx, DesignIssueEntity, project, ['OPEN', 'ANSWERED'])) {
      tx.em.assign(issue, { state: 'CLOSED', closedBy: tx.ctx.principal.id, closedAt: tx.ctx.now, closingNote: overText(tx, project) });
    }
  },
  async resumed(tx, project, standstill) {
    for (const issue of await holdOpen<DesignIssueRecord>(tx, DesignIssueEntity, project, ['OPEN'])) {
      if (issue.answerDueAt > standstill.from) issue.answerDueAt = later(issue.answerDueAt, standstill);
    }
  },
};
