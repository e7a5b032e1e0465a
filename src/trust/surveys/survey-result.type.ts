import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { SurveyRound } from './survey-round.type.ts';
import { SurveyConstructEnum } from './survey.enums.ts';
import { seeSurveyResult } from './surveys.policy.ts';

@readType({
  table: 'survey_result', rule: seeSurveyResult, implements: Node,
  description: 'What the people of one side said of a relationship together, of one construct. Computed once, as the round closed, of the whole side and of no part of it.',
})
export class SurveyResult extends Node {
  @one(() => SurveyRound, { link: { round_id: 'id' }, nullable: true, description: 'The round; null for whoever was not asked in it.' })
  round!: SurveyRound | null;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that was asked about.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'side', description: 'Whose people answered: the partner’s about the firm, or the firm’s about the partner.' })
  side!: string;

  @column(() => SurveyConstructEnum, { column: 'construct', description: 'What was measured.' })
  construct!: string;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, description: 'Until when it was asked.' })
  closedAt!: string;

  @expression(() => Boolean, { sql: (row) => sql`${row('score')} is not null`, description: 'Enough answered for it to be shown. If not, how many did is told to nobody.' })
  hasEnoughRespondents!: boolean;

  @column(() => Float, { column: 'score', nullable: true, description: 'Scale score, 0 to 100: 100 (mean − 1) / 6, reversed items turned; in whole tens where it is coarse; null where too few answered.' })
  score!: number | null;

  @column(() => Int, { column: 'respondents', nullable: true, description: 'How many answered every item of the construct; null where too few did, and where it is coarse.' })
  respondents!: number | null;

  @column(() => Int, { column: 'respondents_at_least', nullable: true, description: 'At least so many did; where it is coarse the lower bound of 3, 5, 10, 20, 50, 100 and so on.' })
  respondentsAtLeast!: number | null;

  @column(() => Float, { column: 'alpha', nullable: true, description: 'Cronbach’s alpha of the items as they are, at most 1, may be below 0; null where it is undefined or too few answered.' })
  alpha!: number | null;

  @column(() => Float, { column: 'alpha_standardized', nullable: true, description: 'The same as if all items varied alike.' })
  alphaStandardized!: number | null;

  @column(() => Boolean, {
    column: 'is_coarse',
    description: 'Nearly the same people spoke in an earlier round that is shown: the score is given in whole tens, alpha in tenths, so that nobody’s answer follows from the two.',
  })
  isCoarse!: boolean;
}

definesTimeline('SurveyResult', () => SurveyResult, { roundId: { field: 'round', idOf: 'SurveyRound' } });

/** Lists of results. */
export const surveyResultPage = definePage({
  name: 'SurveyResult',
  type: () => SurveyResult,
  description: 'Results of surveys that the asker may see.',
  defaultSize: 25,
  orders: { CLOSED_AT: { column: 'closed_at', cast: 'timestamptz', field: 'closedAt', description: 'By when the round closed.' } },
  defaultOrder: { field: 'CLOSED_AT', direction: 'DESC' },
  filters: {
    sides: { type: () => [SharingSideEnum], field: 'side', sql: oneOf('side'), description: 'Of one of these sides.' },
    constructs: { type: () => [SurveyConstructEnum], field: 'construct', sql: oneOf('construct'), description: 'Of one of these constructs.' },
  },
});
