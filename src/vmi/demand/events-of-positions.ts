import { dayNumber } from '../../domain/calendar/day.ts';
import type { KnownEvent } from '../../domain/forecast/known-events.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { EventDays } from './position-forecast.ts';

interface PositionOfAgreement {
  readonly agreementId: string;
  readonly itemId: string;
  readonly locationId: string;
}

interface EventRow extends EventDays {
  readonly agreementId: string;
  readonly itemId: string | null;
  readonly locationId: string | null;
}

/** Reads the known events of the positions' agreements; the answer gives those that concern one position, in days from 1970-01-01. */
export async function eventsOf({ em, ctx }: Pick<Write, 'em' | 'ctx'>, positions: readonly PositionOfAgreement[]): Promise<(position: PositionOfAgreement) => KnownEvent[]> {
  const agreements = [...new Set(positions.map(({ agreementId }) => agreementId))];
  const rows = await em.execute<EventRow[]>(known, [ctx.principal.workspaceId, `{${agreements.join(',')}}`]);
  const byAgreement = Map.groupBy(rows, ({ agreementId }) => agreementId);
  return ({ agreementId, itemId, locationId }) => (byAgreement.get(agreementId) ?? [])
    .filter((event) => (event.itemId === null || event.itemId === itemId) && (event.locationId === null || event.locationId === locationId))
    .map(({ fromDay, toDay, factor, unitsPerDay }) => ({ from: dayNumber(fromDay), to: dayNumber(toDay), factor, units: Number(unitsPerDay) }));
}

const known = `select agreement_id as "agreementId", item_id as "itemId", location_id as "locationId", from_day::text as "fromDay", to_day::text as "toDay", factor, units_per_day::text as "unitsPerDay"
  from demand_event where workspace_id = ?::uuid and agreement_id = any(?::uuid[]) and withdrawn_at is null order by from_day, id`;

/**
 * Known events that concern a position and touch days from one to another, as a JSON list of `EventDays`.
 * @param position a row with workspace_id, agreement_id, item_id and location_id
 * @param days as dates, both included
 */
export function eventsInSql(position: Row, days: { readonly from: Sql; readonly to: Sql }): Sql {
  return sql`(select coalesce(json_agg(json_build_object('fromDay', e.from_day, 'toDay', e.to_day, 'factor', e.factor, 'unitsPerDay', e.units_per_day::text) order by e.from_day, e.id), '[]')
    from demand_event e where e.workspace_id = ${position('workspace_id')} and e.agreement_id = ${position('agreement_id')} and e.withdrawn_at is null
      and (e.item_id is null or e.item_id = ${position('item_id')}) and (e.location_id is null or e.location_id = ${position('location_id')}) and e.to_day >= ${days.from} and e.from_day <= ${days.to})`;
}
