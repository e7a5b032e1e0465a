import type { Row } from '../../platform/reads/reader.ts';
import { literal, type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { inYear, ofLook } from '../measures/look.ts';

/** What a department's culture is measured by: surveys of its own people and, about it, of the others. Who said what nobody can tell. */

/** The newest result of the year on customer orientation, as one side sees it: PARTNER are the department's own people. */
const newest = (look: Row, side: 'PARTNER' | 'FOCAL'): Sql => sql`select s.id, s.closed_at as at, s.score, coalesce(s.respondents, s.respondents_at_least) as answered, t.invited
  from survey_result s join survey_target t on t.workspace_id = s.workspace_id and t.id = s.target_id
  where ${ofLook(look, 's')} and s.side = ${literal(side)} and s.construct = 'CUSTOMER_ORIENTATION' and ${inYear(look, sql`s.closed_at`)} order by s.closed_at desc, s.id desc limit 1`;

const record = (look: Row, side: 'PARTNER' | 'FOCAL'): Sql => sql`select 'SurveyResult' as type, n.id, n.at from (${newest(look, side)}) n`;
const own = (look: Row): Sql => record(look, 'PARTNER');

measures(
  {
    // Where too few answered, how many did is told to nobody.
    indicator: 'SURVEY_ANSWERED', records: own,
    measured: (look) => sql`select max(n.answered::double precision / n.invited) as value, coalesce(max(n.invited), 0)::double precision as evidence from (${newest(look, 'PARTNER')}) n`,
  },
  {
    indicator: 'CUSTOMER_ORIENTATION', records: own,
    measured: (look) => sql`select max(n.score) as value, coalesce(max(n.answered), 0)::double precision as evidence from (${newest(look, 'PARTNER')}) n`,
  },
  {
    indicator: 'ORIENTATION_GAP',
    records: (look) => sql`${own(look)} union all ${record(look, 'FOCAL')}`,
    measured: (look) => sql`select max(abs(n.score - o.score)) as value, coalesce(max(least(n.answered, o.answered)), 0)::double precision as evidence from (${newest(look, 'PARTNER')}) n cross join (${newest(look, 'FOCAL')}) o`,
  },
);
