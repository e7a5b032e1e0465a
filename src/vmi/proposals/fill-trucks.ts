import { proposalOf } from '../../domain/replenishment/proposal.ts';
import { fillTruck, type TruckLine } from '../../domain/replenishment/truck-load.ts';
import { demandOver } from '../../domain/replenishment/days-of-supply.ts';
import { fact, type PositionFacts } from './facts.ts';
import type { ReadPosition } from './position-columns.ts';
import type { Reckoned } from './reckon.ts';

/** A position with what it comes down to. */
export interface Computed {
  readonly position: Pick<ReadPosition, 'positionId' | 'itemId'>;
  readonly facts: PositionFacts;
  readonly reckoned: Reckoned;
}

/** The same lines with what fills up the trucks that go anyway, each a whole pack or pallet; as they are where no truck is agreed. */
export function fillTrucks(needed: readonly Computed[], capacity: string | null): readonly Computed[] {
  if (capacity === null || needed.length === 0) return needed;
  const { added } = fillTruck(needed.map(truckLine), Number(capacity));
  return needed.map((one, at) => (added[at] === 0 ? one : filled(one, added[at]!)));
}

function truckLine({ facts, reckoned }: Computed): TruckLine {
  const { packSize, palletSize } = reckoned.rules;
  const [position, units] = [reckoned.position!, proposalOf(reckoned).order!.quantity];
  const { forecast } = facts;
  return {
    units, position, dailyDemand: forecast === null ? 0 : demandOver(forecast, forecast.length)! / forecast.length, loadSize: palletSize > 0 ? palletSize : packSize,
    room: reckoned.limits.reduce((least, { limit }) => Math.min(least, limit), Number.MAX_VALUE) - position - units,
    // A truck is agreed in units.
    spacePerUnit: 1,
  };
}

function filled({ position, facts, reckoned }: Computed, truckFill: number): Computed {
  facts.numbers[fact.truckFill] = truckFill;
  return { position, facts, reckoned: { ...reckoned, rules: { ...reckoned.rules, truckFill } } };
}
