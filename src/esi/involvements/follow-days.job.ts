import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { dayOf } from './confidentiality-terms.ts';
import { followPapers } from './follow-papers.ts';
import { ConfidentialityAgreementEntity, type ConfidentialityAgreementRecord, EsiInvolvementEntity, type EsiInvolvementRecord } from './involvement.entity.ts';
import { followInvolvementsRule as rule } from './involvements.policy.ts';

interface Due { readonly id: string }
const keyOf = ({ id }: Due) => id;

/** Each hour, what days bring: agreements come into force and run out, parts begin that waited for that, and invitations lapse. What is open closes by the day itself, not by this. */
export const followDays = defineJob({
  name: 'esi-involvements.follow-days',
  every: 60 * 60_000,
  async run(job) {
    await inBatches<Due>(job, {
      name: 'agreements', rule, keyOf, work: followAgreement,
      due: (workspaceId, most) => sql`select c.id from confidentiality_agreement c where c.workspace_id = ${workspaceId}::uuid
        and ((c.state = 'SIGNED' and c.valid_from <= (now() at time zone 'UTC')::date) or (c.state in ('SIGNED','IN_FORCE') and c.valid_until < (now() at time zone 'UTC')::date)) order by c.id limit ${most}`,
    });
    await inBatches<Due>(job, {
      name: 'lapse', rule, keyOf, work: lapse,
      due: (workspaceId, most) => sql`select i.id from esi_involvement i join esi_project p on p.workspace_id = i.workspace_id and p.id = i.project_id and p.status <> 'ON_HOLD'
        where i.workspace_id = ${workspaceId}::uuid and i.state = 'INVITED' and i.answer_due_at < now() order by i.id limit ${most}`,
    });
    await inBatches<Due>(job, {
      name: 'begin', rule, keyOf, work: begin,
      due: (workspaceId, most) => sql`select i.id from esi_involvement i join esi_project p on p.workspace_id = i.workspace_id and p.id = i.project_id and p.status in ('ACTIVE','ON_HOLD')
        where i.workspace_id = ${workspaceId}::uuid and i.state = 'NDA_PENDING' and cardinality(esi_involvement_needs(i.workspace_id, i.id)) = 0 order by i.id limit ${most}`,
    });
  },
});

/** Under its lock it is looked at again: somebody may have said meanwhile that it was broken. */
async function followAgreement(tx: Write, { id }: Due): Promise<void> {
  const { em, ctx } = tx;
  const agreement = await lockVisible<ConfidentialityAgreementRecord>(em, ConfidentialityAgreementEntity, ctx, id, []);
  const state = agreement.validUntil != null && agreement.validUntil < dayOf(ctx.now) ? 'EXPIRED' : 'IN_FORCE';
  if ((agreement.state === 'SIGNED' || agreement.state === 'IN_FORCE') && agreement.state !== state) em.assign(agreement, { state });
  else tx.record({ subjectType: 'ConfidentialityAgreement', subjectId: id, ownerId: agreement.relationshipId, changes: {} });
  await em.flush();
}

async function lapse(tx: Write, { id }: Due): Promise<void> {
  const involvement = await held(tx, id);
  if (involvement.state === 'INVITED') tx.em.assign(involvement, { state: 'LAPSED' });
  else untouched(tx, involvement);
  await tx.em.flush();
}

async function begin(tx: Write, { id }: Due): Promise<void> {
  const involvement = await held(tx, id);
  await followPapers(tx, involvement);
  if (involvement.state !== 'ACTIVE') untouched(tx, involvement);
}

function held({ em, ctx }: Write, id: string): Promise<EsiInvolvementRecord> {
  return lockVisible<EsiInvolvementRecord>(em, EsiInvolvementEntity, ctx, id, []);
}

/** A write records something, also that it found nothing left to do. */
function untouched({ record }: Write, { id, relationshipId }: EsiInvolvementRecord): void {
  record({ subjectType: 'EsiInvolvement', subjectId: id, ownerId: relationshipId, changes: {} });
}
