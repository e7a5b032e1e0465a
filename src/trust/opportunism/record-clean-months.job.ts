import { newId } from '../../platform/ids.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { systemId } from '../../platform/system.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { recordManyEvidence } from '../evidence/record-many-evidence.ts';
import { cleanMonth, monthsBefore } from './clean-month.ts';
import { cleanSides, nextRelationships } from './clean-sides.ts';
import { recordCleanMonthsRule } from './opportunism.policy.ts';

/** Relationships in one transaction. */
const batch = 500;

/** Months that are looked at again each day: a platform that stood still for weeks catches up. */
const monthsBack = 3;

interface Reached {
  readonly month: string;
  /** The last relationship of that month that was looked at. */
  readonly after: string;
}

/**
 * Records once a day which sides of which relationships were clean in the months that are over: no confirmed opportunistic act of theirs in
 * the month, and no dispute raised against them open past its term on any day of it. Only where the two had to do with each other: with no
 * dealing on record in the 90 days before its end, a month shows nothing. What is recorded already stays as it is.
 */
export const recordCleanMonths = defineJob({
  name: 'opportunism.record-clean-months',
  every: 24 * 60 * 60_000,
  async run({ ctx, write, checkpoint, progress }) {
    const reached = checkpoint as Reached | null;
    let done = 0;
    for (const month of monthsBefore(ctx.now, monthsBack).filter((one) => reached === null || one >= reached.month)) {
      let after = reached?.month === month ? reached.after : '00000000-0000-0000-0000-000000000000';
      for (;;) {
        const ids = await nextRelationships(ctx, month, after, batch);
        if (ids.length === 0) break;
        // Named by what is in it: a run that goes on after another has fewer left.
        await write([month, ids[0], ids.at(-1), ids.length].join('/'), { rule: recordCleanMonthsRule }, async (tx) => {
          const clean = await cleanSides(tx, ids, month);
          const recorded = await recordManyEvidence(tx, clean.map(({ relationshipId, side }) => cleanMonth(relationshipId, shownBy(side), month)));
          tx.record({ subjectType: 'CleanMonths', subjectId: newId(), changes: { month: { after: month }, recorded: { after: recorded }, by: { after: systemId } } });
          return { recorded };
        });
        after = ids.at(-1)!;
        done += ids.length;
        await progress({ done, checkpoint: { month, after } satisfies Reached });
      }
    }
  },
});
