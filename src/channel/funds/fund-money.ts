import type { Row } from '../../platform/reads/reader.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';

/** What has become of a fund, in minor units as text. */
export interface FundSums {
  readonly budget: string;
  readonly held: string;
  readonly paid: string;
  readonly givenBack: string;
  readonly left: string;
  readonly twoAbove: string | null;
  readonly currency: string;
}

/**
 * The sums of a fund as JSON: what is approved and not paid yet is held; what was approved once and is neither held nor paid was given back.
 * Only the firm's people see what it reads.
 */
export function fundSums(fund: Row): Sql {
  return sql`(select json_build_object('budget', b.budget_minor::text, 'twoAbove', b.two_above_minor::text, 'currency', ${fund('currency')}, 'held', s.held::text, 'paid', s.paid::text, 'givenBack', (s.approved - s.held - s.paid)::text,
      'left', (b.budget_minor - s.held - s.paid)::text)
    from (select x.budget_minor, x.two_above_minor from channel_fund_budget x where x.workspace_id = ${fund('workspace_id')} and x.fund_id = ${fund('id')} order by x.number desc limit 1) b
      cross join (select coalesce(sum(q.approved_minor), 0) as approved, coalesce(sum(q.paid_minor), 0) as paid, coalesce(sum(q.approved_minor - q.paid_minor) filter (where q.state in ('APPROVED','CLAIMED')), 0) as held
        from channel_fund_request q where q.workspace_id = ${fund('workspace_id')} and q.fund_id = ${fund('id')}) s)`;
}

/** The same within a write that holds the fund: what others have committed by now. */
export async function fundSumsNow({ em, ctx }: Write, fundId: string): Promise<FundSums> {
  const { sql: text, values } = sql`select ${fundSums((name) => column('f', name))} as sums from channel_fund f where f.workspace_id = ${ctx.principal.workspaceId}::uuid and f.id = ${fundId}::uuid`;
  const [row] = await em.execute<{ sums: FundSums | null }[]>(text, values);
  invariant(row?.sums != null, `Fund ${fundId} has no budget.`);
  return row.sums;
}

/** The number of the newest budget. */
export async function newestBudget({ em, ctx }: Write, fundId: string): Promise<{ readonly number: number }> {
  const [row] = await em.execute<{ number: number }[]>('select coalesce(max(number), 0) as number from channel_fund_budget where workspace_id = ? and fund_id = ?', [ctx.principal.workspaceId, fundId]);
  return row!;
}
