import type { EntityManager } from '@mikro-orm/postgresql';
import type { Side } from '../../domain/sides.ts';
import { exactUnits, unitsText } from '../../domain/units.ts';
import type { NamedRecord, PeriodScorecardRecord, ScorecardRowRecord } from './scorecard.entity.ts';

/** What a row is measured as. */
export type MeasuredValue = Pick<ScorecardRowRecord, 'value' | 'evidenceCount' | 'records'>;

type Card = Pick<PeriodScorecardRecord, 'workspaceId' | 'relationshipId' | 'firstDay' | 'lastDay'>;
type Scaled = Pick<ScorecardRowRecord, 'measure' | 'worst' | 'best'>;

/** Measures the rows of a card that are measured, of the side that is scored, in one statement. */
export async function measuredRows<Measured extends Scaled>(em: EntityManager, { workspaceId, relationshipId, firstDay, lastDay }: Card, ratedSide: Side, rows: readonly Measured[]): Promise<Map<Measured, MeasuredValue>> {
  const measured = rows.filter(({ measure }) => measure != null);
  if (measured.length === 0) return new Map();
  const found = await em.execute<Found[]>(
    `select t.measure, m.value::text as value, m.evidence_count as evidence, m.records from unnest(?::text[]) t(measure) cross join lateral scorecard_measure(t.measure, ?::uuid, ?::uuid, ?, ?::date, ?::date) m`,
    [`{${measured.map(({ measure }) => measure).join(',')}}`, workspaceId, relationshipId, ratedSide, firstDay, lastDay],
  );
  return new Map(measured.map((row) => {
    const { value, evidence, records } = found.find(({ measure }) => measure === row.measure)!;
    return [row, { value: value === null || evidence === 0 ? null : onScale(row, value), evidenceCount: evidence, records }];
  }));
}

interface Found {
  readonly measure: string;
  readonly value: string | null;
  readonly evidence: number;
  readonly records: readonly NamedRecord[];
}

/** What lies beyond an end of the scale is worth no more and no less than that end. */
function onScale({ worst, best }: Scaled, value: string): string {
  const [units, one, other] = [exactUnits(value)!, exactUnits(worst)!, exactUnits(best)!];
  const [low, high] = one < other ? [one, other] : [other, one];
  return unitsText(units < low ? low : units > high ? high : units);
}
