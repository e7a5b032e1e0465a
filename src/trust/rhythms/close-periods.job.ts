import { dayNumber } from '../../domain/calendar/day.ts';
import { lastDayOfPeriod, nextDay } from '../../domain/rhythm.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { identifier, sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { judgeCadence, judgeInformation } from './judge-period.ts';
import { CadenceEntity, type CadenceRecord, InformationScheduleEntity, type InformationScheduleRecord, rhythmOf } from './rhythm.entity.ts';
import { rhythmMessages } from './rhythms.messages.ts';
import { closePeriodRule } from './rhythms.policy.ts';

/** Judges once a day the periods that are over, of every rhythm in force in a living relationship. */
export const closePeriods = defineJob({
  name: 'rhythms.close-periods',
  every: 24 * 60 * 60_000,
  async run(job) {
    await eachRhythm(job, 'cadence', async (tx, id) => {
      const cadence = await lockVisible<CadenceRecord>(tx.em, CadenceEntity, tx.ctx, id, []);
      return closeDue(tx, cadence, (first, last) => judgeCadence(tx, cadence, first, last));
    });
    await eachRhythm(job, 'information_schedule', async (tx, id) => {
      const schedule = await lockVisible<InformationScheduleRecord>(tx.em, InformationScheduleEntity, tx.ctx, id, []);
      return closeDue(tx, schedule, (first, last) => judgeInformation(tx, schedule, first, last));
    });
  },
});

/** One rhythm in one transaction, with all its periods that are over. */
async function eachRhythm({ ctx, write, progress }: RunningJob<Record<string, never>>, table: string, close: (tx: Write, id: string) => Promise<{ nextFrom: string }>): Promise<void> {
  const begun = await ctx.database.read<{ id: string; from: string }>(sessionOf(ctx.principal), sql`select t.id, t.next_from::text as "from" from ${identifier(table)} t
    join relationship r on r.workspace_id = t.workspace_id and r.id = t.relationship_id and r.stage <> 'TERMINATED'
    where t.workspace_id = ${ctx.principal.workspaceId}::uuid and t.ended_on is null and t.next_from < ${ctx.now.toISOString().slice(0, 10)}::date order by t.id`);
  for (const [done, { id, from }] of begun.entries()) {
    // Tried each day anew: the step is named by the day, since a period that is not over yet changes nothing.
    await write(`${table}/${id}/${from}/${ctx.now.toISOString().slice(0, 10)}`, { rule: closePeriodRule }, (tx) => close(tx, id));
    await progress({ done: done + 1, total: begun.length });
  }
}

/** Judges a rhythm's periods as long as they are over, their days of grace too. */
async function closeDue({ em, ctx }: Write, rhythm: CadenceRecord | InformationScheduleRecord, judge: (first: string, last: string) => Promise<void>): Promise<{ nextFrom: string }> {
  const today = dayNumber(ctx.now.toISOString().slice(0, 10));
  const grace = 'graceDays' in rhythm ? rhythm.graceDays : 0;
  let first = rhythm.nextFrom;
  for (;;) {
    const last = lastDayOfPeriod(rhythmOf(rhythm), rhythm.startsOn, first);
    if (rhythm.endedOn != null || dayNumber(last) + grace >= today) break;
    await judge(first, last);
    first = nextDay(last);
  }
  // Nothing is over, or somebody has ended it meanwhile.
  if (first === rhythm.nextFrom) throw new Refusal({ code: 'STATE_CONFLICT', message: rhythmMessages.ended, currentState: 'RUNNING', allowedActions: [] });
  em.assign(rhythm as CadenceRecord, { nextFrom: first });
  return { nextFrom: first };
}
