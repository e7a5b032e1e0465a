import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { LearnedDemand } from './learn-demand.ts';
import { bytesOf, daysOf, stateOf } from './packed.ts';

/** The demand of a position as it lies in the database, held until the transaction ends. */
export interface KeptDemand extends LearnedDemand {
  readonly agreementId: string;
  readonly positionId: string;
  readonly itemId: string;
  readonly locationId: string;
}

/** A position whose demand is to be held, and the first day that is told of it, from 1970-01-01. */
export interface PositionToLearn {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly positionId: string;
  readonly firstDay: number;
}

/** Makes a row for each position that has none. In the order of ids, as everything that holds several positions, so that none waits for another that waits for it. */
export async function beginDemand({ em, ctx }: Write, positions: readonly PositionToLearn[], empty: LearnedDemand): Promise<void> {
  const rows = positions.map(({ firstDay, ...position }) => ({ ...position, firstDay: dayOf(firstDay) }));
  await em.execute(begin, [ctx.principal.workspaceId, base64(empty.state), JSON.stringify(rows)]);
}

const begin = `insert into position_demand (workspace_id, id, relationship_id, agreement_id, position_id, first_day, demand, closing, state, folded_until)
  select w.id, r."positionId", r."relationshipId", r."agreementId", r."positionId", r."firstDay", '', '', decode(w.state, 'base64'), r."firstDay"
  from (values (?::uuid, ?::text)) w (id, state), json_to_recordset(?::json) r ("relationshipId" uuid, "agreementId" uuid, "positionId" uuid, "firstDay" date)
  order by r."positionId" on conflict (workspace_id, id) do nothing`;

/** Holds and reads what is kept of the demand of positions. */
export async function holdDemand({ em, ctx }: Write, positionIds: readonly string[]): Promise<KeptDemand[]> {
  const rows = await em.execute<DemandRow[]>(hold, [ctx.principal.workspaceId, `{${positionIds.join(',')}}`]);
  return rows.map(({ firstDay, demand, closing, state, foldedUntil, fittedUntil, dueOn, ...row }) => ({
    ...row, firstDay: dayNumber(firstDay), demand: daysOf(demand), closing: daysOf(closing), state: stateOf(state), foldedUntil: dayNumber(foldedUntil), fittedUntil: numberOf(fittedUntil), dueOn: numberOf(dueOn),
  }));
}

interface DemandRow extends Pick<KeptDemand, 'agreementId' | 'positionId' | 'itemId' | 'locationId' | 'isDirty'> {
  readonly firstDay: string;
  readonly demand: Uint8Array;
  readonly closing: Uint8Array;
  readonly state: Uint8Array;
  readonly foldedUntil: string;
  readonly fittedUntil: string | null;
  readonly dueOn: string | null;
}

const hold = `select d.agreement_id as "agreementId", d.position_id as "positionId", p.item_id as "itemId", p.location_id as "locationId", d.first_day::text as "firstDay", d.demand, d.closing, d.state,
    d.folded_until::text as "foldedUntil", d.is_dirty as "isDirty", d.fitted_until::text as "fittedUntil", d.due_on::text as "dueOn"
  from position_demand d join stock_position p on p.workspace_id = d.workspace_id and p.id = d.id
  where d.workspace_id = ?::uuid and d.id = any(?::uuid[]) order by d.id for update of d`;

/** Writes back what was learned, in one statement. */
export async function keepDemand({ em, ctx }: Write, learned: readonly KeptDemand[]): Promise<void> {
  if (learned.length === 0) return;
  const rows = learned.map(({ positionId, firstDay, demand, closing, state, foldedUntil, isDirty, fittedUntil, dueOn }) => ({
    positionId, firstDay: dayOf(firstDay), demand: base64(demand), closing: base64(closing), state: base64(state), foldedUntil: dayOf(foldedUntil), isDirty,
    fittedUntil: fittedUntil === null ? null : dayOf(fittedUntil), dueOn: dueOn === null ? null : dayOf(dueOn),
  }));
  await em.execute(keep, [JSON.stringify(rows), ctx.principal.workspaceId]);
}

const keep = `update position_demand d set first_day = r."firstDay", demand = decode(r.demand, 'base64'), closing = decode(r.closing, 'base64'), state = decode(r.state, 'base64'), folded_until = r."foldedUntil",
    is_dirty = r."isDirty", fitted_until = r."fittedUntil", due_on = r."dueOn", updated_at = now()
  from json_to_recordset(?::json) r ("positionId" uuid, "firstDay" date, demand text, closing text, state text, "foldedUntil" date, "isDirty" boolean, "fittedUntil" date, "dueOn" date)
  where d.workspace_id = ?::uuid and d.id = r."positionId"`;

function numberOf(day: string | null): number | null {
  return day === null ? null : dayNumber(day);
}

function base64(numbers: Float32Array | Float64Array): string {
  return Buffer.from(bytesOf(numbers)).toString('base64');
}
