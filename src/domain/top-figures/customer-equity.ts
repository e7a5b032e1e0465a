import { betaInterval, betaMean } from '../trust/beta-distribution.ts';
import { requireWithin } from '../statistics/require-within.ts';
import { leastRelationshipYears, leastShareKnown } from './objectives.ts';

/**
 * What a yearly margin is worth that begins a year from now and is kept from year to year: the sum over t = 1, 2, … of r^t / (1 + d)^t, which is
 * r / (1 + d − r). S. Gupta and D. R. Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1).
 * @param retention r: the part of customers kept from one year to the next, 0 to 1
 * @param discount d: what a year's delay costs, above 0
 */
export function marginMultiple(retention: number, discount: number): number {
  requireWithin('Retention', retention, 0, 1);
  requireWithin('Discount rate', discount, Number.MIN_VALUE, 10);
  return retention / (1 + discount - retention);
}

/** A share, and the middle 95 % of what it may be. */
export interface Retention {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The part of relationships kept from one year to the next; null while too few years of relationships are known. As trust is scored, one more of
 * each kind is taken than was seen: nobody keeps all customers for ever because none has left yet.
 * @param years relationship-years that began, and `kept` those of them at whose end the relationship still stood
 */
export function retentionOf({ years, kept }: { readonly years: number; readonly kept: number }): Retention | null {
  requireWithin('Years kept', kept, 0, years);
  if (years < leastRelationshipYears) return null;
  const [alpha, beta] = [kept + 1, years - kept + 1];
  const [low, high] = betaInterval(alpha, beta);
  return { value: betaMean(alpha, beta), low, high };
}

export interface MarketMargins {
  /** Relationships of which the yearly profit is known in the currency compared, and those of which it is not. */
  readonly known: number;
  readonly unknown: number;
  /** Yearly profit of those known together; below 0 for a loss. */
  readonly profit: number;
}

export interface Equity {
  /** Null where profits of too few are known, or retention is not. */
  readonly value: number | null;
  /** At the ends of what retention may be, of the same customers; null with the value. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Customer equity of a market: the customer lifetime values of those of whom the profit is known, at the retention of all of them. What is not
 * known adds nothing and takes nothing away; where it is more than half, there is no value.
 */
export function equityOf({ known, unknown, profit }: MarketMargins, retention: Retention | null, discount: number): Equity {
  if (retention === null || known === 0 || known / (known + unknown) < leastShareKnown) return { value: null, low: null, high: null };
  const worth = (kept: number) => profit * marginMultiple(kept, discount);
  const ends = [worth(retention.low), worth(retention.high)];
  return { value: worth(retention.value), low: Math.min(...ends), high: Math.max(...ends) };
}
