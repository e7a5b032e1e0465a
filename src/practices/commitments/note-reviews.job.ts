import type { ReviewDays } from '../../domain/commitments/review-schedule.ts';
import { newId } from '../../platform/ids.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { type CommitmentKind, CommitmentReviewEntity, type CommitmentReviewRecord } from './commitment.entity.ts';
import { noteReviewsRule as rule } from './commitments.policy.ts';
import { sourceOf } from './find-commitment.ts';

interface Due { readonly id: string; readonly relationshipId: string; readonly kind: CommitmentKind; readonly endsOn: string; readonly daysBefore: ReviewDays }

/**
 * Notes each day which commitments come near their end, 180, 90 and 30 days before, each once; of contracts that is noted with them. The nearest of
 * the three counts: what was missed while nobody looked is not told afterwards.
 */
export const noteReviews = defineJob({
  name: 'commitments.note-reviews',
  every: 24 * 60 * 60_000,
  async run(job) {
    await inBatches<Due>(job, {
      name: 'note', rule, keyOf: ({ id, daysBefore }) => `${id}/${daysBefore}`, work: note,
      due: (workspaceId, most) => sql`select d.* from (
          select c.id, c.relationship_id as "relationshipId", c.kind, c.ends_on::text as "endsOn", c.starts_on,
            case when c.ends_on - (now() at time zone 'UTC')::date <= 30 then 30 when c.ends_on - (now() at time zone 'UTC')::date <= 90 then 90 else 180 end as "daysBefore"
          from relationship_commitment c join relationship r on r.workspace_id = c.workspace_id and r.id = c.relationship_id and r.stage <> 'TERMINATED'
          where c.workspace_id = ${workspaceId}::uuid and c.kind <> 'CONTRACT' and c.is_renewable and c.ends_on between (now() at time zone 'UTC')::date and (now() at time zone 'UTC')::date + 180) d
        where d."endsOn"::date - d."daysBefore" > d.starts_on and not exists (select from commitment_review n where n.workspace_id = ${workspaceId}::uuid and n.commitment_id = d.id and n.ends_on = d."endsOn"::date and n.days_before = d."daysBefore" and not n.is_held)
        order by d."endsOn", d.id limit ${most}`,
    });
  },
});

async function note({ em, ctx }: Write, due: Due): Promise<void> {
  const { relationshipId, endsOn, daysBefore } = due;
  em.create(CommitmentReviewEntity, {
    workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId, ...sourceOf(due), daysBefore, endsOn, isHeld: false, heldOn: null, recordedBySide: null, summary: null, recordedBy: ctx.principal.id, recordedAt: ctx.now,
  } as CommitmentReviewRecord);
}
