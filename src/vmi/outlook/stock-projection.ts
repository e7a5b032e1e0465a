import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import { projectStock } from '../../domain/replenishment/projection.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { exact, unitsOf } from '../amounts.ts';
import { eventsInSql } from '../demand/events-of-positions.ts';
import { bytesOfHex } from '../demand/packed.ts';
import { type EventDays, positionForecast } from '../demand/position-forecast.ts';
import type { ExpectedGoods, StockProjection } from './stock-projection.type.ts';

export const mostDays = 366;

/** All that the projection of a position is made of; null where nobody has counted, or nothing is known of the demand. */
export function projectionInSql(row: Row, { now }: Reader, args: Record<string, unknown>): Sql {
  const days = args['days'] as number;
  if (days < 1 || days > mostDays) throw new RequestError('BAD_USER_INPUT', messages.outOfRange, { min: 1, max: mostDays });
  const today = now.toISOString().slice(0, 10);
  const events = eventsInSql(row, { from: sql`${today}::date`, to: sql`${today}::date + ${days}::integer` });
  return sql`(select json_build_array(encode(d.state, 'hex'), d.folded_until, ${today}::text, ${days}::integer, ${events}, ${row('on_hand')} - ${row('allocated')} - ${row('backordered')},
      (select coalesce(json_agg(json_build_array(${exact(sql`i.units`)}, i.expected_on, i.stage, i.is_confirmed, i.order_id, i.shipment_id) order by i.expected_on, i.id), '[]')
        from inbound_supply i where i.workspace_id = d.workspace_id and i.position_id = d.position_id))
    from position_demand d where d.workspace_id = ${row('workspace_id')} and d.position_id = ${row('id')} and ${row('on_hand')} is not null)`;
}

type InboundInJson = readonly [units: string, expectedOn: string | null, stage: string, isConfirmed: boolean, orderId: string, shipmentId: string | null];
type ProjectionInJson = readonly [state: string, foldedUntil: string, today: string, days: number, events: readonly EventDays[], available: number, inbound: readonly InboundInJson[]];

export function toProjection(value: unknown): StockProjection | null {
  const [state, foldedUntil, today, days, events, available, inbound] = value as ProjectionInJson;
  const forecast = positionForecast({ state: bytesOfHex(state), foldedUntil }, { today, days, events });
  if (forecast === null) return null;
  const first = dayNumber(today);
  const receipts = inbound.map(([units, expectedOn, ...goods]) => ({ day: expectedOn === null ? null : dayNumber(expectedOn) - first, units: Number(units), goods: toGoods([units, expectedOn, ...goods]) }));
  const projection = projectStock({ available, forecast: forecast.units, receipts, ...(forecast.deviations !== null && { deviations: forecast.deviations }) });
  const dayAt = (day: number | null) => (day === null ? null : dayOf(first + day));
  return {
    days: projection.days.map(({ day, received, demand, closing, low, high }) => ({
      day: dayAt(day)!, received: unitsOf(received), demand: unitsOf(demand), closing: unitsOf(closing), low: low === null ? null : unitsOf(low), high: high === null ? null : unitsOf(high),
    })),
    stockOutOn: dayAt(projection.stockOutDay), stockOutWithoutReceiptsOn: dayAt(projection.stockOutDayWithoutReceipts),
    countedOn: projection.countedOn.map(({ goods }) => goods), notCountedOn: projection.notCountedOn.map(({ goods }) => goods),
  };
}

function toGoods([units, expectedOn, stage, isConfirmed, orderId, shipmentId]: InboundInJson): ExpectedGoods {
  return { units, expectedOn, stage, isConfirmed, orderId: toGlobalId('ReplenishmentOrder', orderId), shipmentId: shipmentId === null ? null : toGlobalId('Shipment', shipmentId) };
}
