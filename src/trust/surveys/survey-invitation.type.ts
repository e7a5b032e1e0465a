import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { SurveyAnswer, SurveyQuestion, toAnswers } from './survey-item.type.ts';
import { SurveyRound } from './survey-round.type.ts';
import { SurveyInvitationStateEnum } from './survey.enums.ts';
import { seeSurveyInvitation } from './surveys.policy.ts';

@readType({
  table: 'survey_invitation', rule: seeSurveyInvitation, implements: Node,
  description: 'That the asker is asked about a relationship. Nobody else sees it, or what they answer: not their colleagues, not the firm’s administrators or auditors.',
})
export class SurveyInvitation extends Node {
  @one(() => SurveyRound, { link: { round_id: 'id' }, description: 'The round: what is asked, and until when.' })
  round!: SurveyRound;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship asked about.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'side', description: 'For which side they speak: PARTNER about the firm, FOCAL about the partner.' })
  side!: string;

  @expression(() => SurveyInvitationStateEnum, { sql: stateOf, description: 'Where it stands.' })
  state!: string;

  @expression(() => [SurveyQuestion], { sql: questionsFor, description: 'The items in order, each in the best of the round’s languages.' })
  questions!: SurveyQuestion[];

  @expression(() => [SurveyAnswer], {
    nullable: true, convert: toAnswers, description: 'What the asker has answered; null while they have not.',
    sql: (row) => sql`(select to_jsonb(p.answers) from survey_response p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('id')} and p.person_id = ${row('person_id')})`,
  })
  myAnswers!: SurveyAnswer[] | null;

  @expression(() => DateTime, {
    nullable: true, convert: toInstant, description: 'When the asker last answered or declined.',
    sql: (row) => sql`(select p.answered_at from survey_response p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('id')} and p.person_id = ${row('person_id')})`,
  })
  answeredAt!: string | null;

  @column(() => DateTime, { column: 'created_at', convert: toInstant, description: 'When they were invited.' })
  invitedAt!: string;
}

function stateOf(row: Row): Sql {
  return sql`coalesce((select p.state from survey_response p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('id')} and p.person_id = ${row('person_id')}),
    (select case when r.state = 'OPEN' and r.closes_at > now() then 'INVITED' else 'LAPSED' end from survey_round r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('round_id')}))`;
}

/** Each item in the first of the wanted languages that the round is asked in; in the round's first where none is. */
function questionsFor(row: Row, { locales }: Reader): Sql {
  return sql`(select jsonb_agg(jsonb_build_object('position', o.position, 'text', o.item -> 'text' ->> coalesce(
      (select w.tag from unnest(${[...locales]}::text[]) with ordinality as w(tag, place) where w.tag = any(r.languages) order by w.place limit 1), r.languages[1])) order by o.position)
    from survey_round r join survey_instrument i on i.workspace_id = r.workspace_id and i.id = r.instrument_id
    cross join jsonb_array_elements(i.items) with ordinality as o(item, position) where r.workspace_id = ${row('workspace_id')} and r.id = ${row('round_id')})`;
}

/** One's own invitations. */
export const surveyInvitationPage = definePage({
  name: 'SurveyInvitation',
  type: () => SurveyInvitation,
  description: 'The asker’s own invitations.',
  defaultSize: 25,
  orders: { INVITED_AT: { column: 'created_at', cast: 'timestamptz', field: 'invitedAt', description: 'By when they were invited.' } },
  defaultOrder: { field: 'INVITED_AT', direction: 'DESC' },
  filters: {
    states: {
      type: () => [SurveyInvitationStateEnum], field: 'state', description: 'Standing at one of these.',
      sql: (row, states: readonly string[]) => sql`${stateOf(row)} = any(${[...states]}::text[])`,
    },
  },
});
