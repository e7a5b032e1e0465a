import type { LapseNoticeKind } from '../../domain/certificates.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { today } from './requirement-status.ts';

/** A notice that is due and was not given yet. */
export interface DueNotice {
  readonly relationshipId: string;
  readonly certificateId: string | null;
  readonly evidenceId: string | null;
  readonly kind: LapseNoticeKind;
  readonly expiresOn: string;
}

/** The kind of notice is `noticeDue` of the domain. */
const kind = sql`case when ends.expires_on < ${today} then 'LAPSED' when ends.expires_on - ${today} <= 7 then 'IN_7_DAYS' when ends.expires_on - ${today} <= 30 then 'IN_30_DAYS' else 'IN_90_DAYS' end`;

/**
 * The notices that are due in a workspace's living relationships. The end of a certificate is news unless another one of its standard takes
 * over without a gap, or has taken over since; of evidence only the end of the newest is.
 */
export function dueNotices(workspaceId: string, most: number): Sql {
  return sql`select ends.relationship_id as "relationshipId", ends.certificate_id as "certificateId", ends.evidence_id as "evidenceId", ${kind} as kind, ends.expires_on::text as "expiresOn"
    from ((${certificateEnds(workspaceId)}) union all (${evidenceEnds(workspaceId)})) ends
    where ends.expires_on <= ${today} + 90 and not exists (select from lapse_notice n where n.workspace_id = ${workspaceId}::uuid and n.relationship_id = ends.relationship_id
      and n.kind = ${kind} and (n.certificate_id = ends.certificate_id or n.evidence_id = ends.evidence_id))
    order by ends.expires_on, ends.relationship_id, ends.certificate_id, ends.evidence_id limit ${most}`;
}

function certificateEnds(workspaceId: string): Sql {
  return sql`select r.id as relationship_id, c.id as certificate_id, null::uuid as evidence_id, c.expires_on
    from certificate c join relationship r on r.workspace_id = c.workspace_id and r.partner_id = c.party_id and r.stage <> 'TERMINATED' and (c.relationship_id is null or c.relationship_id = r.id)
    where c.workspace_id = ${workspaceId}::uuid and c.status = 'VERIFIED' and c.expires_on <= ${today} + 90 and not exists (select from certificate n
      where n.workspace_id = c.workspace_id and n.party_id = c.party_id and n.standard_key = c.standard_key and n.status = 'VERIFIED' and (n.relationship_id is null or n.relationship_id = r.id)
        and (n.expires_on, n.id) > (c.expires_on, c.id) and n.valid_from <= greatest(c.expires_on + 1, ${today}))`;
}

function evidenceEnds(workspaceId: string): Sql {
  return sql`select distinct on (k.id) r.id, null::uuid, e.id, e.valid_until
    from csr_commitment k join csr_evidence e on e.workspace_id = k.workspace_id and e.commitment_id = k.id
      join relationship r on r.workspace_id = k.workspace_id and r.id = k.relationship_id and r.stage <> 'TERMINATED'
    where k.workspace_id = ${workspaceId}::uuid and k.status = 'ACTIVE'
    order by k.id, e.assessed_on desc, e.recorded_at desc, e.id desc`;
}
