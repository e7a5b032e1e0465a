import { demandOver } from '../../domain/replenishment/days-of-supply.ts';
import { inventoryPosition } from '../../domain/replenishment/inventory-position.ts';
import { leadTimeDemand, protectionInterval } from '../../domain/replenishment/lead-time-demand.ts';
import { levelsOf, type Levels, type ReplenishmentPolicy } from '../../domain/replenishment/policy.ts';
import { type PositionLimit, positionLimits } from '../../domain/replenishment/position-limits.ts';
import { lowestStock } from '../../domain/replenishment/projection.ts';
import type { ProposalInputs } from '../../domain/replenishment/proposal.ts';
import { safetyStockFor } from '../../domain/replenishment/service-level.ts';
import { fact, known, methodOf, type PositionFacts } from './facts.ts';

/** What facts come down to: all that a quantity is sized from, and how the look ahead came about. */
export interface Reckoned extends ProposalInputs {
  /** Null where nothing is known of the demand, or of the stock. */
  readonly lookAhead: LookAhead | null;
}

/** Stock on the worst of the days that an order placed today can still help. */
export interface LookAhead {
  /** Mean demand and its deviation over lead time and review. */
  readonly demand: number;
  readonly deviation: number | null;
  /** 0 while too little is known to tell. */
  readonly safetyStock: number;
  readonly lowestStock: number;
  /** Days from today. */
  readonly lowestDay: number;
}

/** From facts to what a quantity is made of; the same for a run over many positions and for the explanation of one. */
export function reckon(facts: PositionFacts): Reckoned {
  const { numbers } = facts;
  const position = positionOf(numbers);
  const lookAhead = lookAheadOf(facts);
  return {
    position,
    levels: levelsFor(facts),
    comparison: numbers[fact.isAtOrBelow] === 1 ? 'AT_OR_BELOW' : 'BELOW',
    projectedShortage: lookAhead === null ? Number.NEGATIVE_INFINITY : lookAhead.safetyStock - lookAhead.lowestStock,
    rules: {
      minimumOrderQuantity: numbers[fact.minimumOrder]!, packSize: numbers[fact.packSize]!, palletSize: numbers[fact.palletSize]!, truckFill: numbers[fact.truckFill]!,
    },
    limits: limitsOf(numbers),
    lookAhead,
  };
}

/** How many days of forecast a position needs: up to the next order's arrival, and as far as its policy looks. */
export function horizonOf(numbers: Float64Array): number {
  const protection = numbers[fact.arrival]! + numbers[fact.reviewDays]! + 1;
  return Math.max(protection, Math.ceil(known(numbers, 'targetDays') ?? 0));
}

function positionOf(numbers: Float64Array): number | null {
  return inventoryPosition({
    onHand: known(numbers, 'onHand'), inTransit: numbers[fact.inTransit]!, onOrder: numbers[fact.onOrder]!, allocated: numbers[fact.allocated]!, backordered: numbers[fact.backordered]!,
  });
}

function levelsFor({ numbers, forecast }: PositionFacts): Levels | null {
  const policy = policyOf(numbers, forecast);
  return policy === null ? null : levelsOf(policy, forecast ?? []);
}

function policyOf(numbers: Float64Array, forecast: ArrayLike<number> | null): ReplenishmentPolicy | null {
  switch (methodOf(numbers)) {
    case 'MIN_MAX': return { method: 'MIN_MAX', minimum: numbers[fact.minimum]!, maximum: numbers[fact.maximum]! };
    case 'REORDER_POINT': return { method: 'REORDER_POINT', reorderPoint: numbers[fact.reorderPoint]!, orderQuantity: numbers[fact.orderQuantity]! };
    case 'BASE_STOCK': return { method: 'BASE_STOCK', baseStock: numbers[fact.baseStock]! };
    case 'DAYS_OF_SUPPLY': return { method: 'DAYS_OF_SUPPLY', minimumDays: numbers[fact.minimumDays]!, targetDays: numbers[fact.targetDays]! };
    case 'BUFFER_ZONES': return forecast === null ? null : bufferOf(numbers, forecast);
  }
}

function bufferOf(numbers: Float64Array, forecast: ArrayLike<number>): ReplenishmentPolicy {
  return {
    method: 'BUFFER_ZONES', averageDailyUse: demandOver(forecast, forecast.length)! / forecast.length, leadTimeDays: numbers[fact.arrival]!, leadTimeFactor: numbers[fact.leadTimeFactor]!,
    variabilityFactor: numbers[fact.variabilityFactor]!, orderCycleDays: numbers[fact.reviewDays]!, minimumOrderQuantity: numbers[fact.minimumOrder]!,
  };
}

/** The shelf life is already in units: the forecast that a line keeps need not reach as far as goods keep. */
function limitsOf(numbers: Float64Array): PositionLimit[] {
  const unitCost = numbers[fact.unitPrice]!;
  // What costs nothing is no liability.
  const liabilityCap = unitCost > 0 ? known(numbers, 'liabilityCap') : null;
  const sold = known(numbers, 'shelfDemand');
  const limits = positionLimits({ maximum: known(numbers, 'maximum'), shelfLifeDays: null, liabilityCap }, { unitCost, leadTimeDays: 0, forecast: [] });
  return sold === null ? limits : [...limits, { cause: 'SHELF_LIFE', limit: sold }];
}

function lookAheadOf({ numbers, forecast, receipts }: PositionFacts): LookAhead | null {
  const onHand = numbers[fact.onHand]!;
  if (forecast === null || Number.isNaN(onHand)) return null;
  const [arrival, review] = [numbers[fact.arrival]!, numbers[fact.reviewDays]!];
  const demand = demandOver(forecast, arrival + review);
  if (demand === null) return null;
  const available = onHand - numbers[fact.allocated]! - numbers[fact.backordered]!;
  const lowest = lowestStock({ available, forecast, receipts }, { from: arrival, to: arrival + review });
  const deviation = deviationOf(numbers, demand / (arrival + review));
  return { demand, deviation, safetyStock: deviation === null ? 0 : safetyOf(numbers, demand, deviation), lowestStock: lowest.units, lowestDay: lowest.day };
}

/** Of the demand over lead time and review, the lead time varying as well. */
function deviationOf(numbers: Float64Array, mean: number): number | null {
  const daily = known(numbers, 'dailyDeviation');
  if (daily === null) return null;
  const leadTime = { mean: numbers[fact.arrival]!, deviation: numbers[fact.leadTimeDeviation]! };
  return leadTimeDemand({ mean, deviation: daily }, protectionInterval(leadTime, numbers[fact.reviewDays]!)).deviation;
}

/** Safety is never less than none, even where a target would be met with less than the mean. */
function safetyOf(numbers: Float64Array, demand: number, deviation: number): number {
  if (deviation === 0 || demand === 0) return 0;
  const lot = (demand / (numbers[fact.arrival]! + numbers[fact.reviewDays]!)) * numbers[fact.reviewDays]!;
  const kind = numbers[fact.isFillRate] === 1 ? 'FILL_RATE' : 'CYCLE';
  return Math.max(0, safetyStockFor({ kind, level: numbers[fact.serviceLevel]! }, { mean: demand, deviation }, lot).safetyStock);
}
