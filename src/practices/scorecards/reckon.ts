import { disputedCard, type RowDispute } from '../../domain/scorecards/disputed-row.ts';
import { bandOf, type ScoreBand } from '../../domain/scorecards/score-bands.ts';
import type { ScoreCard, ScoreRow } from '../../domain/scorecards/score-card.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { ScoredCard, ScorecardResult } from './scorecard-result.type.ts';

/** A row and its disputes, in the order raised, as JSON. */
export type RowFacts = readonly [criterion: string, weight: string, worst: string, best: string, value: string | null, evidence: number, disputes: readonly (readonly [state: string, newValue: string | null])[]];

/** The rows of a card that the asker sees, in their order. */
export function rowFacts(card: Row): Sql {
  const row = (name: string) => column('w', name);
  return sql`(select coalesce(json_agg(json_build_array(${row('criterion')}, ${row('weight')}::text, ${row('worst')}::text, ${row('best')}::text, ${row('value')}::text, ${row('evidence_count')},
      (select coalesce(json_agg(json_build_array(d.state, d.new_value::text) order by d.raised_at, d.id), '[]') from scorecard_dispute d where d.workspace_id = ${row('workspace_id')} and d.row_id = ${row('id')})) order by ${row('place')}), '[]')
    from scorecard_row w where ${row('workspace_id')} = ${card('workspace_id')} and ${row('scorecard_id')} = ${card('id')})`;
}

/** What rows come to, as issued and with what was decided; null where the asker sees none of them. */
export function toResult(rows: readonly RowFacts[], bands: readonly ScoreBand[]): ScorecardResult | null {
  if (rows.length === 0) return null;
  const { snapshot, reckoned, change, open } = disputedCard(rows.map(scoreRow), rows.flatMap(disputesOf));
  return { snapshot: scored(snapshot, bands), effective: scored(reckoned, bands), change, openDisputes: [...open] };
}

/** The card that counts, for comparison with the other side's. */
export function reckonedCard(rows: readonly RowFacts[]): ScoreCard | null {
  return rows.length === 0 ? null : disputedCard(rows.map(scoreRow), rows.flatMap(disputesOf)).reckoned;
}

function scored({ total, shareKnown, rows }: ScoreCard, bands: readonly ScoreBand[]): ScoredCard {
  return { total, band: bandOf(total, bands), shareKnown, rows: rows.map(({ criterion, points, contribution }) => ({ criterion, points, contribution })) };
}

function scoreRow([criterion, weight, worst, best, value, evidenceCount]: RowFacts): ScoreRow {
  return { criterion, weight, scale: { worst, best }, value, evidenceCount };
}

function disputesOf([criterion, , , , , , disputes]: RowFacts): RowDispute[] {
  return disputes.map(([state, newValue]): RowDispute => {
    if (state === 'CHANGED') return { criterion, status: 'UPHELD', remedy: { kind: 'REPLACED', value: newValue! } };
    if (state === 'UPHELD') return { criterion, status: 'UPHELD', remedy: { kind: 'STRUCK' } };
    return { criterion, status: state === 'KEPT' ? 'REJECTED' : state === 'OPEN' ? 'OPEN' : 'WITHDRAWN' };
  });
}
