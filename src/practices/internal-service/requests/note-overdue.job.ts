import { defineJob } from '../../../platform/jobs/job.ts';
import { sql } from '../../../platform/sql.ts';
import { lockVisible } from '../../../platform/writes/lock.ts';
import type { Write } from '../../../platform/writes/write.ts';
import { inBatches } from '../../../trust/in-batches.ts';
import { noteOverdueRule } from '../internal-service.policy.ts';
import { providersTurn, ServiceRequestEntity, type ServiceRequestRecord } from './service-request.entity.ts';

interface Overdue {
  readonly id: string;
  readonly step: number;
}

/** Notes every quarter of an hour which requests are not done by their time; one that came back is noted again. */
export const noteOverdueRequests = defineJob({
  name: 'internal-service.note-overdue',
  every: 15 * 60_000,
  run: (job) => inBatches<Overdue>(job, {
    name: 'overdue', rule: noteOverdueRule, keyOf: ({ id, step }) => `${id}/${step}`, work: note,
    due: (workspaceId, most) => sql`select s.id, s.step from service_request s where s.workspace_id = ${workspaceId}::uuid and s.state in ('REQUESTED','TAKEN_UP','RETURNED')
      and s.due_at < now() and s.overdue_noted_at is null order by s.due_at, s.id limit ${most}`,
  }),
});

async function note({ em, ctx, record }: Write, { id }: Overdue): Promise<void> {
  const request = await lockVisible<ServiceRequestRecord>(em, ServiceRequestEntity, ctx, id, []);
  const isStillDue = (providersTurn as readonly string[]).includes(request.state) && request.dueAt != null && request.dueAt < ctx.now && request.overdueNotedAt == null;
  // Done since it was looked at: that it was looked at is on record.
  if (!isStillDue) return record({ subjectType: 'ServiceRequest', subjectId: id, ownerId: request.relationshipId, changes: {} });
  em.assign(request, { overdueNotedAt: ctx.now });
}
