import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { inYear, ofLook, shareOf } from '../measures/look.ts';

/** What respect for expertise within a department is measured by: whether experts are heard before it decides, and followed. */

const decided = (look: Row): Sql => sql`select m.id, m.decided_at as at, exists (select from expert_opinion o where o.workspace_id = m.workspace_id and o.matter_id = m.id and o.given_at <= m.decided_at) as good
  from expert_matter m where ${ofLook(look, 'm')} and m.state = 'DECIDED' and ${inYear(look, sql`m.decided_at`)}`;

/** Opinions that were given on what was decided. */
const opinions = (look: Row): Sql => sql`select o.id, m.decided_at as at, o.state = 'OVERRIDDEN' as good, o.state = 'OVERRIDDEN' and (o.explained_at is null or o.explained_at > ${look('until')}) as is_unexplained
  from expert_matter m join expert_opinion o on o.workspace_id = m.workspace_id and o.matter_id = m.id and o.state in ('FOLLOWED', 'OVERRIDDEN')
  where ${ofLook(look, 'm')} and m.state = 'DECIDED' and ${inYear(look, sql`m.decided_at`)}`;
const records = (look: Row): Sql => sql`select 'ExpertOpinion' as type, o.id, o.at from (${opinions(look)}) o`;

measures(
  { indicator: 'EXPERTS_ASKED', records: (look) => sql`select 'ExpertMatter' as type, d.id, d.at from (${decided(look)}) d`, measured: (look) => shareOf(decided(look)) },
  { indicator: 'EXPERTS_OVERRIDDEN', records, measured: (look) => shareOf(opinions(look)) },
  {
    indicator: 'OVERRIDES_UNEXPLAINED', records,
    measured: (look) => sql`select case when count(*) > 0 then (count(*) filter (where o.is_unexplained))::double precision end as value, count(*)::double precision as evidence from (${opinions(look)}) o`,
  },
);
