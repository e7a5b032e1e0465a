import { leaves } from '../../domain/trust/leaves.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { join, literal, raw, type Sql, sql } from '../../platform/sql.ts';
import type { EvidenceDirection } from '../../trust/evidence/evidence.terms.ts';
import type { IndicatorSource } from './indicator-source.ts';
import { inYear, ofLook } from './look.ts';

type ScoreName = 'trust' | 'commitment';

const numbers = (sums: string) => raw(`array(select value::double precision from jsonb_array_elements_text(x.sums -> '${sums}') with ordinality e(value, n) order by n)`);

/** The model that weighs at the moment, as `m`. */
const model = (look: Row): Sql => sql`trust_model m join relationship r on r.workspace_id = m.workspace_id and r.id = ${look('relationship_id')}
  and m.id = trust_model_at(m.workspace_id, r.market, ${look('until')})`;

/** What the score rests on of the year: events that stand, of leaves that count for it. */
function events(look: Row, score: ScoreName, directions: readonly EvidenceDirection[]): Sql {
  const among = join(directions.map((direction) => literal(direction)), ', ');
  return sql`select e.id, e.direction, e.occurred_at as at from evidence e cross join ${model(look)}
    where m.workspace_id = ${look('workspace_id')} and ${ofLook(look, 'e')} and e.direction in (${among}) and e.weight is not null and ${inYear(look, sql`e.occurred_at`)} and e.known_at <= ${look('until')}
      and m.${raw(score)}_coefficients[array_position(${leafArray}, e.leaf)] > 0
      and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id and c.known_at <= ${look('until')})`;
}

const leafArray = raw(`array[${leaves.map((leaf) => `'${leaf}'`).join(',')}]`);

/**
 * A score as the ledger of evidence had it at the moment, under the model then in force; of several directions the lower, with the fewer
 * events. Null while one of them is not known.
 */
export function scoreSource(score: ScoreName, directions: readonly EvidenceDirection[]): Pick<IndicatorSource, 'records' | 'measured'> {
  return {
    records: (look) => sql`select 'Evidence' as type, v.id, v.at from (${events(look, score, directions)}) v`,
    measured: (look) => sql`select case when count(*) = count(s.score) then min(s.score) end as value, min(s.events)::double precision as evidence from (
      select case when score_uncertainty(x.positive, x.negative, x.coefficients) <= x.sufficient_uncertainty then score_value(x.positive, x.negative, x.coefficients) end as score,
        (select count(*) from (${events(look, score, directions)}) v where v.direction = x.direction) as events
      from (select x.direction, x.coefficients, x.sufficient_uncertainty, ${numbers('positive')} as positive, ${numbers('negative')} as negative from (
        select d.direction, m.${raw(score)}_coefficients as coefficients, m.sufficient_uncertainty,
          sums_at(m.workspace_id, r.id, d.direction, m.half_lives, ${look('until')}, ${look('until')}) as sums
        from ${model(look)} cross join (values ${join(directions.map((direction) => sql`(${literal(direction)})`), ', ')}) d(direction) where m.workspace_id = ${look('workspace_id')}) x) x) s`,
  };
}
