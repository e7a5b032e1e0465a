import type { ExactUnits } from '../../domain/units.ts';
import type { Write } from '../../platform/writes/write.ts';
import { idList } from '../stock/hold-positions.ts';
import { type LockedPosition, lockPositions } from '../stock/lock-positions.ts';

/** A position held for change, with what reports of it are checked against. */
export interface HeldPosition extends Pick<LockedPosition, 'positionId' | 'relationshipId' | 'agreementId' | 'ownershipRule' | 'unitPrice'> {
  readonly baseUnit: string;
  /** Base units in each other unit. */
  readonly otherUnits: Readonly<Record<string, string>>;
  readonly timeZone: string;
  /** When anything last moved it. */
  readonly movedAt: Date | null;
  /** What the ledger adds up to, and how much of it is the vendor's, as lines are applied one after the other. */
  recorded: ExactUnits;
  vendorOwned: ExactUnits;
  countedAt: Date | null;
}

/** Holds positions of one agreement. Those of another, or not to be seen, have no entry. */
export async function holdReported(tx: Write, agreementId: string, positionIds: readonly string[]): Promise<Map<string, HeldPosition>> {
  const ids = [...new Set(positionIds)];
  if (ids.length === 0) return new Map();
  const locked = await lockPositions(tx, ids);
  const rows = await tx.em.execute<DetailRow[]>(
    `select p.id, t.base_unit as "baseUnit", l.time_zone as "timeZone", p.moved_at as "movedAt",
       (select json_object_agg(u.unit, u.factor::text) from item_unit u where u.workspace_id = p.workspace_id and u.item_id = p.item_id) as "otherUnits"
     from stock_position p cross join lateral (select i.base_unit from item i where i.workspace_id = p.workspace_id and i.id = p.item_id offset 0) t
       cross join lateral (select o.time_zone from location o where o.workspace_id = p.workspace_id and o.id = p.location_id offset 0) l
     where p.workspace_id = ? and p.id = any(?::uuid[]) and p.agreement_id = ?`,
    [tx.ctx.principal.workspaceId, idList(ids), agreementId],
  );
  return new Map(rows.flatMap(({ id, movedAt, otherUnits, ...row }) => {
    const position = locked.get(id);
    if (position === undefined) return [];
    const { positionId, relationshipId, ownershipRule, unitPrice, recorded, vendorOwned, countedAt } = position;
    return [[id, { ...row, positionId, relationshipId, agreementId, ownershipRule, unitPrice, recorded, vendorOwned, countedAt, otherUnits: otherUnits ?? {}, movedAt: movedAt === null ? null : new Date(movedAt) }]];
  }));
}

interface DetailRow {
  readonly id: string;
  readonly baseUnit: string;
  readonly timeZone: string;
  readonly movedAt: string | Date | null;
  readonly otherUnits: Readonly<Record<string, string>> | null;
}
