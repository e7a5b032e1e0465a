import type { Write } from '../../platform/writes/write.ts';
import { holdOpen, overText } from '../hold-open.ts';
import type { ProjectFollower } from '../projects/project-followers.ts';
import type { EsiProjectRecord } from '../projects/project.entity.ts';
import { holdRequests } from './close-round.ts';
import { QuoteRoundEntity, type QuoteRoundRecord } from './quote.entity.ts';

/** Of a project that is over nothing more is quoted: what is sealed is never read, and of what was read nothing is agreed. */
export const roundsFollowProject: ProjectFollower = {
  name: 'costs',
  place: 3,
  async ended(tx, project) {
    for (const round of await holdOpen<QuoteRoundRecord>(tx, QuoteRoundEntity, project, ['OPEN', 'COMPARED'])) await endRound(tx, project, round);
  },
};

async function endRound(tx: Write, project: EsiProjectRecord, round: QuoteRoundRecord): Promise<void> {
  const { em, ctx } = tx;
  const isSealed = round.state === 'OPEN';
  const requests = await holdRequests(tx, round, isSealed ? 'OPEN' : 'CLOSED');
  const text = overText(tx, project);
  em.assign(round, { state: isSealed ? 'CANCELLED' : 'NEXT_ROUND', decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionReason: text });
  await em.flush();
  for (const request of requests) em.assign(request, { state: isSealed ? 'CANCELLED' : 'NOT_AGREED', toldAt: ctx.now, outcomeNote: text });
}
