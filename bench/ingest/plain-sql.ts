import type pg from 'pg';
import type { Context } from '../../src/platform/context.ts';
import { sessionOf } from '../../src/platform/database/session.ts';
import { newId } from '../../src/platform/ids.ts';

type Row = Readonly<Record<string, unknown>>;

/** The rows that taking in a report has written. */
export interface Written {
  readonly observations: readonly Row[];
  readonly entries: readonly Row[];
  readonly demand: readonly Row[];
}

/** Reads what was written of a report, as JSON has it. */
export async function readBack(owner: pg.Client, reportId: string): Promise<Written> {
  const rowsOf = async (query: string) => (await owner.query<{ row: Row }>(query, [reportId])).rows.map(({ row }) => row);
  const ofReport = 'activity_observation o where o.report_id = $1';
  return {
    observations: await rowsOf(`select to_jsonb(o) as row from ${ofReport} order by o.id`),
    entries: await rowsOf(`select to_jsonb(e) as row from stock_entry e where e.source_id in (select o.id from ${ofReport}) order by e.id`),
    demand: await rowsOf(`select to_jsonb(d) || jsonb_build_object('demand', encode(d.demand, 'base64'), 'closing', encode(d.closing, 'base64'), 'state', encode(d.state, 'base64')) as row
      from position_demand d where d.id in (select o.position_id from ${ofReport}) order by d.id`),
  };
}

/** Writes the same rows for the twins of their positions: in one transaction of the session that took the others in. */
export async function insertRows({ database, principal }: Context, twins: ReadonlyMap<string, string>, { observations, entries, demand }: Written): Promise<void> {
  const ids = new Map(observations.map(({ id }) => [id, newId()]));
  const twinOf = (row: Row) => ({ ...row, position_id: twins.get(row['position_id'] as string) });
  const em = database.entityManager(sessionOf(principal));
  await em.begin();
  await em.execute(insertOf('activity_observation'), [JSON.stringify(observations.map((row) => ({ ...twinOf(row), id: ids.get(row['id']) })))], 'run');
  await em.execute(insertOf('stock_entry'), [JSON.stringify(entries.map((row) => ({ ...twinOf(row), id: newId(), source_id: ids.get(row['source_id']) })))], 'run');
  await em.execute(update, [JSON.stringify(demand.map(twinOf))], 'run');
  await em.commit();
}

const insertOf = (table: string) => `insert into ${table} select r.* from json_populate_recordset(null::${table}, ?::json) r`;

const update = `update position_demand d set first_day = r.first_day, demand = decode(r.demand, 'base64'), closing = decode(r.closing, 'base64'), state = decode(r.state, 'base64'), folded_until = r.folded_until,
    is_dirty = r.is_dirty, fitted_until = r.fitted_until, due_on = r.due_on, updated_at = now()
  from json_to_recordset(?::json) r (workspace_id uuid, position_id uuid, first_day date, demand text, closing text, state text, folded_until date, is_dirty boolean, fitted_until date, due_on date)
  where d.workspace_id = r.workspace_id and d.id = r.position_id`;
