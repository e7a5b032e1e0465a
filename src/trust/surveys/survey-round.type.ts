import 'reflect-metadata';
import { Int } from 'type-graphql';
import { MarketEnum } from '../../markets/relationship.enums.ts';
import { relationshipPage } from '../../markets/relationship.page.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, Locale } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { SurveyInstrument } from './survey-instrument.type.ts';
import { SurveyRoundStateEnum } from './survey.enums.ts';
import { cancelSurveyRoundRule, seeSurveyDesign, seeSurveyRound } from './surveys.policy.ts';

defineActions({ CANCEL_SURVEY_ROUND: 'Call the round off; what was answered is never used.' });

@readType({
  table: 'survey_round', rule: seeSurveyRound, implements: [Node, Versioned, Actionable],
  description: 'One asking of an instrument. Whom it asks is settled as it opens, and how many have answered is told to nobody before it closes.',
})
export class SurveyRound extends Node {
  @one(() => SurveyInstrument, { link: { instrument_id: 'id' }, description: 'What is asked.' })
  instrument!: SurveyInstrument;

  @column(() => SurveyRoundStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => [SharingSideEnum], { column: 'sides', nullable: true, rule: seeSurveyDesign, description: 'Who is asked: the partners’ users, the firm’s own staff, or both; staff only.' })
  sides!: string[] | null;

  @column(() => MarketEnum, { column: 'market', nullable: true, rule: seeSurveyDesign, description: 'The market asked as a whole; null where relationships were named; staff only.' })
  market!: string | null;

  @column(() => [Locale], { column: 'languages', description: 'The languages it is asked in.' })
  languages!: string[];

  @column(() => Int, { column: 'minimum_respondents', description: 'Fewer than so many complete answers are never shown.' })
  minimumRespondents!: number;

  @column(() => DateTime, { column: 'opens_at', convert: toInstant, description: 'From when it takes answers.' })
  opensAt!: string;

  @column(() => DateTime, { column: 'closes_at', convert: toInstant, description: 'Until when it takes answers.' })
  closesAt!: string;

  @one(() => User, { link: { opened_by: 'id' }, nullable: true, description: 'Who opened it; null for whom the asker does not see.' })
  openedBy!: User | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When it was closed or called off.' })
  endedAt!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why it was called off.' })
  endReason!: string | null;

  @expression(() => Int, {
    nullable: true, rule: seeSurveyDesign, description: 'How many invitations it sent; staff only.',
    sql: (row) => sql`(select coalesce(sum(t.invited), 0)::integer from survey_target t where t.workspace_id = ${row('workspace_id')} and t.round_id = ${row('id')})`,
  })
  invited!: number | null;

  @page(() => relationshipPage, {
    description: 'The relationships it asks about, as far as the asker sees them.',
    link: (round, relationship) => sql`exists (select from survey_target t where t.workspace_id = ${round('workspace_id')} and t.round_id = ${round('id')} and t.relationship_id = ${relationship('id')})`,
  })
  relationships!: unknown;

  @viewerActions({ state: 'state' }, { CANCEL_SURVEY_ROUND: cancelSurveyRoundRule })
  viewerActions!: unknown;
}

/** Lists of rounds. */
export const surveyRoundPage = definePage({
  name: 'SurveyRound',
  type: () => SurveyRound,
  description: 'Rounds that the asker may see.',
  defaultSize: 25,
  orders: { OPENS_AT: { column: 'opens_at', cast: 'timestamptz', field: 'opensAt', description: 'By when it opened, or will.' } },
  defaultOrder: { field: 'OPENS_AT', direction: 'DESC' },
  filters: { states: { type: () => [SurveyRoundStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' } },
});
