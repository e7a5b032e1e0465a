import { dayNumber } from '../../domain/calendar/day.ts';
import { bullwhip } from '../../domain/supply-kpis/bullwhip.ts';
import { type DeliveredLine, deliveryPerformance } from '../../domain/supply-kpis/delivery-performance.ts';
import { inventoryTurns } from '../../domain/supply-kpis/inventory-turns.ts';
import { proposalAcceptance, pushedShare } from '../../domain/supply-kpis/proposal-acceptance.ts';
import { stockOutDays } from '../../domain/supply-kpis/stock-out-days.ts';
import { bytesOfHex, daysOf } from '../demand/packed.ts';
import type { KpiFacts, PositionHistory } from './kpi-facts.ts';
import type { MeasuredKpis } from './measured-kpis.ts';
import { forecastErrors } from './measure-forecasts.ts';

/** A position's days of the span. */
export interface SpanDays {
  readonly unitPrice: number;
  /** NaN where a day is not known. */
  readonly demand: Float32Array;
  readonly closing: Float32Array;
}

/** All figures of an agreement over a span, by its own definitions. Pure: both sides get the same from the same facts. */
export function measureKpis(facts: KpiFacts): MeasuredKpis {
  const days = facts.positions.map((position) => spanOf(position, facts));
  return { ...measureDeliveries(facts), ...measureStock(days, facts), ...forecastErrors(facts), ...measureOrders(days, facts), ...measureProposals(facts) };
}

function measureDeliveries({ lines, definitions, today }: KpiFacts): Pick<MeasuredKpis, 'fillRate' | 'lineFillRate' | 'onTimeInFull'> {
  const { earlyDays, lateDays, shortTolerance, onTimeBy } = definitions;
  const terms = { earlyToleranceDays: earlyDays, lateToleranceDays: lateDays };
  const measure = (part: number) => deliveryPerformance(lines.map(([ordered, promisedOn, requestedOn, receipts]): DeliveredLine => ({
    ordered: ordered * part, promisedDay: dayNumber(onTimeBy === 'REQUESTED' ? requestedOn : promisedOn), receipts: receipts.map(([day, units]) => ({ day: dayNumber(day), units })),
  })), terms, dayNumber(today));
  // What may be missing by agreement makes a line full; the fill rate of units counts what came.
  const [exact, tolerant] = [measure(1), measure(1 - shortTolerance)];
  return {
    fillRate: { value: definitions.fillRateOf === 'LINES' ? tolerant.lineFillRate : exact.unitFillRate, basedOn: definitions.fillRateOf === 'LINES' ? tolerant.lines : exact.lines },
    lineFillRate: { value: tolerant.lineFillRate, basedOn: tolerant.lines },
    onTimeInFull: { value: tolerant.onTimeInFull, basedOn: tolerant.lines },
  };
}

function measureStock(positions: readonly SpanDays[], { definitions }: KpiFacts): Pick<MeasuredKpis, 'turns' | 'daysOfSupply' | 'stockOutDays' | 'stockOutRate'> {
  let [used, held, known] = [0, 0, 0];
  for (const { unitPrice, demand, closing } of positions) {
    const [use, stock] = [meanOf(demand), meanOf(closing)];
    if (use === null || stock === null) continue;
    used += use.mean * unitPrice;
    held += Math.max(0, stock.mean) * unitPrice;
    known += Math.min(use.count, stock.count);
  }
  const { turns, daysOfSupply } = inventoryTurns({ costOfGoodsSold: Math.max(0, used) * definitions.daysOfYear, inventories: known === 0 ? [] : [held], days: definitions.daysOfYear });
  const out = stockOutDays(positions.flatMap(({ closing }) => Array.from(closing, (units) => (Number.isNaN(units) ? null : units))));
  return {
    turns: { value: turns, basedOn: known }, daysOfSupply: { value: daysOfSupply, basedOn: known },
    stockOutDays: { value: out.knownDays === 0 ? null : out.stockOutDays, basedOn: out.knownDays }, stockOutRate: { value: out.rate, basedOn: out.knownDays },
  };
}

/** A period is a review: what was ordered in it beside what was used. Periods with a day of which nothing is known are left out. */
function measureOrders(positions: readonly SpanDays[], { orders, shipped, reviewDays, from, until }: KpiFacts): Pick<MeasuredKpis, 'bullwhipRatio' | 'pushedShare'> {
  const days = dayNumber(until) - dayNumber(from) + 1;
  const demand = Array.from({ length: days }, (_, at) => valueOf(positions, at));
  const ordered = Array.from({ length: days }, () => 0);
  for (const [day, value] of orders) ordered[dayNumber(day) - dayNumber(from)]! += value;
  const periods = Array.from({ length: Math.floor(days / reviewDays) }, (_, period) => period * reviewDays)
    .map((first) => ({ demand: sumOf(demand.slice(first, first + reviewDays)), ordered: sumOf(ordered.slice(first, first + reviewDays))! }))
    .filter((period): period is { demand: number; ordered: number } => period.demand !== null);
  const share = pushedShare(shipped.map(([units, proposed]) => ({ shipped: units, policyQuantity: proposed })));
  return {
    bullwhipRatio: { value: bullwhip(periods.map((period) => period.ordered), periods.map((period) => period.demand))?.ratio ?? null, basedOn: periods.length },
    pushedShare: { value: share !== null && Number.isFinite(share) ? share : null, basedOn: shipped.length },
  };
}

function measureProposals({ proposals }: KpiFacts): Pick<MeasuredKpis, 'acceptance' | 'overrides' | 'automatic'> {
  const told = proposalAcceptance(proposals.map(([outcome, isAutomatic, proposed, approved]) => ({ outcome, isAutomatic, proposed, approved })));
  const approved = proposals.filter(([outcome, , proposed]) => outcome === 'APPROVED' && proposed > 0).length;
  return { acceptance: { value: told.acceptance, basedOn: told.decided }, overrides: { value: told.overrides, basedOn: approved }, automatic: { value: told.automatic, basedOn: told.decided } };
}

/** The days of the span, with NaN where the history has none. */
function spanOf([unitPrice, firstDay, demand, closing]: PositionHistory, { from, until }: KpiFacts): SpanDays {
  const [first, length] = [dayNumber(from) - dayNumber(firstDay), dayNumber(until) - dayNumber(from) + 1];
  const cut = (hex: string) => {
    const known = daysOf(bytesOfHex(hex));
    return Float32Array.from({ length }, (_, at) => known[first + at] ?? Number.NaN);
  };
  return { unitPrice, demand: cut(demand), closing: cut(closing) };
}

function meanOf(days: Float32Array): { readonly mean: number; readonly count: number } | null {
  const known = days.filter((units) => !Number.isNaN(units));
  return known.length === 0 ? null : { mean: known.reduce((sum, units) => sum + units, 0) / known.length, count: known.length };
}

function valueOf(positions: readonly SpanDays[], at: number): number | null {
  const known = positions.filter(({ demand }) => !Number.isNaN(demand[at]));
  return known.length === 0 ? null : known.reduce((sum, { demand, unitPrice }) => sum + demand[at]! * unitPrice, 0);
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);
}
