import { degreeOf } from '../../domain/network/graph.ts';
import { figureInputs, type FigureInput, objectives } from '../../domain/top-figures/objectives.ts';
import { metricsOf } from '../../markets/network/network-metrics.ts';
import { readNetwork } from '../../markets/network/read-network.ts';
import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { equityFigure, type ProfitRow, type YearRow } from './equity-figure.ts';
import type { FigureFacts, SeenRow } from './figure-facts.ts';
import { type Look, seen, sources } from './figures-seen.ts';
import { meanFigure } from './mean-figure.ts';
import { profits, years } from './value-sources.ts';

interface Measured {
  readonly seen: readonly SeenRow[] | null;
  readonly profits: readonly ProfitRow[] | null;
  readonly years: readonly YearRow[] | null;
}

/** The four figures as of now, in the order of the objectives: one statement, and the network as it is kept, however many partners there are. */
export async function measureFigures(ctx: Context): Promise<FigureFacts[]> {
  const [row] = await ctx.database.read<{ data: Measured }>(sessionOf(ctx.principal), everything(lookNow(ctx)));
  const { seen: rows, profits: profitRows, years: yearRows } = row!.data;
  const all = [...rows ?? [], await resilience(ctx)];
  return objectives.map((objective) => (objective === 'CUSTOMER_EQUITY' ? equityFigure(profitRows ?? [], yearRows ?? []) : meanFigure(objective, all)));
}

export function lookNow({ principal, now }: Context): Look {
  return { workspaceId: principal.workspaceId, focalPartyId: principal.focalPartyId, until: now.toISOString() };
}

function everything(look: Look): Sql {
  const weighed = (Object.keys(sources) as FigureInput[]).filter((input) => figureInputs[input].weight !== null);
  return sql`with ${seen(look, weighed)} select json_build_object(
    'seen', (select json_agg(s) from (select input, market, count(value)::integer as known, (count(*) - count(value))::integer as unknown, coalesce(sum(value), 0)::double precision as points,
        sum(case when value is null then 0 else coalesce(low, value) end)::double precision as lowest, sum(case when value is null then 100 else coalesce(high, value) end)::double precision as highest
      from seen group by input, market order by input, market) s),
    'profits', (select json_agg(p) from (select market, currency, count(*)::integer as relationships, coalesce(sum(value), 0)::double precision as profit
      from (${raw(profits('CUSTOMER'))} union all ${raw(profits('DISTRIBUTOR'))}) o group by market, currency order by market, currency) p),
    'years', (select json_agg(y) from (select market, count(*)::integer as years, coalesce(sum(value), 0)::integer as kept from (${raw(years('CUSTOMER'))} union all ${raw(years('DISTRIBUTOR'))}) o group by market order by market) y)) as data`;
}

/** Parties that hang together, less those without whom others would no longer reach one another; the firm itself is neither. */
async function resilience(ctx: Context): Promise<SeenRow> {
  const joined = await joinedParties(ctx);
  const points = 100 * joined.filter(({ isCutPoint }) => !isCutPoint).length;
  return { input: 'NETWORK_RESILIENCE', market: null, known: joined.length, unknown: 0, points, lowest: points, highest: points };
}

export interface JoinedParty {
  readonly partyId: string;
  /** Without it some of the others would no longer reach one another. */
  readonly isCutPoint: boolean;
}

/** The parties of the network that have to do with anybody, without the firm. */
export async function joinedParties(ctx: Context): Promise<JoinedParty[]> {
  const network = await readNetwork(ctx);
  const graph = network.graph();
  const cutPoints = metricsOf(graph).cutPoints();
  return network.partyIds.flatMap((partyId, node) => (partyId === ctx.principal.focalPartyId || degreeOf(graph, node) === 0 ? [] : [{ partyId, isCutPoint: cutPoints.has(node) }]));
}
