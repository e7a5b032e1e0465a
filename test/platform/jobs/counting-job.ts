import { setTimeout as pause } from 'node:timers/promises';
import { PartyEntity } from '../../../src/partners/party.entity.ts';
import { createPartyRule } from '../../../src/partners/partners.policy.ts';
import { newId } from '../../../src/platform/ids.ts';
import { defineJob } from '../../../src/platform/jobs/job.ts';

/** A job of many steps, each of which has an effect that can be counted: a party of that name. */
export const countingJob = defineJob<{ readonly steps: number; readonly name: string; readonly pause: number }>({
  name: 'test.count',
  async run({ ctx, payload, checkpoint, write, progress }) {
    for (let step = Number(checkpoint ?? 0); step < payload.steps; step += 1) {
      await write(`step ${step}`, { rule: createPartyRule }, async ({ em }) => {
        const id = newId();
        em.create(PartyEntity, {
          workspaceId: ctx.principal.workspaceId, id, kind: 'GROUP', name: `${payload.name} ${step}`, names: {}, countryCode: null, timeZone: 'UTC', website: null, parentId: null, isFocal: false,
        } as never);
        return { id };
      });
      await progress({ done: step + 1, total: payload.steps, checkpoint: step + 1 });
      await pause(payload.pause);
    }
  },
});
