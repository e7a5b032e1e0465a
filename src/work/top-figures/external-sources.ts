import { externalPractices } from '../../domain/practices/practices.ts';
import { newestScorecard, practiceLevels, standing } from './shared-sources.ts';

/** What the support of partners is told from: relationships outside that have begun; with competitors those of an alliance. */

const partner = 'l.is_partner';

export const externalSources = {
  TRUST_IN_PARTNERS: standing('trust', ['PARTNER_TO_FOCAL'], partner),
  TRUST_IN_US: standing('trust', ['FOCAL_TO_PARTNER'], partner),
  COMMITMENT_OF_PARTNERS: standing('commitment', ['PARTNER_TO_FOCAL'], partner),
  COMMITMENT_TO_PARTNERS: standing('commitment', ['FOCAL_TO_PARTNER'], partner),
  EXTERNAL_PRACTICES: practiceLevels(externalPractices, partner),
  SCORECARDS_OF_US: newestScorecard('PARTNER', partner),
  // As the practice of equality rates us: each construct's newest result of the year, a propensity to leave and opportunism turned.
  SURVEYS_OF_US: `select l.market, 'SurveyResult' as type, s.ids, s.at, s.score as value, null::double precision as low, null::double precision as high from living l cross join look
    left join lateral (select avg(case when n.construct in ('OPPORTUNISM', 'PROPENSITY_TO_LEAVE') then 100 - n.score else n.score end) as score, array_agg(n.id) as ids, max(n.closed_at) as at
      from (select distinct on (r.construct) r.id, r.construct, r.score, r.closed_at from survey_result r where r.workspace_id = l.workspace_id and r.relationship_id = l.id and r.side = 'PARTNER' and r.score is not null
        and r.construct in ('TRUST', 'COMMITMENT', 'COMMUNICATION', 'OPPORTUNISM', 'SATISFACTION', 'COOPERATION', 'PROPENSITY_TO_LEAVE') and r.closed_at > look.since and r.closed_at <= look.until
        order by r.construct, r.closed_at desc, r.id desc) n) s on true where ${partner}`,
} as const;
