import { LockMode } from '@mikro-orm/core';
import type { Write } from '../../platform/writes/write.ts';
import { later, type ProjectFollower } from '../projects/project-followers.ts';
import type { EsiProjectRecord } from '../projects/project.entity.ts';
import { EsiInvolvementEntity, type EsiInvolvementRecord, type InvolvementState } from './involvement.entity.ts';
import { statesFor } from './involvements.policy.ts';

/**
 * What a project's end is for suppliers' parts: of one that was closed, whoever took part has completed it; any other part ends with the
 * project. Nothing of the inside is open from that moment.
 */
export const partsFollowProject: ProjectFollower = {
  name: 'involvements',
  place: 2,
  async ended(tx, project) {
    for (const part of await hold(tx, project, statesFor.end)) {
      const isDone = project.status === 'CLOSED' && part.state === 'ACTIVE';
      tx.em.assign(part, { state: isDone ? 'COMPLETED' : 'ENDED', endedBy: tx.ctx.principal.id, endedAt: tx.ctx.now });
    }
  },
  async resumed(tx, project, standstill) {
    for (const part of await hold(tx, project, ['INVITED'])) {
      if (part.answerDueAt! > standstill.from) part.answerDueAt = later(part.answerDueAt!, standstill);
    }
  },
};

function hold({ em }: Write, { workspaceId, id: projectId }: EsiProjectRecord, states: readonly InvolvementState[]): Promise<EsiInvolvementRecord[]> {
  return em.find<EsiInvolvementRecord>(EsiInvolvementEntity, { workspaceId, projectId, state: { $in: [...states] } }, { orderBy: { id: 'asc' } as never, lockMode: LockMode.PESSIMISTIC_WRITE });
}
