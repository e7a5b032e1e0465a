import type { EntityManager } from '@mikro-orm/postgresql';
import type { PartnerFigures, YearFigure } from '../../domain/key-partners.ts';
import type { Context } from '../../platform/context.ts';
import type { Market } from '../relationship.entity.ts';

/** A living relationship with its newest figures of each of the last complete years. */
export interface MarketFigures {
  readonly id: string;
  readonly isKey: boolean;
  readonly figures: readonly (YearFigure & { readonly currency: string })[];
}

/** The years that are looked at: the present two, and three before them to measure growth from. */
const years = 5;

/** All living relationships of a market, key ones first, then by the partner's name. */
export async function readMarketFigures(em: EntityManager, { principal, now }: Context, market: Market): Promise<MarketFigures[]> {
  const currentYear = now.getUTCFullYear();
  const rows = await em.execute<FigureRow[]>(
    // One pass over the market's figures: a look-up for each of thousands of partners would take seconds.
    `select r.id, r.is_key, coalesce(json_agg(json_build_array(f.year, f.currency, f.revenue_minor::text, f.profit_minor::text)) filter (where f.year is not null), '[]')::text as figures
     from relationship r left join (
       select distinct on (relationship_id, year) relationship_id, year, currency, revenue_minor, profit_minor from relationship_figure where workspace_id = ? and year >= ? and year < ?
       order by relationship_id, year, recorded_at desc, id desc
     ) f on f.relationship_id = r.id
     where r.workspace_id = ? and r.market = ? and r.stage <> 'TERMINATED' group by r.workspace_id, r.id order by r.is_key desc, r.partner_name, r.id`,
    [principal.workspaceId, currentYear - years, currentYear, principal.workspaceId, market],
  );
  return rows.map(({ id, is_key: isKey, figures }) => ({
    id, isKey,
    figures: (JSON.parse(figures) as FigureColumns[]).map(([year, currency, revenue, profit]) => ({ year, currency, revenue: amountOf(revenue), profit: amountOf(profit) })),
  }));
}

interface FigureRow {
  readonly id: string;
  readonly is_key: boolean;
  readonly figures: string;
}

type FigureColumns = readonly [year: number, currency: string, revenue: string | null, profit: string | null];

function amountOf(minorUnits: string | null): bigint | null {
  return minorUnits === null ? null : BigInt(minorUnits);
}

/** The currency that most partners are known in; the first by code of several. Null where there are no figures at all. */
export function commonCurrency(partners: readonly MarketFigures[]): string | null {
  const counts = new Map<string, number>();
  for (const { figures } of partners) for (const currency of new Set(figures.map((figure) => figure.currency))) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [first] = [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return first?.[0] ?? null;
}

/** The figures in one currency; what is in another is only known to be there. */
export function inCurrency({ id, figures }: MarketFigures, currency: string | null): PartnerFigures {
  return { id, figures: figures.filter((figure) => figure.currency === currency), hasOtherCurrency: figures.some((figure) => figure.currency !== currency) };
}
