import { newId } from '../../platform/ids.ts';
import { column, raw, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { eventsInSql } from '../demand/events-of-positions.ts';
import { type EventDays, positionForecast } from '../demand/position-forecast.ts';
import { holdPositions, idList } from '../stock/hold-positions.ts';
import { noteMoved } from '../stock/note-moved.ts';

/** Days ahead that days of supply are told for; a stock that lasts longer lasts so long at least. */
export const daysAhead = 63;

/**
 * Keeps what is expected of positions from today on, as sums that the database walks whenever stock moves; status and days of supply follow in the
 * same transaction. A constant number of statements, however many positions.
 */
export async function keepForecasts(tx: Write, positionIds: readonly string[]): Promise<void> {
  const { em, ctx } = tx;
  const { workspaceId } = ctx.principal;
  await holdPositions(tx, positionIds);
  const kept = keptOf(workspaceId, positionIds, ctx.now);
  const rows = await em.execute<KeptRow[]>(kept.sql, [...kept.values]);
  if (rows.length === 0) return;
  const forecasts = rows.map(({ state, events, ...row }) => {
    const forecast = positionForecast({ state, foldedUntil: row.foldedUntil }, { today: row.today, days: daysAhead, events });
    return { ...row, id: newId(), sums: `{${sumsOf(forecast?.units ?? new Float64Array()).join(',')}}` };
  });
  await em.execute(keep, [workspaceId, JSON.stringify(forecasts)]);
  await em.execute('update stock_position set looked_at = now() where workspace_id = ? and id = any(?::uuid[])', [workspaceId, idList(rows.map(({ positionId }) => positionId))]);
  noteMoved(tx, rows);
}

interface KeptRow {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly positionId: string;
  readonly state: Uint8Array;
  readonly foldedUntil: string;
  readonly today: string;
  readonly events: readonly EventDays[];
  readonly basis: string;
}

function sumsOf(units: Float64Array): Float64Array {
  let sum = 0;
  return units.map((day) => (sum += day));
}

function keptOf(workspaceId: string, positionIds: readonly string[], now: Date): Sql {
  const today = now.toISOString().slice(0, 10);
  const events = eventsInSql((name) => column('p', name), { from: sql`${today}::date`, to: sql`${today}::date + ${daysAhead}::integer` });
  return sql`select p.relationship_id as "relationshipId", p.agreement_id as "agreementId", p.id as "positionId", d.state, d.folded_until::text as "foldedUntil", ${today}::text as today,
      ${events} as events, ${basisOf} as basis
    from stock_position p join position_demand d on d.workspace_id = p.workspace_id and d.position_id = p.id
    where p.workspace_id = ${workspaceId}::uuid and p.id = any(${idList(positionIds)}::uuid[]) order by p.id`;
}

/** When demand and known events of a position `p` with demand `d` last changed, in one text. */
export const basisOf = raw(`(d.updated_at::text || ' ' || coalesce((select max(e.updated_at)::text from demand_event e where e.workspace_id = p.workspace_id and e.agreement_id = p.agreement_id), ''))`);

const keep = `insert into position_forecast (workspace_id, id, relationship_id, agreement_id, position_id, from_day, sums, basis)
  select ?::uuid, r.id, r."relationshipId", r."agreementId", r."positionId", r.today, r.sums::double precision[], r.basis
  from json_to_recordset(?::json) r (id uuid, "relationshipId" uuid, "agreementId" uuid, "positionId" uuid, today date, sums text, basis text)
  on conflict on constraint position_forecast_once do update set from_day = excluded.from_day, sums = excluded.sums, basis = excluded.basis, computed_at = now()`;
