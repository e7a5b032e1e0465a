import { figureInputs, type FigureInput } from '../../domain/top-figures/objectives.ts';
import type { Batch, Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { fromGlobalId, toGlobalId } from '../../platform/ids.ts';
import { toInstant } from '../../platform/public.type.ts';
import { join, raw, type Sql, sql } from '../../platform/sql.ts';
import type { FoundRecord } from '../../practices/programmes/indicator-records.ts';
import { lookedAt, sources } from './figures-seen.ts';
import { type JoinedParty, joinedParties } from './measure-figures.ts';
import { topFigureMessages } from './top-figures.messages.ts';

export interface FigureRecordsWanted {
  readonly input: FigureInput;
  /** The moment looked at, ISO 8601. */
  readonly until: string;
  /** Of now; the network of a past day is not known. */
  readonly isLive: boolean;
  readonly first: number;
  /** Global id of the record before. */
  readonly after: string | null;
}

/** As many lists of records as are answered at once: those of all inputs, on two days. */
const mostLists = 2 * Object.keys(figureInputs).length;

interface RecordRow {
  readonly place: number;
  readonly type: string;
  readonly id: string;
  readonly at: string;
}

/** The records behind inputs, newest first, in one statement for all of them, as the asker's own session sees them. */
export const figureRecords: Batch<FigureRecordsWanted, readonly FoundRecord[]> = async (ctx, wanted) => {
  if (wanted.length > mostLists) throw new RequestError('LIMIT_EXCEEDED', topFigureMessages.tooManyLists, { limit: mostLists, asked: wanted.length, status: 400 });
  const lists = wanted.flatMap((one, place) => (sources[one.input] === undefined ? [] : [listed(ctx, one, place)]));
  const byPlace = Map.groupBy(await readRows(ctx, lists), ({ place }) => place);
  const found = (place: number) => (byPlace.get(place) ?? []).map(({ type, id, at }) => ({ recordType: type, recordId: toGlobalId(type, id), at: toInstant(at) }));
  const joined = wanted.some(isOfNetwork) ? await joinedParties(ctx) : [];
  return wanted.map((one, place) => (isOfNetwork(one) ? cutPoints(joined, one) : found(place)));
};

async function readRows(ctx: Context, lists: readonly Sql[]): Promise<RecordRow[]> {
  if (lists.length === 0) return [];
  const [row] = await ctx.database.read<{ data: RecordRow[] | null }>(sessionOf(ctx.principal), sql`select json_agg(r order by r.place, r.at desc, r.id desc) as data from (${join(lists, ' union all ')}) r`, 'by values');
  return row?.data ?? [];
}

/** What stands behind one input after a record; nothing after one that does not stand there. */
function listed({ principal: { workspaceId, focalPartyId } }: Context, { input, until, first, after }: FigureRecordsWanted, place: number): Sql {
  const from = after === null ? raw('true') : sql`(o.at, o.id) < (select a.at, a.id from own a where a.id = ${fromGlobalId(after)?.id ?? null}::uuid)`;
  return sql`select ${raw(String(place))} as place, q.type, q.id, q.at from (with ${lookedAt({ workspaceId, focalPartyId, until })},
    own as (select t.type, u.id, max(t.at) as at from (${raw(sources[input]!)}) t cross join unnest(t.ids) u(id) group by t.type, u.id)
    select o.type, o.id, o.at from own o where ${from} order by o.at desc, o.id desc limit ${first}::integer) q`;
}

function isOfNetwork({ input, isLive }: FigureRecordsWanted): boolean {
  return input === 'NETWORK_RESILIENCE' && isLive;
}

/** The partners without whom others would no longer reach one another, by id. */
function cutPoints(joined: readonly JoinedParty[], { until, first, after }: FigureRecordsWanted): FoundRecord[] {
  const last = after === null ? '' : fromGlobalId(after)?.id ?? '~';
  const parties = joined.filter(({ partyId, isCutPoint }) => isCutPoint && partyId > last).map(({ partyId }) => partyId).toSorted();
  return parties.slice(0, first).map((partyId) => ({ recordType: 'Party', recordId: toGlobalId('Party', partyId), at: until }));
}
