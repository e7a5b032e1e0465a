import { sessionOf } from '../../platform/database/session.ts';
import { storedUnits, unitsText } from '../../domain/units.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { idList } from './hold-positions.ts';
import { lockPositions } from './lock-positions.ts';
import { ownershipMovements } from './movements.ts';
import { postStock } from './post-stock.ts';
import { passOwnershipRule } from './stock.policy.ts';

/** Positions in one transaction. */
const most = 200;

/**
 * Lets consignment stock pass to the buyer at the age that was agreed, first in, first out: of what is still the vendor's, all that has not come in
 * during the last days. A unit's age counts from its receipt at the place. What has passed is due no more, so a run cut off anywhere is gone on with by the next.
 */
export const passAgedOwnership = defineJob({
  name: 'vmi.pass-aged-ownership',
  every: 60 * 60_000,
  async run({ ctx, write, progress }) {
    const { workspaceId } = ctx.principal;
    for (let done = 0, after = '00000000-0000-0000-0000-000000000000'; ;) {
      const due = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select p.id from stock_position p
        where p.workspace_id = ${workspaceId}::uuid and p.vendor_owned > 0 and p.id > ${after}::uuid and exists (select from vmi_agreement_version v
          where v.workspace_id = p.workspace_id and v.agreement_id = p.agreement_id and v.status = 'SIGNED' and v.ownership_rule = 'AGE')
        order by p.id limit ${most}`);
      if (due.length === 0) return;
      const ids = due.map(({ id }) => id);
      const passing = await ctx.database.read<AgedUnits>(sessionOf(ctx.principal), sql`select * from (${agedOf(workspaceId, ids)}) a where aged::numeric > 0`);
      if (passing.length > 0) await write(passing[0]!.positionId, { rule: passOwnershipRule }, (tx) => pass(tx, passing.map(({ positionId }) => positionId)));
      after = ids.at(-1)!;
      done += ids.length;
      await progress({ done });
    }
  },
});

interface AgedUnits {
  readonly positionId: string;
  readonly aged: string;
}

/** Looked at once more now that the positions are held: what was sold meanwhile is bought already. */
async function pass(tx: Write, ids: readonly string[]): Promise<{ passed: number }> {
  const { em, ctx } = tx;
  const positions = await lockPositions(tx, ids);
  const statement = agedOf(ctx.principal.workspaceId, ids);
  const aged = await em.execute<AgedUnits[]>(statement.sql, [...statement.values]);
  const passing = aged.filter((one) => storedUnits(one.aged) > 0n);
  await postStock(tx, passing.flatMap(({ positionId, aged: units }) => ownershipMovements(
    positions.get(positionId)!, unitsText(storedUnits(units)), { source: { type: 'StockPosition', id: positionId, key: `age/${ctx.now.toISOString()}` }, occurredAt: ctx.now },
  )));
  tx.record({ subjectType: 'StockPosition', subjectId: ids[0]!, changes: {} });
  return { passed: passing.length };
}

/** Of each position under terms by age, how many of the vendor's units are too old to be its any longer. */
function agedOf(workspaceId: string, ids: readonly string[]) {
  return sql`select p.id as "positionId", greatest(0, p.vendor_owned - coalesce(young.units, 0))::text as aged
    from stock_position p
      join lateral (select v.ownership_rule, v.ownership_age_days from vmi_agreement_version v
        where v.workspace_id = p.workspace_id and v.agreement_id = p.agreement_id and v.status = 'SIGNED' and v.valid_from <= current_date
        order by v.valid_from desc, v.number desc limit 1) t on t.ownership_rule = 'AGE'
      left join lateral (select sum(e.delta) as units from stock_entry e
        where e.workspace_id = p.workspace_id and e.position_id = p.id and e.owner = 'VENDOR' and e.bucket = 'ON_HAND' and e.delta > 0 and e.cause <> 'RELEASE'
          and e.occurred_at > now() - make_interval(days => t.ownership_age_days)) young on true
    where p.workspace_id = ${workspaceId}::uuid and p.id = any(${idList(ids)}::uuid[])
    order by p.id`;
}
