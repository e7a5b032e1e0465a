import { type Sql, sql } from '../../platform/sql.ts';
import { today } from './contract-days.ts';
import type { ContractState, RenewalReviewKind } from './contract.entity.ts';

/** A contract whose last day is over, and which still stands as if it were not. */
export interface DueContract {
  readonly id: string;
  readonly state: ContractState;
  readonly lastDay: string;
  /** Of one that renews itself: the last day of its next term. */
  readonly nextUntil: string | null;
  /** The relationship has not ended. */
  readonly isAlive: boolean;
}

export function dueContracts(workspaceId: string, most: number): Sql {
  return sql`select c.id, c.state, coalesce(c.ends_on, c.valid_until)::text as "lastDay", (c.valid_until + make_interval(months => c.renewal_months))::date::text as "nextUntil", r.stage <> 'TERMINATED' as "isAlive"
    from relationship_contract c join relationship r on r.workspace_id = c.workspace_id and r.id = c.relationship_id
    where c.workspace_id = ${workspaceId}::uuid and c.state in ('IN_FORCE', 'NOTICE_GIVEN') and coalesce(c.ends_on, c.valid_until) < ${today}
    order by coalesce(c.ends_on, c.valid_until), c.id limit ${most}`;
}

/** A renewal that has come up, and was not noted yet. */
export interface DueReview {
  readonly contractId: string;
  readonly relationshipId: string;
  readonly kind: RenewalReviewKind;
  readonly endsOn: string;
}

/** The nearest of the three days counts: what was missed while nobody looked is not told afterwards. */
export function dueReviews(workspaceId: string, most: number): Sql {
  return sql`select d.* from (
      select c.id as "contractId", c.relationship_id as "relationshipId", c.valid_until::text as "endsOn",
        case when c.valid_until - ${today} <= 30 then 'IN_30_DAYS' when c.valid_until - ${today} <= 90 then 'IN_90_DAYS' else 'IN_180_DAYS' end as kind
      from relationship_contract c join relationship r on r.workspace_id = c.workspace_id and r.id = c.relationship_id and r.stage <> 'TERMINATED'
      where c.workspace_id = ${workspaceId}::uuid and c.state = 'IN_FORCE' and c.valid_until between ${today} and ${today} + 180) d
    where not exists (select from renewal_review n where n.workspace_id = ${workspaceId}::uuid and n.contract_id = d."contractId" and n.kind = d.kind)
    order by d."endsOn", d."contractId" limit ${most}`;
}
