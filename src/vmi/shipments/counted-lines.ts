import { type ExactUnits, exactUnits, storedUnits, unitsText } from '../../domain/units.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { OrderLineRecord } from '../orders/order.entity.ts';
import { eachLine, onceEach } from '../orders/order-lines.ts';
import { orderMessages } from '../orders/orders.messages.ts';
import type { ShipmentRecord } from './shipment.entity.ts';
import type { ReceiveGoodsInput, ReceivedLineInput } from './shipment.input.ts';

/** What of an order line is still to come, in the shipment or, without a notice, on order. */
export interface Awaited {
  readonly awaited: ExactUnits;
  /** Good units announced less those counted before; null without a notice. */
  readonly missing: ExactUnits | null;
}

/** What a receipt says of a line. */
export interface CountedLine {
  readonly line: OrderLineRecord;
  readonly received: ExactUnits;
  readonly damaged: ExactUnits;
  readonly wrong: ExactUnits;
  /** Against the notice; null without one, or while more is being unloaded. */
  readonly difference: ExactUnits | null;
  /** What is on its way no more. */
  readonly arrived: ExactUnits;
  readonly note: string | null;
}

/** What a shipment announced of each line, less what was counted of it. */
export async function awaitedOf({ em }: Write, { workspaceId, id }: ShipmentRecord): Promise<Map<string, Awaited>> {
  const rows = await em.execute<{ id: string; awaited: string; missing: string }[]>(
    `select n.order_line_id as id, greatest(n.shipped - coalesce(sum(r.received + r.damaged + r.wrong), 0), 0)::text as awaited, (n.shipped - coalesce(sum(r.received), 0))::text as missing
     from (select workspace_id, order_line_id, sum(shipped) as shipped from shipment_line where workspace_id = ? and shipment_id = ? group by workspace_id, order_line_id) n
     left join (goods_receipt g join receipt_line r on r.workspace_id = g.workspace_id and r.receipt_id = g.id) on g.workspace_id = n.workspace_id and g.shipment_id = ? and r.order_line_id = n.order_line_id
     group by n.order_line_id, n.shipped`, [workspaceId, id, id],
  );
  return new Map(rows.map((row) => [row.id, { awaited: storedUnits(row.awaited), missing: storedUnits(row.missing) }]));
}

/** What was counted of each line; with the last count of a shipment also what was announced and did not come. */
export function countedLines(lines: readonly OrderLineRecord[], { lines: inputs, isLast }: Pick<ReceiveGoodsInput, 'lines' | 'isLast'>, expected: ReadonlyMap<string, Awaited>): CountedLine[] {
  const once = onceEach();
  const counted = eachLine(inputs, (input, path) => {
    const line = lines.find(({ id }) => id === idOf('OrderLine', input.orderLineId));
    const awaited = line && expected.get(line.id);
    if (line === undefined || awaited === undefined) throw notFound(...path, 'orderLineId');
    once(line.id, [...path, 'orderLineId']);
    return countedLine(line, input, { ...awaited, isLast, path });
  });
  const named = new Set(counted.map(({ line }) => line.id));
  const absent = lines.filter(({ id }) => !named.has(id) && isLast && (expected.get(id)?.missing ?? 0n) > 0n);
  return [...counted, ...absent.map((line) => ({ line, received: 0n, damaged: 0n, wrong: 0n, difference: -expected.get(line.id)!.missing!, arrived: expected.get(line.id)!.awaited, note: null }))];
}

function countedLine(line: OrderLineRecord, input: ReceivedLineInput, { awaited, missing, isLast, path }: Awaited & { readonly isLast: boolean; readonly path: readonly string[] }): CountedLine {
  const [received, damaged, wrong] = [unitsOf(input.received, path, 'received'), unitsOf(input.damaged, path, 'damaged'), unitsOf(input.wrong, path, 'wrong')];
  const all = received + damaged + wrong;
  const difference = isLast && missing !== null ? received - missing : null;
  if (all === 0n && !(difference !== null && difference < 0n)) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.nothingCounted, field: path });
  const isAllIn = isLast && missing !== null;
  return { line, received, damaged, wrong, difference, arrived: isAllIn || all > awaited ? awaited : all, note: textOf(input.note, [...path, 'note'], { max: 2_000 }) };
}

function unitsOf(text: string, path: readonly string[], field: string): ExactUnits {
  const units = exactUnits(text);
  if (units === null || units < 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.nothingCounted, field: [...path, field] });
  return units;
}

/** What a receipt's line keeps of it. */
export function keptOf({ line, received, damaged, wrong, difference, note }: CountedLine) {
  return { orderLineId: line.id, received: unitsText(received), damaged: unitsText(damaged), wrong: unitsText(wrong), difference: difference === null ? null : unitsText(difference), note };
}
