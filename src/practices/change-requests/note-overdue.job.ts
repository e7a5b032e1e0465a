import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { ChangeRequestEntity, type ChangeRequestRecord, openStates } from './change-request.entity.ts';
import { noteOverdueRule } from './change-requests.policy.ts';

interface Overdue {
  readonly id: string;
  readonly round: number;
}

/** Notes every hour which requests were not answered by their day, each round once; both sides read it. */
export const noteOverdueChanges = defineJob({
  name: 'change-requests.note-overdue',
  every: 60 * 60_000,
  run: (job) => inBatches<Overdue>(job, {
    name: 'overdue', rule: noteOverdueRule, keyOf: ({ id, round }) => `${id}/${round}`, work: note,
    due: (workspaceId, most) => sql`select c.id, c.round from change_request c where c.workspace_id = ${workspaceId}::uuid and c.state in ('PROPOSED','COUNTERED')
      and c.answer_due_on < (now() at time zone 'UTC')::date and c.overdue_noted_at is null order by c.answer_due_on, c.id limit ${most}`,
  }),
});

async function note({ em, ctx, record }: Write, { id, round }: Overdue): Promise<void> {
  const request = await lockVisible<ChangeRequestRecord>(em, ChangeRequestEntity, ctx, id, []);
  const isStillDue = request.round === round && (openStates as readonly string[]).includes(request.state);
  // Answered since it was looked at: that it was looked at is on record.
  if (!isStillDue) return record({ subjectType: 'ChangeRequest', subjectId: id, ownerId: request.relationshipId, changes: {} });
  em.assign(request, { overdueNotedAt: ctx.now });
}
