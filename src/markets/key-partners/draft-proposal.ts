import type { EntityManager } from '@mikro-orm/postgresql';
import { type KeyPartnerRanking, type KeyPartnerStanding, rankKeyPartners } from '../../domain/key-partners.ts';
import type { Context } from '../../platform/context.ts';
import type { Market } from '../relationship.entity.ts';
import type { KeyPartnerCandidateRecord, KeyPartnerProposalRecord } from './key-partner.entity.ts';
import { commonCurrency, inCurrency, type MarketFigures, readMarketFigures } from './read-figures.ts';

interface Screening {
  readonly market: Market;
  readonly most: number;
  /** The currency compared; the one that most partners are known in when null. */
  readonly currency: string | null;
}

/** A proposal and its candidates before anybody has made it. */
export interface DraftProposal {
  readonly proposal: Partial<KeyPartnerProposalRecord>;
  readonly candidates: readonly Partial<KeyPartnerCandidateRecord>[];
}

/** What the figures of the day propose for a market. */
export async function draftProposal(em: EntityManager, ctx: Context, { market, most, currency: wanted }: Screening): Promise<DraftProposal> {
  const partners = await readMarketFigures(em, ctx, market);
  const currency = wanted ?? commonCurrency(partners);
  const ranking = rankKeyPartners(partners.map((partner) => inCurrency(partner, currency)), ctx.now.getUTCFullYear(), most);
  const { ranked, unknown, expectedGrowth } = ranking;
  return {
    proposal: { market, most, currency, expectedGrowth, rankedCount: ranked.length, unknownCount: unknown.length, state: 'PROPOSED' },
    candidates: candidatesOf(ranking, partners).map((candidate) => ({ ...candidate, currency })),
  };
}

/** How many of those that are not proposed are kept beside them, to be looked at. */
const shown = { runnersUp: 10, unknown: 100 };

function candidatesOf({ ranked, unknown }: KeyPartnerRanking, partners: readonly MarketFigures[]): Partial<KeyPartnerCandidateRecord>[] {
  const keyNow = new Set(partners.filter(({ isKey }) => isKey).map(({ id }) => id));
  const isKept = (most: number) => ({ id }: KeyPartnerStanding, index: number) => index < most || keyNow.has(id);
  const proposed = ranked.filter(({ basis }) => basis !== null);
  const runnersUp = ranked.filter(({ basis }) => basis === null).filter(isKept(shown.runnersUp));
  return [...proposed, ...runnersUp, ...unknown.filter(isKept(shown.unknown))]
    .map((standing, index) => ({ ...columnsOf(standing), place: index + 1, wasKey: keyNow.has(standing.id), isChosen: null }));
}

function columnsOf({ id, basis, profit, profitYear, profitShare, growth, growthYears, outlook, missing }: KeyPartnerStanding): Partial<KeyPartnerCandidateRecord> {
  return {
    relationshipId: id, basis: basis ?? (outlook === null ? 'UNKNOWN' : 'RUNNER_UP'), profitMinor: profit === null ? null : String(profit), profitYear, profitShare,
    growth, growthFrom: growthYears?.[0] ?? null, growthTo: growthYears?.[1] ?? null, outlookMinor: outlook === null ? null : String(outlook), missing: [...missing],
  };
}
