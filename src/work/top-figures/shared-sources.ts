/** What the sources of several inputs have in common. All are constants of this program, and hold no value of a request. */

const columns = (row: string, type: string, { value, at }: { readonly value: string; readonly at: string }) =>
  `l.market, '${type}' as type, case when ${row}.id is not null then array[${row}.id] end as ids, ${at} as at, ${value} as value`;

/** A score of one side as it is kept, of the relationships named; between what is believed of it and what is not ruled out: half of its uncertainty to either side. */
export function standing(score: 'trust' | 'commitment', directions: readonly string[], of: string): string {
  return `select ${columns('s', 'TrustStanding', { value: `s.${score}`, at: 'least(s.as_of, look.until)' })}, greatest(0, s.${score} - 50 * s.${score}_uncertainty) as low, least(100, s.${score} + 50 * s.${score}_uncertainty) as high
    from living l cross join look cross join (values ${directions.map((direction) => `('${direction}')`).join(', ')}) d(direction)
    left join trust_standing s on s.workspace_id = l.workspace_id and s.relationship_id = l.id and s.direction = d.direction and s.${score} is not null where ${of}`;
}

/** Each practice of the relationships named: ABSENT is 0, OPTIMIZING 100, and each level between a quarter more. */
export function practiceLevels(practices: readonly string[], of: string): string {
  return `select ${columns('s', 'PracticeStanding', { value: '25.0 * s.rank', at: 's.looked_at' })}, null::double precision as low, null::double precision as high
    from living l cross join look cross join (values ${practices.map((practice) => `('${practice}')`).join(', ')}) k(practice)
    left join practice_standing s on s.workspace_id = l.workspace_id and s.relationship_id = l.id and s.practice = k.practice and s.audience = 'FIRM' and s.rank is not null where ${of}`;
}

/** The newest result of a year of surveys on a construct, of the other side's people; where too few answered, it does not tell. */
export function newestSurvey(construct: string, of: string): string {
  return `select ${columns('s', 'SurveyResult', { value: 's.score', at: 's.closed_at' })}, null::double precision as low, null::double precision as high from living l cross join look
    left join lateral (select n.id, n.score, n.closed_at from (select r.id, r.score, r.closed_at from survey_result r where r.workspace_id = l.workspace_id and r.relationship_id = l.id and r.side = 'PARTNER' and r.construct = '${construct}'
      and r.closed_at > look.since and r.closed_at <= look.until order by r.closed_at desc, r.id desc limit 1) n where n.score is not null) s on true where ${of}`;
}

/**
 * The newest scorecard of a year that one side issued, with what was decided of its rows, as src/domain/scorecards reckons it; the tests hold the two
 * to each other. What of its weight is not known leaves its total open.
 */
export function newestScorecard(rater: 'FOCAL' | 'PARTNER', of: string): string {
  return `select ${columns('c', 'PeriodScorecard', { value: 'c.total', at: 'c.issued_at' })}, c.total * c.share as low, c.total * c.share + 100 * (1 - c.share) as high from living l cross join look
    left join lateral (select n.id, n.issued_at, t.total, t.share from (select s.id, s.workspace_id, s.issued_at from scorecard s where s.workspace_id = l.workspace_id and s.relationship_id = l.id and s.rater_side = '${rater}'
        and s.state <> 'WITHDRAWN' and s.issued_at > look.since and s.issued_at <= look.until order by s.last_day desc, s.id desc limit 1) n
      cross join lateral (select (sum(w.weight * w.points) / sum(w.weight) filter (where w.points is not null))::double precision as total, (sum(w.weight) filter (where w.points is not null) / sum(w.weight))::double precision as share
        from (select r.weight, 100 * (coalesce(d.new_value, r.value) - r.worst) / (r.best - r.worst) as points from scorecard_row r
          left join lateral (select x.state, x.new_value from scorecard_dispute x where x.workspace_id = r.workspace_id and x.row_id = r.id and x.state in ('CHANGED', 'UPHELD') order by x.raised_at desc, x.id desc limit 1) d on true
          where r.workspace_id = n.workspace_id and r.scorecard_id = n.id and d.state is distinct from 'UPHELD') w) t
      where t.total is not null) c on true where ${of}`;
}
