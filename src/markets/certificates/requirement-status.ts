import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';

/**
 * How a row of `relationship_requirement` stands, worked out from today's date, so that no job has to run for it to be right. What each
 * answer means for an act is said by `domain/requirements.ts`.
 */

/** The day it is, in UTC. */
export const today: Sql = raw("(now() at time zone 'UTC')::date");

/** A `RequirementStatus`. */
export function requirementStatus(row: Row): Sql {
  return sql`case ${row('kind')}
    when 'CERTIFICATE' then case when ${isCovered(row)} then 'MET' when exists (select ${counted(row)}) then 'LAPSED' else 'MISSING' end
    else coalesce(${newestEvidence(row, statusOfEvidence)}, 'MISSING') end`;
}

/** First day on which it was required and not met; null while it is met. */
export function unmetSince(row: Row): Sql {
  return sql`case when ${requirementStatus(row)} = 'MET' then null else greatest(${row('required_from')},
    case ${row('kind')}
      when 'CERTIFICATE' then (select max(least(c.expires_on + 1, c.revoked_on)) ${counted(row)})
      else ${newestEvidence(row, sinceEvidence)}
    end) end`;
}

/** The last day of the newest override, past or not; null when there was none. */
export function overriddenUntil(row: Row): Sql {
  return sql`(select o.until from lapse_override o where o.workspace_id = ${row('workspace_id')} and o.requirement_id = ${row('id')} order by o.made_at desc, o.id desc limit 1)`;
}

/** Stands, is due and is not met, whether overridden or not. */
export function isUnmet(row: Row): Sql {
  return sql`${row('ended_on')} is null and ${row('required_from')} <= ${today} and ${requirementStatus(row)} <> 'MET'`;
}

/** The same as `isBlocking` of the domain. */
export function isBlockingNow(row: Row): Sql {
  return sql`(${isUnmet(row)} and not coalesce(${overriddenUntil(row)} >= ${today}, false))`;
}

function isCovered(row: Row): Sql {
  return sql`exists (select ${counted(row)} and c.status = 'VERIFIED' and c.expires_on >= ${today})`;
}

/** The certificates that are or were once in force for it: of its standard, of the partner, for the relationship or for all. */
function counted(row: Row): Sql {
  return sql`from certificate c join relationship r on r.workspace_id = c.workspace_id and r.partner_id = c.party_id
    where c.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and c.standard_key = ${row('standard_key')}
      and (c.relationship_id is null or c.relationship_id = r.id) and c.status in ('VERIFIED', 'REVOKED') and c.valid_from <= ${today}`;
}

const statusOfEvidence = sql`case when k.status = 'WITHDRAWN' then 'NOT_MET' when e.valid_until < ${today} then 'LAPSED' when e.outcome = 'MET' then 'MET' else 'NOT_MET' end`;

const sinceEvidence = sql`case when k.status = 'WITHDRAWN' then k.withdrawn_on when e.valid_until < ${today} then e.valid_until + 1 else e.assessed_on end`;

function newestEvidence(row: Row, value: Sql): Sql {
  return sql`(select ${value} from csr_evidence e join csr_commitment k on k.workspace_id = e.workspace_id and k.id = e.commitment_id
    where e.workspace_id = ${row('workspace_id')} and e.commitment_id = ${row('commitment_id')} order by e.assessed_on desc, e.recorded_at desc, e.id desc limit 1)`;
}
