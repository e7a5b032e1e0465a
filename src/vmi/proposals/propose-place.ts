import { demandOver } from '../../domain/replenishment/days-of-supply.ts';
import type { ExpectedReceipt } from '../../domain/replenishment/inventory-position.ts';
import { type PositionColumns, proposeAll } from '../../domain/replenishment/propose-all.ts';
import { proposalOf } from '../../domain/replenishment/proposal.ts';
import type { KnownEvent } from '../../domain/forecast/known-events.ts';
import { lowestStock } from '../../domain/replenishment/projection.ts';
import type { VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { dailyDeviation } from '../demand/position-forecast.ts';
import { dailyForecast } from './daily-forecast.ts';
import { fact, factLayout, known, packFacts, type PositionFacts } from './facts.ts';
import { type Computed, fillTrucks } from './fill-trucks.ts';
import type { PlaceClock } from './place-clock.ts';
import type { ReadPosition } from './position-columns.ts';
import { horizonOf, reckon } from './reckon.ts';

/** The terms that a quantity depends on. */
export type QuantityTerms = Pick<VmiAgreementVersionRecord,
  'triggerComparison' | 'serviceLevel' | 'serviceLevelType' | 'reviewDays' | 'liabilityCap' | 'staleAfterHours' | 'truckCapacity' | 'freezeDays'>;

/** Under which terms, where and when. */
export interface Moment {
  readonly terms: QuantityTerms;
  readonly clock: PlaceClock;
  readonly now: Date;
}

/** What is known of a position besides its own row. */
export interface Around {
  readonly receipts: readonly ExpectedReceipt[];
  /** Counted from the place's today. */
  readonly events: readonly KnownEvent[];
}

/** A position that is proposed for. */
export interface ProposedLine {
  readonly positionId: string;
  readonly itemId: string;
  readonly need: number;
  readonly proposed: number;
  readonly shortfall: number;
  readonly isBelowMinimum: boolean;
  readonly isStale: boolean;
  /** Days from today on which it would arrive, and whether stock runs out before the plan may be changed. */
  readonly arrival: number;
  readonly isUrgent: boolean;
  readonly unitPrice: number;
  readonly packSize: number;
  readonly inputs: Uint8Array;
  readonly forecast: Uint8Array;
}

export interface PlaceResult {
  readonly lines: readonly ProposedLine[];
  readonly positions: number;
  /** Positions whose need cannot be told. */
  readonly blocked: number;
}

/** What a place needs: the kernel over all its positions, then the trucks that go anyway, then the lines with what they rest on. */
export function proposePlace(positions: Iterable<ReadPosition>, around: (position: ReadPosition) => Around, moment: Moment): PlaceResult {
  const all: Computed[] = [];
  const factsOf = factsAt(moment);
  for (const position of positions) {
    const facts = factsOf(position, around(position));
    all.push({ position, facts, reckoned: reckon(facts) });
  }
  const quantities = proposeAll(columnsOf(all), moment.terms.triggerComparison);
  const blocked = quantities.reduce((count, quantity) => count + Number(Number.isNaN(quantity)), 0);
  const needed = all.filter((_, at) => quantities[at]! > 0).toSorted((one, other) => (one.position.positionId < other.position.positionId ? -1 : 1));
  return { lines: fillTrucks(needed, moment.terms.truckCapacity ?? null).map((one) => lineOf(one, moment.terms)), positions: all.length, blocked };
}

/** All facts of positions of a place: the database's, the terms', and what the forecast says. */
export function factsAt({ terms, clock, now }: Moment): (position: Pick<ReadPosition, 'numbers' | 'state'>, around: Around) => PositionFacts {
  const ofTerms = numbersOf(terms);
  return ({ numbers, state }, { receipts, events }) => {
    numbers.set(ofTerms, fact.isAtOrBelow);
    numbers[fact.layout] = factLayout;
    numbers[fact.today] = clock.today;
    numbers[fact.computedAt] = now.getTime();
    numbers[fact.arrival] = clock.arrivalAfter(numbers[fact.leadTimeDays]!);
    numbers[fact.truckFill] = 0;
    numbers[fact.receipts] = receipts.length;
    const shelfDays = numbers[fact.arrival]! + numbers[fact.shelfLifeDays]!;
    const days = horizonOf(numbers);
    const span = { foldedUntil: numbers[fact.foldedUntil]!, today: clock.today, days: Number.isNaN(shelfDays) ? days : Math.max(days, shelfDays), events };
    const forecast = dailyForecast(state, span);
    numbers[fact.dailyDeviation] = forecast === null ? Number.NaN : (dailyDeviation(state!) ?? Number.NaN);
    numbers[fact.shelfDemand] = forecast === null || Number.isNaN(shelfDays) ? Number.NaN : demandOver(forecast, shelfDays)!;
    return { numbers, receipts, forecast: forecast === null || forecast.length === days ? forecast : forecast.subarray(0, days) };
  };
}

/** The facts from `isAtOrBelow` on to `staleAfterHours`, the same for all positions. */
function numbersOf({ triggerComparison, serviceLevel, serviceLevelType, reviewDays, liabilityCap, staleAfterHours }: QuantityTerms): Float64Array {
  return Float64Array.of(
    Number(triggerComparison === 'AT_OR_BELOW'), Number(serviceLevel), Number(serviceLevelType === 'FILL_RATE'), reviewDays, liabilityCap == null ? Number.NaN : Number(liabilityCap), staleAfterHours,
  );
}

function columnsOf(all: readonly Computed[]): PositionColumns {
  const column = () => new Float64Array(all.length);
  const columns = {
    position: column(), trigger: column(), orderUpTo: column(), orderQuantity: column(), projectedShortage: column(), minimumOrderQuantity: column(), packSize: column(), palletSize: column(), limit: column(),
  };
  for (let at = 0; at < all.length; at += 1) {
    const { position, levels, projectedShortage, rules, limits } = all[at]!.reckoned;
    columns.position[at] = position ?? Number.NaN;
    columns.trigger[at] = levels?.trigger ?? Number.NaN;
    columns.orderUpTo[at] = levels?.orderUpTo ?? Number.NaN;
    columns.orderQuantity[at] = levels?.orderQuantity ?? 0;
    columns.projectedShortage[at] = projectedShortage;
    columns.minimumOrderQuantity[at] = rules.minimumOrderQuantity;
    columns.packSize[at] = rules.packSize;
    columns.palletSize[at] = rules.palletSize;
    columns.limit[at] = limits.reduce((least, { limit }) => Math.min(least, limit), Number.POSITIVE_INFINITY);
  }
  return columns;
}

function lineOf({ position, facts, reckoned }: Computed, { freezeDays }: QuantityTerms): ProposedLine {
  const { numbers } = facts;
  const { need, order } = proposalOf(reckoned);
  return {
    positionId: position.positionId, itemId: position.itemId, need: need.units!, proposed: order!.quantity, shortfall: order!.shortfall, isBelowMinimum: order!.isBelowMinimum, isStale: isStale(numbers),
    arrival: numbers[fact.arrival]!, isUrgent: isUrgent(facts, freezeDays), unitPrice: numbers[fact.unitPrice]!, packSize: numbers[fact.packSize]!, ...packFacts(facts),
  };
}

/** Counted longer ago than agreed. */
export function isStale(numbers: Float64Array): boolean {
  const counted = known(numbers, 'countedAt');
  return counted === null || numbers[fact.computedAt]! - counted > numbers[fact.staleAfterHours]! * 3_600_000;
}

/** Whether the stock runs out before an order outside the freeze horizon could come. */
function isUrgent({ numbers, forecast, receipts }: PositionFacts, freezeDays: number): boolean {
  if (forecast === null || numbers[fact.arrival]! >= freezeDays) return false;
  const available = numbers[fact.onHand]! - numbers[fact.allocated]! - numbers[fact.backordered]!;
  return lowestStock({ available, forecast, receipts }, { from: 0, to: freezeDays - 1 }).units < 0;
}
