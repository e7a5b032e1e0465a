import { holdOpen, overText } from '../hold-open.ts';
import { later, type ProjectFollower } from '../projects/project-followers.ts';
import { EsiContributionEntity, type EsiContributionRecord } from './contribution.entity.ts';

const waiting = ['SUBMITTED', 'EVALUATING'] as const;

/** What no supplier can answer any more is taken back. What waits for the firm still does where the project was closed; of one given up it is over, too. */
export const contributionsFollowProject: ProjectFollower = {
  name: 'contributions',
  place: 3,
  async ended(tx, project) {
    for (const idea of await holdOpen<EsiContributionRecord>(tx, EsiContributionEntity, project, waiting)) {
      if (idea.submittedBySide === 'PARTNER' && project.status === 'CLOSED') continue;
      tx.em.assign(idea, { state: 'WITHDRAWN', withdrawnBy: tx.ctx.principal.id, withdrawnAt: tx.ctx.now, withdrawalReason: overText(tx, project) });
    }
  },
  async resumed(tx, project, standstill) {
    for (const idea of await holdOpen<EsiContributionRecord>(tx, EsiContributionEntity, project, waiting)) {
      if (idea.answerDueAt > standstill.from) idea.answerDueAt = later(idea.answerDueAt, standstill);
    }
  },
};
