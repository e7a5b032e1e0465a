import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import type { FigureFacts } from './figure-facts.ts';
import { keptFigures } from './kept-figures.ts';
import { measureFigures } from './measure-figures.ts';
import { FirmFigureSnapshotEntity, type FirmFigureSnapshotRecord } from './snapshot.entity.ts';
import { keepFiguresRule } from './top-figures.policy.ts';

/** Keeps each day those of the four figures that are other than when they were last kept. */
export const keepFigures = defineJob({
  name: 'top-figures.keep',
  every: 24 * 60 * 60_000,
  async run({ ctx, write }) {
    const day = ctx.now.toISOString().slice(0, 10);
    const changed = await changedFigures(ctx, day);
    if (changed.length === 0) return;
    await write(day, { rule: keepFiguresRule }, async ({ em }) => {
      const { workspaceId } = ctx.principal;
      for (const facts of changed) em.create(FirmFigureSnapshotEntity, { workspaceId, id: newId(), objective: facts.objective, day, takenAt: ctx.now, facts } as FirmFigureSnapshotRecord);
      return { kept: changed.length };
    });
  },
});

/** Of a day there is one snapshot of a figure at most: the first. */
async function changedFigures(ctx: Context, day: string): Promise<FigureFacts[]> {
  const kept = new Map((await keptFigures(ctx, day)).map((one) => [one.facts.objective, one]));
  // As JSON keeps it, so that equal figures are equal.
  const figures = JSON.parse(JSON.stringify(await measureFigures(ctx))) as FigureFacts[];
  return figures.filter((facts) => {
    const before = kept.get(facts.objective);
    return before === undefined || (before.day < day && !isDeepStrictEqual(before.facts, facts));
  });
}
