import { holdOpen, overText } from '../hold-open.ts';
import type { ProjectFollower } from '../projects/project-followers.ts';
import { PartApprovalEntity, type PartApprovalRecord } from './approval.entity.ts';

/** Parts of a product that is given up are not approved any more; the last gate leaves none that waits. */
export const approvalsFollowProject: ProjectFollower = {
  name: 'approvals',
  place: 3,
  async ended(tx, project) {
    for (const approval of await holdOpen<PartApprovalRecord>(tx, PartApprovalEntity, project, ['REQUIRED', 'SUBMITTED', 'REJECTED'])) {
      tx.em.assign(approval, { state: 'DROPPED', droppedBy: tx.ctx.principal.id, droppedAt: tx.ctx.now, dropReason: overText(tx, project) });
    }
  },
};
