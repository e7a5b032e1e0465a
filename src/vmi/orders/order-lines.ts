import { LockMode } from '@mikro-orm/core';
import { type ExactUnits, exactUnits, storedUnits } from '../../domain/units.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import type { Write } from '../../platform/writes/write.ts';
import { VmiAgreementVersionEntity } from '../agreements/agreement.entity.ts';
import type { StockSubject } from '../stock/movements.ts';
import { OrderLineEntity, type OrderLineRecord, type ReplenishmentOrderRecord } from './order.entity.ts';
import { orderMessages } from './orders.messages.ts';

/** Lines that one act may name. */
export const mostLines = 500;

/** Holds an order's lines, in the order in which everybody does. */
export function lockLines({ em }: Write, { workspaceId, id }: ReplenishmentOrderRecord): Promise<OrderLineRecord[]> {
  return em.find<OrderLineRecord>(OrderLineEntity, { workspaceId, orderId: id }, { orderBy: { lineNumber: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Whose stock a line moves: by the terms of the version that it was ordered under, at the price that was confirmed. */
export async function subjectsOf({ em }: Write, { workspaceId, versionId }: ReplenishmentOrderRecord): Promise<(line: OrderLineRecord) => StockSubject> {
  const { ownershipRule } = await em.findOneOrFail(VmiAgreementVersionEntity, { workspaceId, id: versionId });
  return ({ relationshipId, agreementId, positionId, unitPrice, confirmedPrice }) => ({ relationshipId, agreementId, positionId, ownershipRule, unitPrice: confirmedPrice ?? unitPrice });
}

/** What is on order of a line and not shipped, by its id. */
export async function onOrder({ em }: Write, { workspaceId, id }: ReplenishmentOrderRecord): Promise<Map<string, ExactUnits>> {
  const rows = await em.execute<{ id: string; units: string }[]>(
    `select id, (case when is_closed then 0 else case when reaction = 'PENDING' then ordered else coalesce(confirmed, ordered) end - shipped end)::text as units
     from order_line where workspace_id = ? and order_id = ?`, [workspaceId, id],
  );
  return new Map(rows.map((row) => [row.id, storedUnits(row.units)]));
}

/** A quantity above 0 as exact units. */
export function quantityOf(text: string, field: readonly string[]): ExactUnits {
  const units = exactUnits(text);
  if (units === null || units <= 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.quantity, field });
  return units;
}

/** Does the same for each line of an input, and refuses with all that is wrong with any of them. */
export function eachLine<Line, Made>(lines: readonly Line[], work: (line: Line, path: readonly string[], index: number) => Made): Made[] {
  if (lines.length === 0 || lines.length > mostLines) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.noLines, field: ['input', 'lines'] });
  const errors: UserErrorFacts[] = [];
  const made = lines.flatMap((line, index) => {
    try {
      return [work(line, ['input', 'lines', String(index)], index)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push(...error.facts);
      return [];
    }
  });
  if (errors.length > 0) throw new Refusal(...errors);
  return made;
}

/** Refuses what is named a second time. */
export function onceEach(): (id: string, field: readonly string[]) => void {
  const named = new Set<string>();
  return (id, field) => {
    if (named.has(id)) throw new Refusal({ code: 'DUPLICATE', message: orderMessages.namedTwice, field });
    named.add(id);
  };
}
