import { holdOpen, overText } from '../hold-open.ts';
import type { ProjectFollower } from '../projects/project-followers.ts';
import { EsiDeliverableEntity, type EsiDeliverableRecord } from './work.entity.ts';

/** Nothing more is delivered to a project that is over. What was, stays; so do its teams, as they were. */
export const workFollowsProject: ProjectFollower = {
  name: 'work',
  place: 3,
  async ended(tx, project) {
    for (const deliverable of await holdOpen<EsiDeliverableRecord>(tx, EsiDeliverableEntity, project, ['TODO', 'IN_PROGRESS', 'BLOCKED'])) {
      tx.em.assign(deliverable, { state: 'CANCELLED', stateReason: overText(tx, project) });
    }
  },
};
