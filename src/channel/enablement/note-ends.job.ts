import { defineJob } from '../../platform/jobs/job.ts';
import { newId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { ChannelCertificateNoticeEntity } from './enablement.entity.ts';
import { noteCertificateEndsRule } from './enablement.policy.ts';

interface Ending {
  readonly id: string;
  readonly relationshipId: string;
  readonly expiresOn: string;
  readonly kind: string;
}

/**
 * Tells both sides 60 and 30 days before a certificate ends, and on its last day: the most urgent that is due, each once. Earlier ones that
 * were missed are not made up for; one that was renewed by a later certificate of the same course and person is left alone.
 */
export const noteCertificateEnds = defineJob({
  name: 'channel.note-certificate-ends',
  every: 60 * 60_000,
  run: (job) => inBatches<Ending>(job, {
    name: 'ending', rule: noteCertificateEndsRule, keyOf: ({ id, kind }) => `${id}/${kind}`, work: note,
    due: (workspaceId, most) => sql`select d.id, d.relationship_id as "relationshipId", d.expires_on::text as "expiresOn", d.kind from (
        select c.*, case when c.expires_on <= day.today then 'LAST_DAY' when c.expires_on <= day.today + 30 then 'IN_30_DAYS' else 'IN_60_DAYS' end as kind
        from channel_certificate c cross join (select (now() at time zone 'UTC')::date as today) day
        where c.workspace_id = ${workspaceId}::uuid and c.state = 'VERIFIED' and c.expires_on <= day.today + 60 and c.contact_id is not null) d
      where not exists (select from channel_certificate_notice n where n.workspace_id = d.workspace_id and n.certificate_id = d.id and n.kind = d.kind)
        and not exists (select from channel_certificate later where later.workspace_id = d.workspace_id and later.relationship_id = d.relationship_id and later.contact_id = d.contact_id and later.course_id = d.course_id
          and later.state = 'VERIFIED' and (later.expires_on is null or later.expires_on > d.expires_on))
      order by d.expires_on, d.id limit ${most}`,
  }),
});

async function note({ em, ctx }: Write, { id, relationshipId, expiresOn, kind }: Ending): Promise<void> {
  em.create(ChannelCertificateNoticeEntity, { workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId, certificateId: id, kind, expiresOn, notedAt: ctx.now } as never);
  await em.flush();
}
