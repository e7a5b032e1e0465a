import { compareDecimals } from '../../domain/exact-decimals.ts';
import { gainSharedFinding } from '../../domain/trust/outcomes.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type EvidenceFacts, correctEvidence, recordEvidence } from '../../trust/evidence/record-evidence.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { JointValueShareEntity, type JointValueShareRecord } from './share.entity.ts';
import { noteSharesRule } from './value.policy.ts';

/** Days that a supplier has to say what it received; then the firm's word stands. */
const daysToAnswer = 14;

interface Due { readonly id: string }

/**
 * Notes each day what the firm's payments show of it: what a supplier received of the share that both agreed to, once it has said so or the
 * share is overdue; anew when more has come. Where the supplier is silent, what the firm says that it has paid is taken to have come.
 */
export const noteShares = defineJob({
  name: 'esi.note-joint-value-shares',
  every: 24 * 60 * 60_000,
  async run(job) {
    await inBatches<Due>(job, { name: 'presume', rule: noteSharesRule, due: unanswered, keyOf: ({ id }) => id, work: presume });
    await inBatches<Due>(job, { name: 'note', rule: noteSharesRule, due: unnoted, keyOf: ({ id }) => id, work: note });
  },
});

function unanswered(workspaceId: string, most: number): Sql {
  return sql`select id from joint_value_share where workspace_id = ${workspaceId}::uuid and state = 'PAID' and paid_at < now() - make_interval(days => ${daysToAnswer}) order by id limit ${most}`;
}

async function presume({ em, ctx }: Write, { id }: Due): Promise<void> {
  const share = await lockVisible<JointValueShareRecord>(em, JointValueShareEntity, ctx, id, []);
  if (share.state === 'PAID') em.assign(share, { state: 'RECEIVED', receivedAmount: share.paidAmount!, receivedBy: ctx.principal.id, receivedAt: ctx.now });
}

/** What counts as received: of a payment that was not answered yet, what was paid. */
const received = sql`case state when 'PAID' then paid_amount when 'RECEIVED' then received_amount else 0 end`;

function unnoted(workspaceId: string, most: number): Sql {
  return sql`select id from joint_value_share where workspace_id = ${workspaceId}::uuid and state in ('AGREED', 'PAID', 'RECEIVED') and amount > 0
    and (state = 'RECEIVED' or due_on < (now() at time zone 'UTC')::date) and noted_amount is distinct from ${received} order by id limit ${most}`;
}

async function note(tx: Write, { id }: Due): Promise<void> {
  const share = await lockVisible<JointValueShareRecord>(tx.em, JointValueShareEntity, tx.ctx, id, []);
  const notedAmount = { PAID: share.paidAmount, RECEIVED: share.receivedAmount, AGREED: '0', OFFERED: null, REFUSED: null, LAPSED: null }[share.state];
  // Somebody was faster.
  if (notedAmount == null || (share.notedAmount != null && compareDecimals(share.notedAmount, notedAmount) === 0)) return;
  tx.em.assign(share, { notedAmount });
  const source = { type: 'JointValueShare', id: share.id };
  const shown: EvidenceFacts = {
    relationshipId: share.relationshipId, direction: 'FOCAL_TO_PARTNER', source, occurredAt: share.receivedAt ?? share.paidAt ?? new Date(`${share.dueOn}T00:00:00Z`),
    outcome: (map) => gainSharedFinding(Number(notedAmount), Number(share.amount), map),
  };
  if (!await correctEvidence(tx, source, shown)) await recordEvidence(tx, shown);
}
