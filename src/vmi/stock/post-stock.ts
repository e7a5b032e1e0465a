import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { holdPositions } from './hold-positions.ts';
import { type MovedPosition, noteMoved } from './note-moved.ts';

export const stockBuckets = ['ON_HAND', 'IN_TRANSIT', 'ON_ORDER', 'ALLOCATED', 'HELD', 'BACKORDERED'] as const;
export type StockBucket = (typeof stockBuckets)[number];

export const stockCauses = ['COUNT', 'SALE', 'RECEIPT', 'SHIPMENT', 'ORDER', 'CANCELLATION', 'ADJUSTMENT', 'TRANSFER', 'HOLD', 'RELEASE', 'RETURN', 'OWNERSHIP', 'CORRECTION', 'OPENING'] as const;
export type StockCause = (typeof stockCauses)[number];

/** A movement of stock, in base units of the item. */
export interface StockMovement {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly positionId: string;
  readonly bucket: StockBucket;
  readonly owner: 'VENDOR' | 'BUYER';
  /** A decimal, below 0 for what leaves. */
  readonly delta: string;
  readonly cause: StockCause;
  /** When it happened, not when it was told. */
  readonly occurredAt: Date;
  /** The record that it follows from, by its public type's name; `key` tells its parts apart. The same again moves nothing. */
  readonly source: { readonly type: string; readonly id: string; readonly key?: string };
  /** For a base unit, in the agreement's currency: of what passes from vendor to buyer. */
  readonly unitPrice?: string;
  /** Of the entry, where somebody has to know it beforehand; else a new one. */
  readonly id?: string;
}

/**
 * Writes movements to the stock ledger in the transaction of the fact that they follow from; the balances of the positions follow in the same
 * statement. Positions are held in the order of their ids first, so that two transactions never wait for each other. A constant number of
 * statements, however many movements. Returns how many were new.
 */
export async function postStock(tx: Write, movements: readonly StockMovement[]): Promise<number> {
  if (movements.length === 0) return 0;
  const { em, ctx } = tx;
  // First the facts, which the ledger refers to.
  await em.flush();
  await holdPositions(tx, [...new Set(movements.map(({ positionId }) => positionId))]);
  const rows = movements.map(({ source, occurredAt, unitPrice = null, ...movement }) => ({
    id: newId(), ...movement, unitPrice, occurredAt: occurredAt.toISOString(), sourceType: source.type, sourceId: source.id, sourceKey: source.key ?? '',
  }));
  const posted = await em.execute<MovedPosition[]>(insert, [ctx.principal.workspaceId, ctx.principal.id, JSON.stringify(rows)]);
  noteMoved(tx, posted);
  return posted.length;
}

const insert = `insert into stock_entry (workspace_id, id, relationship_id, agreement_id, position_id, bucket, owner, delta, cause, occurred_at, recorded_by, source_type, source_id, source_key, unit_price)
  select w.id, r.id, r."relationshipId", r."agreementId", r."positionId", r.bucket, r.owner, r.delta, r.cause, r."occurredAt", w.by, r."sourceType", r."sourceId", r."sourceKey", r."unitPrice"
  from (values (?::uuid, ?::uuid)) w (id, by), json_to_recordset(?::json) r (id uuid, "relationshipId" uuid, "agreementId" uuid, "positionId" uuid, bucket text, owner text,
    delta numeric, cause text, "occurredAt" timestamptz, "sourceType" text, "sourceId" uuid, "sourceKey" text, "unitPrice" numeric)
  on conflict on constraint stock_entry_once do nothing returning agreement_id as "agreementId", position_id as "positionId"`;
