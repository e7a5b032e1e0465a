import { currencyDigits } from '../../domain/money.ts';
import { type Equity, equityOf, type MarketMargins, type Retention, retentionOf } from '../../domain/top-figures/customer-equity.ts';
import { discountRate } from '../../domain/top-figures/objectives.ts';
import { type FigureFacts, type FigureReason, type InputFacts, shown } from './figure-facts.ts';

type ValueMarket = 'CUSTOMER' | 'DISTRIBUTOR';

/** Yearly profits in one currency, in its minor units; of those without a known profit the currency is null. */
export interface ProfitRow {
  readonly market: ValueMarket;
  readonly currency: string | null;
  readonly relationships: number;
  readonly profit: number;
}

export interface YearRow {
  readonly market: ValueMarket;
  readonly years: number;
  readonly kept: number;
}

/**
 * Customer equity is that of the customers alone. Distributors stand beside it and are not added: what they earn the firm is what their own
 * customers buy, some of whom are the firm’s, and it may be in another currency.
 */
export function equityFigure(profits: readonly ProfitRow[], years: readonly YearRow[]): FigureFacts {
  const [customers, distributors] = [valued('CUSTOMER', profits, years), valued('DISTRIBUTOR', profits, years)];
  const { known, unknown } = customers.margins;
  const weightKnown = known + unknown === 0 ? 0 : shown(known / (known + unknown));
  return {
    objective: 'CUSTOMER_EQUITY', ...customers.equity, currency: customers.currency, weightKnown, coverage: weightKnown, reason: reasonOf(customers), markets: [],
    inputs: [
      profitFacts('CUSTOMER_PROFIT', customers), retentionFacts('CUSTOMER_RETENTION', customers),
      { input: 'DISCOUNT_RATE', value: shown(100 * discountRate), low: null, high: null, currency: null, observations: 0, unknown: 0 },
      profitFacts('DISTRIBUTOR_PROFIT', distributors), retentionFacts('DISTRIBUTOR_RETENTION', distributors),
      { input: 'DISTRIBUTOR_EQUITY', ...distributors.equity, currency: distributors.currency, observations: distributors.margins.known, unknown: distributors.margins.unknown },
    ],
  };
}

interface Valued {
  /** The currency that most of the market are known in, the first by code of several; the others count as unknown. */
  readonly currency: string | null;
  readonly margins: MarketMargins;
  readonly years: number;
  readonly retention: Retention | null;
  readonly equity: Equity;
}

function valued(market: ValueMarket, profits: readonly ProfitRow[], years: readonly YearRow[]): Valued {
  const own = profits.filter((row) => row.market === market);
  const common = own.filter(({ currency }) => currency !== null).toSorted((one, other) => other.relationships - one.relationships || (one.currency! < other.currency! ? -1 : 1))[0];
  const all = own.reduce((sum, { relationships }) => sum + relationships, 0);
  const currency = common?.currency ?? null;
  const margins = { known: common?.relationships ?? 0, unknown: all - (common?.relationships ?? 0), profit: currency === null ? 0 : common!.profit / 10 ** currencyDigits(currency) };
  const seen = years.find((row) => row.market === market) ?? { years: 0, kept: 0 };
  const retention = retentionOf(seen);
  const { value, low, high } = equityOf(margins, retention, discountRate);
  return { currency, margins, years: seen.years, retention, equity: { value: shown(value, 0), low: shown(low, 0), high: shown(high, 0) } };
}

function reasonOf({ equity, retention, margins }: Valued): FigureReason | null {
  if (equity.value !== null) return null;
  return retention === null && margins.known > 0 ? 'RETENTION_UNKNOWN' : 'PROFITS_UNKNOWN';
}

function profitFacts(input: InputFacts['input'], { currency, margins: { known, unknown, profit } }: Valued): InputFacts {
  return { input, value: known === 0 ? null : shown(profit, 0), low: null, high: null, currency, observations: known, unknown };
}

function retentionFacts(input: InputFacts['input'], { years, retention }: Valued): InputFacts {
  const percent = (share: number | undefined) => (share === undefined ? null : shown(100 * share));
  return { input, value: percent(retention?.value), low: percent(retention?.low), high: percent(retention?.high), currency: null, observations: years, unknown: 0 };
}
