import { holdOpen, overText } from '../hold-open.ts';
import type { ProjectFollower } from '../projects/project-followers.ts';
import { EngineeringChangeEntity, type EngineeringChangeRecord } from './change.entity.ts';

/** Nobody answers a change of a project that is over. What was agreed stays. */
export const changesFollowProject: ProjectFollower = {
  name: 'changes',
  place: 3,
  async ended(tx, project) {
    for (const change of await holdOpen<EngineeringChangeRecord>(tx, EngineeringChangeEntity, project, ['PROPOSED', 'IMPACT'])) {
      tx.em.assign(change, { state: 'WITHDRAWN', withdrawnBy: tx.ctx.principal.id, withdrawnAt: tx.ctx.now, withdrawalReason: overText(tx, project) });
    }
  },
};
