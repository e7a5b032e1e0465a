import { dayNumber } from '../../domain/calendar/day.ts';
import { chooseForecast } from '../../domain/forecast/choose-forecast.ts';
import { foldDemand } from '../../domain/forecast/fold-demand.ts';
import { rateAhead } from '../../domain/forecast/forecast-ahead.ts';
import { slot } from '../../domain/forecast/forecast-state.ts';
import { learnable } from '../demand/learn-demand.ts';
import { bytesOfHex, daysOf } from '../demand/packed.ts';
import type { KpiFacts, PositionHistory } from './kpi-facts.ts';
import type { MeasuredKpis } from './measured-kpis.ts';

/** Positions whose forecasts are gone through again: those with the most demand by value. */
const mostPositions = 100;
/** People buy and work by the week. */
const season = 7;

/**
 * How far forecasts are from demand in the span: made so many days before as the agreement says, by the method that fits the year before the
 * span, and measured on days with stock, without what known events did. By value, so that items can be added up.
 */
export function forecastErrors(facts: KpiFacts): Pick<MeasuredKpis, 'forecastError' | 'forecastBias'> {
  const measured = facts.positions.map((position) => ({ position, value: valueOf(position) })).toSorted((one, other) => other.value - one.value).slice(0, mostPositions);
  let [count, error, amount, demand] = [0, 0, 0, 0];
  for (const { position } of measured) {
    for (const [units, forecast] of comparisons(position, facts)) {
      count += 1;
      error += (units - forecast) * position[0];
      amount += Math.abs(units - forecast) * position[0];
      demand += units * position[0];
    }
  }
  const part = (value: number) => (count === 0 || demand === 0 ? null : value / demand);
  return { forecastError: { value: part(amount), basedOn: count }, forecastBias: { value: part(-error), basedOn: count } };
}

/** Demand and forecast of each day of the span whose demand can be learned from. */
function comparisons([, firstDay, demandHex, closingHex, events]: PositionHistory, { from, until, definitions }: KpiFacts): [number, number][] {
  const first = dayNumber(firstDay);
  const [demand, closing] = [daysOf(bytesOfHex(demandHex)), daysOf(bytesOfHex(closingHex))];
  const known = events.map(({ fromDay, toDay, factor, unitsPerDay }) => ({ from: dayNumber(fromDay), to: dayNumber(toDay), factor, units: Number(unitsPerDay) }));
  const series = learnable({ firstDay: first, demand, closing }, { from: first, until: first + demand.length, events: known });
  const lag = Math.max(1, definitions.forecastLagDays);
  const [begin, end] = [dayNumber(from) - first, Math.min(series.length, dayNumber(until) - first + 1)];
  const learned = begin - lag + 1;
  if (learned <= 0) return [];
  const { state } = chooseForecast(series.subarray(0, learned), season);
  const compared: [number, number][] = [];
  for (let day = begin; day < end; day += 1) {
    if (state[slot.isStarted] === 1 && !Number.isNaN(series[day])) compared.push([series[day]!, Math.max(0, rateAhead(state, 0, lag))]);
    foldDemand(state, 0, series[day - lag + 1]!);
  }
  return compared;
}

function valueOf([unitPrice, , demand]: PositionHistory): number {
  return unitPrice * daysOf(bytesOfHex(demand)).reduce((sum, units) => (Number.isNaN(units) ? sum : sum + units), 0);
}
