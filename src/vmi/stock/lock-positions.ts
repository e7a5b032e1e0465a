import { type ExactUnits, storedUnits } from '../../domain/units.ts';
import type { Write } from '../../platform/writes/write.ts';
import { holdPositions, idList } from './hold-positions.ts';
import type { StockSubject } from './movements.ts';

/** A position held for change, with what is where and the terms by which its stock changes hands. */
export interface LockedPosition extends StockSubject {
  readonly itemId: string;
  readonly locationId: string;
  /** Null where nobody has counted yet. */
  readonly onHand: ExactUnits | null;
  /** What the ledger adds up to on hand: the same, or where nobody has counted what has come and gone so far. */
  readonly recorded: ExactUnits;
  /** How many of those are the vendor's. */
  readonly vendorOwned: ExactUnits;
  readonly inTransit: ExactUnits;
  readonly onOrder: ExactUnits;
  readonly allocated: ExactUnits;
  readonly held: ExactUnits;
  readonly backordered: ExactUnits;
  /** When it was last counted or reported; null where it never was. */
  readonly countedAt: Date | null;
}

/**
 * Holds positions until the transaction ends, in the order in which everybody holds them, so that two who need the same ones never wait for each
 * other; in one statement however many. Those that are not there to see are missing from the answer.
 * @param day whose terms apply, YYYY-MM-DD; today when not given. Where no version is in force any more, the last one's do.
 */
export async function lockPositions({ em, ctx }: Write, positionIds: readonly string[], day = ctx.now.toISOString().slice(0, 10)): Promise<Map<string, LockedPosition>> {
  if (positionIds.length === 0) return new Map();
  await holdPositions({ em, ctx }, positionIds);
  // What is held may have changed while one waited for it: the balances are read after all are held.
  const rows = await em.execute<PositionRow[]>(balances, [day, ctx.principal.workspaceId, idList(positionIds)]);
  return new Map(rows.map((row) => [row.positionId, toPosition(row)]));
}

type PositionRow = { readonly [Name in keyof LockedPosition]: LockedPosition[Name] extends ExactUnits | null ? string : LockedPosition[Name] };

function toPosition(row: PositionRow): LockedPosition {
  const { onHand, recorded, vendorOwned, inTransit, onOrder, allocated, held, backordered, countedAt } = row;
  return {
    ...row, onHand: onHand === null ? null : storedUnits(onHand), recorded: storedUnits(recorded), vendorOwned: storedUnits(vendorOwned), inTransit: storedUnits(inTransit), onOrder: storedUnits(onOrder),
    allocated: storedUnits(allocated), held: storedUnits(held), backordered: storedUnits(backordered), countedAt: countedAt === null ? null : new Date(countedAt),
  };
}

// What belongs to a position is looked up by its key, whatever the planner takes the tables' sizes for: they grow faster than they are counted.
const balances = `select p.id as "positionId", p.relationship_id as "relationshipId", p.agreement_id as "agreementId", p.item_id as "itemId", p.location_id as "locationId",
    coalesce(t.ownership_rule, 'RECEIPT') as "ownershipRule", trim_scale(i.unit_price)::text as "unitPrice", p.on_hand::text as "onHand",
    coalesce(p.on_hand, (select sum(e.delta) from stock_entry e where e.workspace_id = p.workspace_id and e.position_id = p.id and e.bucket = 'ON_HAND'), 0)::text as recorded, p.vendor_owned::text as "vendorOwned",
    p.in_transit::text as "inTransit", p.on_order::text as "onOrder", p.allocated::text as allocated, p.held::text as held, p.backordered::text as backordered, p.counted_at as "countedAt"
  from stock_position p
    cross join lateral (select a.unit_price from vmi_agreement_item a where a.workspace_id = p.workspace_id and a.id = p.agreement_item_id offset 0) i
    left join lateral (select v.ownership_rule from vmi_agreement_version v
      where v.workspace_id = p.workspace_id and v.agreement_id = p.agreement_id and v.status = 'SIGNED' and v.valid_from <= ?::date
      order by v.valid_from desc, v.number desc limit 1) t on true
  where p.workspace_id = ? and p.id = any(?::uuid[])`;
