import { exactUnits, unitsText } from '../../domain/units.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { ScorecardRowRecord } from './scorecard.entity.ts';
import { scorecardMessages } from './scorecards.messages.ts';

/**
 * A value on a row's scale, as it is stored.
 * @throws {Refusal} INVALID for what is no decimal of at most four places, OUT_OF_RANGE off the scale
 */
export function valueOn({ worst, best }: Pick<ScorecardRowRecord, 'worst' | 'best'>, value: string, field: readonly string[]): string {
  const [units, one, other] = [exactUnits(value), exactUnits(worst)!, exactUnits(best)!];
  if (units === null) throw new Refusal({ code: 'INVALID', message: scorecardMessages.noDecimal, field });
  const [low, high] = one < other ? [one, other] : [other, one];
  if (units < low || units > high) throw new Refusal({ code: 'OUT_OF_RANGE', message: scorecardMessages.offScale, values: { worst: unitsText(one), best: unitsText(other) }, field });
  return unitsText(units);
}
