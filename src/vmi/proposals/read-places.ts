import type { BusinessCalendar } from '../../domain/calendar/business-calendar.ts';
import type { ExpectedReceipt } from '../../domain/replenishment/inventory-position.ts';
import { dayNumber } from '../../domain/calendar/day.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type EventDays, eventsFrom } from '../demand/position-forecast.ts';
import { fact } from './facts.ts';
import type { PlaceClock } from './place-clock.ts';
import { bytesOf, isSupplied, positionTables, positionValues, type ReadPosition } from './position-columns.ts';
import type { Around } from './propose-place.ts';

/** Of which agreement, and which of its ship-to places. */
export interface PlacesOf {
  readonly agreementId: string;
  readonly placeIds: readonly string[];
}

export interface ReadPlace {
  readonly placeId: string;
  readonly timeZone: string;
  readonly calendar: BusinessCalendar | null;
  /** All its positions; null where none is left. */
  readonly packed: Uint8Array | null;
}

/** Places with their positions, a row each. */
export async function readPlaces({ em, ctx }: Write, { agreementId, placeIds }: PlacesOf): Promise<ReadPlace[]> {
  const { workspaceId } = ctx.principal;
  const wanted = `{${placeIds.join(',')}}`;
  const places = await em.execute<(Omit<ReadPlace, 'packed'> & { packed: string | null })[]>(
    `with packed as (select p.location_id, ${positionValues} as positions from ${positionTables}
       where p.workspace_id = ? and p.agreement_id = ? and p.location_id = any(?::uuid[]) and ${isSupplied} group by p.location_id)
     select l.id as "placeId", l.time_zone as "timeZone", packed.positions as packed,
       (select json_build_object('workingDays', c.working_days, 'openingHours', c.opening_hours, 'specialDays', c.special_days) from business_calendar c
         where c.workspace_id = l.workspace_id and c.party_id = l.party_id and (c.location_id is null or c.location_id = l.id) order by c.location_id nulls last limit 1) as calendar
     from location l left join packed on packed.location_id = l.id where l.workspace_id = ? and l.id = any(?::uuid[]) order by l.id`,
    [workspaceId, agreementId, wanted, workspaceId, wanted],
  );
  return places.map(({ packed, ...place }) => ({ ...place, packed: packed === null ? null : bytesOf(packed) }));
}

interface ReadReceipt {
  readonly positionId: string;
  readonly day: string | null;
  readonly units: number;
}

/** What is ordered and has not come, by day: as promised, else as asked for. */
export const receiptColumns = `l.position_id as "positionId", coalesce(l.promised_on, o.requested_on)::text as day, (coalesce(l.confirmed, l.ordered) - l.received - l.damaged)::float8 as units`;
export const receiptTables = `order_line l join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id
  where not l.is_closed and o.status not in ('RECEIVED', 'CLOSED', 'CANCELLED')
    and coalesce(l.answer, '') not in ('REJECTED', 'SUBSTITUTED', 'SPLIT') and coalesce(l.confirmed, l.ordered) > l.received + l.damaged`;

interface ReadEvent extends EventDays {
  readonly itemId: string | null;
  readonly placeId: string | null;
}

export const eventColumns = 'item_id as "itemId", location_id as "placeId", from_day::text as "fromDay", to_day::text as "toDay", factor, units_per_day::text as "unitsPerDay"';

/** What is to come and what is known to happen under an agreement; both are few beside its positions. */
export async function readAround({ em, ctx }: Write, agreementId: string): Promise<AroundAgreement> {
  const of = [ctx.principal.workspaceId, agreementId];
  const receipts = await em.execute<ReadReceipt[]>(`select ${receiptColumns} from ${receiptTables} and l.workspace_id = ? and l.agreement_id = ?`, of);
  const events = await em.execute<ReadEvent[]>(`select ${eventColumns} from demand_event where workspace_id = ? and agreement_id = ? and withdrawn_at is null and to_day >= current_date - 1`, of);
  return { receipts: Map.groupBy(receipts, ({ positionId }) => positionId), events };
}

export interface AroundAgreement {
  readonly receipts: ReadonlyMap<string, readonly Omit<ReadReceipt, 'positionId'>[]>;
  readonly events: readonly ReadEvent[];
}

/** The same for a position of a place. */
export function aroundPosition({ receipts, events }: AroundAgreement, placeId: string, { today }: PlaceClock): (position: ReadPosition) => Around {
  const day = new Date(today * 86_400_000).toISOString().slice(0, 10);
  const here = events.filter((event) => event.placeId === null || event.placeId === placeId);
  return (position) => ({
    receipts: receiptsOf(position, receipts, today),
    events: here.length === 0 ? [] : eventsFrom(day, here.filter(({ itemId }) => itemId === null || itemId === position.itemId)),
  });
}

/** With what is on order or on its way by the stock ledger and no line tells of, which is without a day. */
function receiptsOf(position: ReadPosition, receipts: AroundAgreement['receipts'], today: number): ExpectedReceipt[] {
  const coming = position.numbers[fact.onOrder]! + position.numbers[fact.inTransit]!;
  if (!(coming > 0)) return [];
  const told = (receipts.get(position.positionId) ?? []).map(({ day, units }) => ({ day: day === null ? null : dayNumber(day) - today, units }));
  const untold = coming - told.reduce((sum, { units }) => sum + units, 0);
  return untold > 1e-4 ? [...told, { day: null, units: untold }] : told;
}
