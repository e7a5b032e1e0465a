import { createHash } from 'node:crypto';
import { leaves } from '../../src/domain/trust/leaves.ts';
import { defineJob } from '../../src/platform/jobs/job.ts';
import type { ActRule } from '../../src/platform/rules.ts';
import { recordEvidence } from '../../src/trust/evidence/record-evidence.ts';

const rule: ActRule = { kind: 'act', name: 'test.show', description: 'A fact of the tests.', permission: null };

/** A job that adds evidence to a relationship, one event a step. */
export const showingJob = defineJob<{ readonly relationshipId: string; readonly steps: number; readonly name: string }>({
  name: 'test.show',
  async run({ payload: { relationshipId, steps, name }, checkpoint, write, progress }) {
    for (let step = Number(checkpoint ?? 0); step < steps; step += 1) {
      const id = uuidOf(`${name}/${step}`);
      await write(`step ${step}`, { rule }, async (tx) => {
        tx.record({ subjectType: 'Test', subjectId: id, changes: {} });
        await recordEvidence(tx, {
          relationshipId, direction: 'PARTNER_TO_FOCAL', source: { type: 'Test', id }, occurredAt: new Date(Date.now() - step * 86_400_000),
          outcome: () => ({ leaf: leaves[step % leaves.length]!, outcome: (step % 5) / 4, weight: 1 + (step % 3) }),
        });
        return {};
      });
      await progress({ done: step + 1, total: steps, checkpoint: step + 1 });
    }
  },
});

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
