import { answerOf } from '../../partners/answer-of.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { askerContext, AskerGoneError } from '../asker.ts';
import { applyInterchange } from './apply-interchange.ts';
import { InterchangeEntity, type InterchangeRecord } from './interchange.entity.ts';
import { applyInterchangeRule } from './interchanges.policy.ts';

/** Reads what was handed in and is not read yet, with the rights that who did has by then. Where they are gone it waits for somebody to replay it. */
export const applyInterchangeJob = defineJob<{ readonly interchangeId: string }>({
  name: 'exchange.apply-interchange',
  async run({ ctx, payload: { interchangeId }, write }) {
    const { database, principal: { workspaceId, focalPartyId }, principal } = ctx;
    const found = await database.entityManager(sessionOf(principal)).transactional((em) => em.findOne(InterchangeEntity, { workspaceId, id: interchangeId }));
    if (found === null || found.state !== 'RECEIVED') return;
    const asked = { requestedBy: found.submittedBy, requestedKind: found.submittedKind, partyId: found.submittedBySide === 'FOCAL' ? focalPartyId : found.partyId! };
    const as = await askerContext(ctx, asked).catch((error: unknown) => {
      if (error instanceof AskerGoneError) return null;
      throw error;
    });
    await answerOf(write('apply', { rule: applyInterchangeRule, ...(as !== null && { as }) }, async (tx) => {
      const record = await lockVisible<InterchangeRecord>(tx.em, InterchangeEntity, tx.ctx, interchangeId, []);
      tx.record({ subjectType: 'Interchange', subjectId: interchangeId, changes: {} });
      if (record.state === 'RECEIVED' && as !== null) await applyInterchange(tx, record);
      else if (record.state === 'RECEIVED') Object.assign(record, { state: 'QUARANTINED', verdict: 'QUARANTINED' });
      return { interchangeId };
    }));
  },
});
