import { requireAmount, requirePositive } from '../statistics/require-within.ts';

/** One position whose order goes on the truck. */
export interface TruckLine {
  /** Units sized so far; a line of 0 is on no truck, because a truck makes no need. */
  readonly units: number;
  /** Units that the position has without them. */
  readonly position: number;
  /** Units a day. */
  readonly dailyDemand: number;
  /** Units that are loaded together: a pack, or a pallet. */
  readonly loadSize: number;
  /** Units that may be added before the position passes its maximum or another cap. */
  readonly room: number;
  /** Space or weight of a unit, as the truck is measured. */
  readonly spacePerUnit: number;
}

export interface TruckLoad {
  readonly trucks: number;
  /** Units added to each line. */
  readonly added: readonly number[];
  /** Space that stays empty. */
  readonly free: number;
}

/**
 * Fills the trucks that the orders need anyway, always with one more load of the position that would run out first, never beyond its room.
 * Positions without demand are never filled up.
 * @param capacity space of a truck, above 0
 * @throws RangeError for a capacity, a load or a space that is not above 0
 */
export function fillTruck(lines: readonly TruckLine[], capacity: number): TruckLoad {
  requirePositive('Capacity of a truck', capacity);
  for (const { loadSize, spacePerUnit, units } of lines) {
    requirePositive('Load', loadSize);
    requirePositive('Space of a unit', spacePerUnit);
    requireAmount('Units', units);
  }
  const used = lines.reduce((sum, { units, spacePerUnit }) => sum + units * spacePerUnit, 0);
  const trucks = Math.max(0, Math.ceil(used / capacity - roundingOfDivision));
  const added = lines.map(() => 0);
  let free = Math.max(0, trucks * capacity - used);
  for (let next = nextToRunOut(lines, added, free); next !== null; next = nextToRunOut(lines, added, free)) {
    const { loadSize, spacePerUnit } = lines[next]!;
    added[next]! += loadSize;
    free = Math.max(0, free - loadSize * spacePerUnit);
  }
  return { trucks, added, free };
}

const roundingOfDivision = 1e-9;

/** The line with the least days of supply that still takes a load; of equal ones, the first. */
function nextToRunOut(lines: readonly TruckLine[], added: readonly number[], free: number): number | null {
  let [next, least] = [null as number | null, Number.POSITIVE_INFINITY];
  for (const [at, { units, position, dailyDemand, loadSize, room, spacePerUnit }] of lines.entries()) {
    const isFitting = added[at]! + loadSize <= room && loadSize * spacePerUnit <= free * (1 + roundingOfDivision);
    const days = (position + units + added[at]!) / dailyDemand;
    if (units > 0 && dailyDemand > 0 && isFitting && days < least) [next, least] = [at, days];
  }
  return next;
}
