import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, list, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { SurveyResult, surveyResultPage } from './survey-result.type.ts';
import { SurveyRound } from './survey-round.type.ts';

/** What surveys add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipSurveys {
  @page(() => surveyResultPage, { link: { id: 'relationship_id' }, description: 'What its people said, newest first: for staff of both sides; for the partner of its own, where the firm shares its SCORECARD.' })
  surveyResults!: unknown;

  @list(() => SurveyResult, {
    link: { id: 'relationship_id' }, order: ['side', 'construct'], where: isNewest,
    description: 'Of each side and construct the newest result that is shown.',
  })
  surveyStanding!: SurveyResult[];
}

/** What came of a round; a result names its round, so the way back is added here. */
@addsTo(() => SurveyRound)
export class RoundResults {
  @page(() => surveyResultPage, { link: { id: 'round_id' }, description: 'What came of it, once it has closed, as far as the asker sees it.' })
  results!: unknown;
}

function isNewest(row: Row): Sql {
  return sql`${row('score')} is not null and not exists (select from survey_result n where n.workspace_id = ${row('workspace_id')} and n.relationship_id = ${row('relationship_id')}
    and n.side = ${row('side')} and n.construct = ${row('construct')} and n.score is not null and n.closed_at > ${row('closed_at')})`;
}
