import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { Market } from '../../markets/relationship.entity.ts';
import type { SurveyInstrumentState, SurveyItemFacts, SurveyLanguage, SurveyRoundState, SurveySide } from './survey.terms.ts';

/** What is asked, in one edition. Once published it never changes: other words are the next edition. */
export const SurveyInstrumentEntity = defineEntity({
  name: 'SurveyInstrument',
  tableName: 'survey_instrument',
  properties: {
    ...workspaceKey,
    familyId: p.uuid(),
    edition: p.integer(),
    name: p.string(),
    items: p.json<readonly SurveyItemFacts[]>(),
    state: p.string().$type<SurveyInstrumentState>(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
    retiredAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type SurveyInstrumentRecord = InferEntity<typeof SurveyInstrumentEntity>;

/** One asking: of whom, in which languages, from when to when. What it asks of whom never changes. */
export const SurveyRoundEntity = defineEntity({
  name: 'SurveyRound',
  tableName: 'survey_round',
  properties: {
    ...workspaceKey,
    instrumentId: p.uuid(),
    market: p.string().$type<Market>().nullable(),
    sides: p.array().$type<SurveySide[]>(),
    languages: p.array().$type<SurveyLanguage[]>(),
    minimumRespondents: p.integer(),
    opensAt: p.datetime(),
    closesAt: p.datetime(),
    state: p.string().$type<SurveyRoundState>(),
    openedBy: p.uuid(),
    endedAt: p.datetime().nullable(),
    endReason: p.string().nullable(),
    ...timestamps,
  },
});
export type SurveyRoundRecord = InferEntity<typeof SurveyRoundEntity>;

/**
 * That one person is asked of one relationship; that person alone sees it. What they answer has no entity: it passes no unit of work, which
 * would write it into the audit ledger.
 */
export const SurveyInvitationEntity = defineEntity({
  name: 'SurveyInvitation',
  tableName: 'survey_invitation',
  properties: {
    ...workspaceKey,
    targetId: p.uuid(),
    roundId: p.uuid(),
    instrumentId: p.uuid(),
    relationshipId: p.uuid(),
    side: p.string().$type<SurveySide>(),
    personId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export type SurveyInvitationRecord = InferEntity<typeof SurveyInvitationEntity>;
