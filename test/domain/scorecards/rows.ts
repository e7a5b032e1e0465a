import fc from 'fast-check';
import type { ScoreRow } from '../../../src/domain/scorecards/score-card.ts';
import { unitsText } from '../../../src/domain/units.ts';

/** A row on a scale of 0 to 100 that rests on something. */
export function row(criterion: string, weight: string, value: string | null, more: Partial<ScoreRow> = {}): ScoreRow {
  return { criterion, weight, value, scale: { worst: '0', best: '100' }, evidenceCount: 3, ...more };
}

const units = (min: bigint, max: bigint) => fc.bigInt({ min, max });

/** Any row that is no mistake; its criterion is given afterwards. */
const someRow: fc.Arbitrary<Omit<ScoreRow, 'criterion'>> = fc.tuple(units(1n, 10n ** 7n), units(-(10n ** 6n), 10n ** 6n), units(1n, 10n ** 6n), fc.boolean(), fc.integer({ min: 0, max: 4 })).chain(([weight, worst, length, isFalling, evidenceCount]) =>
  fc.option(units(0n, length)).map((along) => {
    const at = (distance: bigint) => unitsText(worst + (isFalling ? -distance : distance));
    return { weight: unitsText(weight), scale: { worst: at(0n), best: at(length) }, value: along === null ? null : at(along), evidenceCount };
  }));

export const someRows: fc.Arbitrary<ScoreRow[]> = fc.array(someRow, { maxLength: 8 }).map((rows) => rows.map((one, place) => ({ ...one, criterion: `criterion ${place}` })));
