import { indicators } from '../../domain/practices/indicators.ts';
import { internalPractices } from '../../domain/practices/practices.ts';
import { newestSurvey, practiceLevels, standing } from './shared-sources.ts';

/** What the support of departments is told from. Nothing here is of a single person: what people keep to themselves is in the practices' levels as the database counts it, over three or more. */

const department = `l.market = 'INTERNAL' and l.is_firms and l.is_begun`;
/** Two departments of each other; and one of the firm, where something was shown. */
const between = `l.market = 'INTERNAL' and l.is_begun and (not l.is_firms or s.id is not null)`;
const bothWays = ['FOCAL_TO_PARTNER', 'PARTNER_TO_FOCAL'];
const { leastEvidence } = indicators.SERVED_IN_TIME;

export const internalSources = {
  TRUST_BETWEEN_DEPARTMENTS: standing('trust', bothWays, between),
  COMMITMENT_BETWEEN_DEPARTMENTS: standing('commitment', bothWays, between),
  INTERNAL_PRACTICES: practiceLevels(internalPractices, department),
  EMPLOYEE_SATISFACTION: newestSurvey('EMPLOYEE_SATISFACTION', department),
  // As it was last looked at, with so many records as it takes there.
  SERVED_IN_TIME: `select l.market, 'PracticeStanding' as type, case when m.id is not null then array[m.id] end as ids, m.looked_at as at, 100 * m.value as value, null::double precision as low, null::double precision as high from living l cross join look
    left join lateral (select s.id, s.looked_at, (e ->> 'value')::double precision as value from practice_standing s cross join jsonb_array_elements(s.measures) e
      where s.workspace_id = l.workspace_id and s.relationship_id = l.id and s.practice = 'STRUCTURE' and s.audience = 'FIRM' and e ->> 'indicator' = 'SERVED_IN_TIME' and (e ->> 'evidence')::double precision >= ${leastEvidence}
        and e ->> 'value' is not null) m on true where ${department}`,
} as const;
