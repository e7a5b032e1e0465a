import { compareDecimals } from '../../domain/exact-decimals.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { exactOf, needed, numberWithin } from '../input-values.ts';
import type { ReplenishmentMethod, StockPositionRecord } from '../positions/position.entity.ts';
import type { PositionLevelsInput } from './levels.input.ts';
import { levelMessages } from './levels.messages.ts';

/** The levels of a position, as its row holds them: those of its method, the others null. */
export type Levels = Pick<StockPositionRecord, (typeof levelNames)[number]>;

export const levelNames = [
  'method', 'minimum', 'maximum', 'reorderPoint', 'orderQuantity', 'baseStock', 'minimumDays', 'targetDays', 'leadTimeFactor', 'variabilityFactor', 'leadTimeDays', 'leadTimeDeviation',
] as const;

type LevelName = Exclude<(typeof levelNames)[number], 'method' | 'leadTimeDays' | 'leadTimeDeviation'>;

export const levelsOfMethod: Readonly<Record<ReplenishmentMethod, readonly LevelName[]>> = {
  MIN_MAX: ['minimum', 'maximum'], REORDER_POINT: ['reorderPoint', 'orderQuantity'], BASE_STOCK: ['baseStock'], DAYS_OF_SUPPLY: ['minimumDays', 'targetDays'],
  BUFFER_ZONES: ['leadTimeFactor', 'variabilityFactor'],
};
const allLevels = Object.values(levelsOfMethod).flat();

type Path = readonly string[];
const units = (isZeroAllowed = true) => (value: string | number, path: Path) => exactOf(String(value), path, { isZeroAllowed });
const days = (value: string | number, path: Path) => numberWithin(Number(value), path, 0, 3_650);

const readers: Readonly<Record<LevelName, (value: string | number, path: Path) => string | number>> = {
  minimum: units(), maximum: units(), reorderPoint: units(), orderQuantity: units(false), baseStock: units(), minimumDays: days, targetDays: days,
  leadTimeFactor: (value, path) => numberWithin(Number(value), path, Number.MIN_VALUE, 1), variabilityFactor: (value, path) => numberWithin(Number(value), path, 0, 1),
};

/**
 * The levels that an input means; lead times that it leaves out stay as they were.
 * @throws {Refusal} for a level that the method lacks or does not have, and numbers out of range
 */
export function levelsOf(input: PositionLevelsInput, path: Path, standing: Pick<Levels, 'leadTimeDays' | 'leadTimeDeviation'> | null): Levels {
  const own = levelsOfMethod[input.method];
  const foreign = allLevels.find((name) => input[name] != null && !own.includes(name));
  if (foreign !== undefined) throw new Refusal({ code: 'INVALID', message: levelMessages.ofOtherMethod, values: { method: input.method }, field: [...path, foreign] });
  const levels = Object.fromEntries(allLevels.map((name) => [name, own.includes(name) ? readers[name](needed(input[name], [...path, name]), [...path, name]) : null])) as unknown as Omit<Levels, 'method' | 'leadTimeDays' | 'leadTimeDeviation'>;
  refuseReversed(levels, path);
  return {
    ...levels, method: input.method, leadTimeDays: days(needed(input.leadTimeDays ?? standing?.leadTimeDays, [...path, 'leadTimeDays']), [...path, 'leadTimeDays']),
    leadTimeDeviation: days(input.leadTimeDeviation ?? standing?.leadTimeDeviation ?? 0, [...path, 'leadTimeDeviation']),
  };
}

function refuseReversed({ minimum, maximum, minimumDays, targetDays }: Partial<Levels>, path: Path): void {
  if (minimum != null && maximum != null && compareDecimals(maximum, minimum) < 0) throw new Refusal({ code: 'INVALID', message: levelMessages.maximumBelowMinimum, field: [...path, 'maximum'] });
  if (minimumDays != null && targetDays != null && targetDays < minimumDays) throw new Refusal({ code: 'INVALID', message: levelMessages.targetBelowMinimum, field: [...path, 'targetDays'] });
}

/** Whether two sets of levels say the same, however their numbers are written. */
export function areSame(one: Levels, other: Levels): boolean {
  return levelNames.every((name) => {
    const [a, b] = [one[name] ?? null, other[name] ?? null];
    if (typeof a === 'string' && typeof b === 'string' && name !== 'method') return compareDecimals(a, b) === 0;
    return a === b;
  });
}
